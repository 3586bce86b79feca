# What the command line says beside its answers.

cli-tier = tier { $tier }
cli-account-added = Added { $name }, id { $id }. Next: `accountmap import people FILE --account "{ $name }"`.
cli-map-written = Map written to { $file }
cli-serving = accountmap answers at { $address }, its documentation at { $docs }. Ctrl-C stops it.
cli-stopped = Stopped.
cli-demo-made = Demo workspace made: { $count } invented accounts.
cli-demo-kept = Demo workspace found; it is kept as it is. Delete its folder to start anew.
cli-import-done = { $account }: { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
 }; people added { $added }, updated { $updated }, unchanged { $unchanged }; seats without a known holder { $seats }; reporting lines added { $lines }.
cli-import-dry = { $account }, nothing written: { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
 }; people to add { $added }, to update { $updated }, unchanged { $unchanged }; seats without a known holder { $seats }; reporting lines to add { $lines }.
cli-import-unknown-headers = Columns not used: { $headers }
cli-import-problems = { $count ->
    [one] One thing to look at:
   *[other] { $count } things to look at:
 }
cli-import-more-problems = … and { $count } more; --json prints all of them.
cli-import-next = Next: `accountmap audit "{ $account }"`, `accountmap map "{ $account }"`.
