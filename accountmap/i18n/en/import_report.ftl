# What the command line says of an import.
cli-import-people-done = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
 }; people added { $people_added }, updated { $people_updated }, unchanged { $people_unchanged }; seats without a known holder { $seats }; reporting lines added { $lines_added }.
cli-import-people-dry = nothing written; { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
 }; people to add { $people_added }, to update { $people_updated }, unchanged { $people_unchanged }; seats without a known holder { $seats }; reporting lines to add { $lines_added }.
cli-import-accounts-done = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
 }; accounts added { $accounts_added }, updated { $accounts_updated }, unchanged { $accounts_unchanged }.
cli-import-accounts-dry = Nothing written; { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
 }; accounts to add { $accounts_added }, to update { $accounts_updated }, unchanged { $accounts_unchanged }.
cli-import-touchpoints-done = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }; touchpoints added { $touchpoints_added }, completed { $touchpoints_updated }, unchanged { $touchpoints_unchanged }.
cli-import-touchpoints-dry = nothing written; { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }; touchpoints to add { $touchpoints_added }, to complete { $touchpoints_updated }, unchanged { $touchpoints_unchanged }.
cli-import-new-account = { $account } (new)
cli-import-more-accounts = { $count ->
    [one] … and { $count } more account; all together:
   *[other] … and { $count } more accounts; all together:
 }
cli-import-no-changes = Nothing would change.
cli-import-unknown-headers = Columns not used: { $headers }
cli-import-problems = { $count ->
    [one] One thing to look at:
   *[other] { $count } things to look at:
 }
cli-import-more-problems = … and { $count } more of this kind; --json prints all of them.
cli-import-people-next = Next: `accountmap audit "{ $account }"`, `accountmap map "{ $account }"`.
cli-import-accounts-next = Next: `accountmap accounts`, `accountmap import people FILE`.
cli-import-touchpoints-next = Next: `accountmap audit "{ $account }"`.
cli-import-too-late = It was too late to cancel: everything is written. `accountmap undo` takes it back, account by account.
progress-reading = Reading: { $total ->
    [0] { $done } rows
   *[other] { $done } of { $total } rows
 } (Ctrl-C cancels)
progress-matching = Finding out who is who: { $done } of { $total } (Ctrl-C cancels)
progress-checking = Looking for duplicates: { $done } of { $total } people (Ctrl-C cancels)
progress-writing = Writing: { $done } of { $total } entries (Ctrl-C cancels)
cli-import-twins = Possible duplicates of new people ({ $count ->
    [one] { $count } pair
   *[other] { $count } pairs
 }):
cli-import-twins-next = Nobody was merged. Why, and how to merge them: `{ $command }`.
cli-import-twins-not-searched = Duplicates were not looked for, because there are more than { $most } people. To do it: `{ $command }`.
