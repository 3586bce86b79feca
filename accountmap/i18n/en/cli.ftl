# What the command line says beside its answers.

cli-tier = tier { $tier }
cli-account-added = Added { $name }, id { $id }. Next: `accountmap import people FILE --account "{ $name }"`.
cli-map-written = Map written to { $file }
cli-serving = accountmap answers at { $address }, its documentation at { $docs }. Ctrl-C stops it.
cli-stopped = Stopped.
cli-demo-made = Demo workspace made: { $count } invented accounts.
cli-demo-kept = Demo workspace found; it is kept as it is. Delete its folder to start anew.
cli-export-written = Written to { $file }
cli-import-json-done = { $account }: entries added { $added }, updated { $updated }.
cli-import-json-dry = { $account }, nothing written: entries to add { $added }, to update { $updated }.
cli-anonymised = Written to { $file }. Look it over before you pass it on: titles and departments are as they were. Key: { $key } – keep it to yourself; it gives the same pseudonyms to another file.
cli-interrupted = Stopped. What was being written is there as a whole or not at all; `accountmap history` tells.
