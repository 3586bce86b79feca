# What `accountmap lint` says. A file: counts before anything is repaired, then what the importer would do.

lint-file = { $file }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, counted as they stand; the first row of an id counts.
lint-file-columns = Ids: { $ids ->
    [none] no column
   *[other] “{ $ids }”
 }; managers: { $managers ->
    [none] no column
   *[other] “{ $managers }”
 }.
lint-file-rows = rows
lint-file-posts = posts
lint-file-edges = lines to a manager in the file
lint-file-roots = without a manager
lint-file-orphans = with a manager who is not in the file
lint-file-missing-managers = managers who are not in the file
lint-file-duplicate-ids = ids in several rows
lint-file-conflicting-ids = ids whose rows name different managers
lint-file-self-reports = report to themselves
lint-file-in-circles = stand in a circle
lint-file-depth = levels, the top being 1
lint-file-max-span = most reports of one post
lint-file-unnamed = rows without a name, or vacant
lint-file-eliminated = rows of posts said to be eliminated
lint-file-quoted = “vacant” or “eliminated” in stray quotes
lint-file-without-id = rows without an id
lint-file-junior-rows = junior rows
lint-file-junior-orphans = … with a manager who is no post here
lint-file-outcome = An import into an empty account would make people { $people }, vacancies { $vacancies }, seats whose holder is not known { $placeholders }, reporting lines { $lines }.
lint-file-says = It would say:
lint-file-refused = An import would refuse the file:
lint-file-more-alike = … and { $count } more of this kind; --json prints all of them.
