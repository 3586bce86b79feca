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

# An account: what about its chart wants a look, and what each fix does.
lint-two-solid-bosses = { $first } has { $count } solid managers: { $others }.
lint-reporting-circle = Solid lines run in a circle: { $chain }.
lint-dotted-circle = Lines run in a circle, one of them dotted: { $chain }. Nobody can tell who stands above whom.
lint-line-to-ended-position = { $first } reports to a position that ended on { $since } ({ $second }), so to nobody.
lint-boss-at-another-company = { $first } heads { $second }, and also works at { $company }, which is not of this group.
lint-duplicate = { $people } may be one person ({ $count } %): { $reasons }.
lint-level-not-below = { $first } (level { $below }) reports to { $second } (level { $above }), who is not above.
lint-level-skipped = { $first } (level { $below }) reports to { $second } (level { $above }) past { $count } levels that others there have.
lint-heads-after-leaving = { $people } left on { $since }; { $count ->
    [one] { $count } position still reports
   *[other] { $count } positions still report
 } to the empty place. Who took over?
lint-role-after-leaving = { $people } left on { $since } and is still recorded as { $roles }.
lint-second-tree = { $first } heads a chart of { $count } positions apart from the main one. To whom does { $first } report?
lint-orphan = { $first } reports to nobody and heads nobody. To whom?
lint-contact-without-function = Nobody has said what { $people } works on, so no rule can count that contact.
lint-position-named-by-nobody = { $first }: nobody holds it, and nothing is joined to it.

fix-make-dotted = make the line from { $report } to { $manager } a dotted one
fix-remove-line = take out the line from { $report } to { $manager }
fix-end-line = end the line from { $report } to { $manager }
fix-set-manager = let { $report } report to { $manager }
fix-set-seniority = set the level of { $position } to { $seniority }
fix-set-function = { $position } works on: { $function }
fix-mark-unknown-holder = note that we do not know who took over: { $position }
fix-remove-position = take the position out: { $position }
fix-end-position = close the position: { $position }
fix-end-role = end the role of { $person }: { $role }
fix-join-group = note that { $company } is the parent company
fix-merge = they are one: merge { $other } into { $person }
fix-tell-apart = they are two people

lint-account = { $name }: { $count ->
    [0] nothing to mend.
    [one] one thing to look at.
   *[other] { $count } things to look at.
 }
lint-severity-error = wrong
lint-severity-warning = doubtful
lint-severity-hint = to find out
lint-plainly = the same as: { $command }
lint-mended = Mended: { $what }.
lint-accounts-empty = There are no accounts yet. Import a file: `accountmap import people FILE --account NAME`.
error-lint-not-found = There is nothing to mend called “{ $lint }” at { $account }; perhaps it is mended. `accountmap lint "{ $account }"` lists what there is.
    .title = Nothing to mend of this name
