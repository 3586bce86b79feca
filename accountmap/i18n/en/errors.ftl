# One message per error code: what happened, and the fix. The attribute .title names the kind of error.

error-account-not-found = There is no account “{ $account }”.{ $similar ->
    [none] { "" }
   *[other] { " " }Did you mean { $similar }?
 } Accounts are listed by `accountmap accounts`; a new one is made with `accountmap accounts add NAME`.
    .title = Account not found
error-person-not-found = There is no person “{ $person }” on this map.{ $similar ->
    [none] { "" }
   *[other] { " " }Did you mean { $similar }?
 } People are listed under the account.
    .title = Person not found
error-person-not-there = { $person } is not at this account on { $day }. `accountmap person show ACCOUNT WHO` tells when they are; ask for another day with --day, or for who sits there now.
    .title = Not there on that day
error-not-known-yet = Nothing was recorded of “{ $account }” by then; the first record is of { $first }. Ask for a later day with known_on (--known-on).
    .title = Not known yet
error-change-set-not-found = There is no change “{ $change_set }” in the history of this account. `accountmap history ACCOUNT` lists them with their ids.
    .title = Change not found
error-nothing-to-undo = There is nothing to undo at “{ $account }”. `accountmap history ACCOUNT` shows what was changed.
    .title = Nothing to undo
error-nothing-to-redo = There is nothing to redo at “{ $account }”: nothing was undone, or not this change. `accountmap history ACCOUNT` shows what was taken back.
    .title = Nothing to redo
error-already-undone = The change { $change_set } is taken back already. Do it again with `accountmap redo ACCOUNT { $change_set }`.
    .title = Already undone
error-undo-refused = The change { $change_set } is not taken back: later changes stand on it ({ $later }). Undo those first, the latest one first, or correct what is wrong by hand.
    .title = Later changes stand on it
error-person-forgotten = { $person } was forgotten by law; that is final. If there is again a reason to know them, add them as a new person: `accountmap person add`.
    .title = Person forgotten
error-changes-forgotten = The change { $change_set } cannot be taken back: what it changed was forgotten by law. If there is again a reason to know it, enter it by hand.
    .title = Forgotten by law
error-workspace-not-found = There is no workspace at { $place } yet. Make one with `accountmap accounts add NAME`, or look at the demo with `accountmap demo`.
    .title = No workspace yet
error-stale-revision = The account changed meanwhile: you saw revision { $seen }, it is at { $current }. Read it again and repeat the change.
    .title = The account changed meanwhile
error-duplicate-account = An account named “{ $account }” exists already. Choose another name, or work with that one.
    .title = The account exists
error-reporting-cycle = These people would report to each other in a circle: { $members }. Take one of these lines out first.
    .title = Reporting lines in a circle
error-change-conflict = A change does not fit what is stored ({ $entity } { $entity_id }). Read the account again and repeat the change.
    .title = The change does not fit
error-invalid-text = { $field }: the character { $character } at place { $position } cannot be stored. Take it out.
    .title = A character that cannot be stored
error-invalid-value = { $field }: “{ $value }” is not possible. Allowed: { $allowed }.
    .title = A value outside its range
error-one-of-ours = { $member } is one of ours. Name somebody at the client, or a role or function there.
    .title = One of ours
error-nobody-named = “{ $line }” names nobody at this client.{ $similar ->
    [none] { "" }
   *[other] { " " }Did you mean { $similar }?
 } Name somebody of the map, or add them first: `accountmap person add ACCOUNT NAME`.
    .title = Nobody is named
error-bulk-rejected = { $count ->
    [one] One of them cannot be taken
   *[other] { $count } of them cannot be taken
 }, so nothing was written. Mend what the errors name and send all of them again.
    .title = Some cannot be taken
error-key-reused = The key “{ $key }” came with another request within 24 hours. Take a new key for a new request; send the same request to get its answer again.
    .title = The key belongs to another request
error-invalid-cursor = The cursor does not belong to this list. Take it from `next` of the page before, keep all other parameters as they were, or leave it out to begin anew.
    .title = The cursor does not fit
error-unknown-parameter = There is no parameter “{ $parameter }” here.{ $similar ->
    [none] { "" }
   *[other] { " " }Did you mean { $similar }?
 }{ $known ->
    [none] { "" } This address takes none.
   *[other] { "" } It takes: { $known }.
 }
    .title = Unknown parameter
error-import-rejected = “{ $file }” could not be imported; nothing was changed.
    .title = The file could not be imported
error-too-many-listeners = The feed of changes has { $limit } listeners, as many as are served at a time. Close one of them, or ask /changes/new now and then.
    .title = Too many listeners
error-store-busy = The workspace { $place } is in use by { $owner ->
    [unknown] another process
   *[other] { $owner }
 }. Stop that process, or wait until it is done and try again.
    .title = The workspace is in use
error-store-read-only = { $place } cannot be written. Check the permissions of the file and its folder, or choose another place with --database.
    .title = The workspace cannot be written
error-store-full = There is no room left on the disk of { $place }. Nothing was changed. Make room, and repeat what you did.
    .title = The disk is full
error-store-unreachable = The database server of { $place } does not answer. Check the host and port, and that the server is running; then try again.
    .title = The database server does not answer
error-store-refused = The database server of { $place } does not let you in ({ $reason }). Check the user and the password: in ACCOUNTMAP_DATABASE_URL, PGPASSWORD or ~/.pgpass.
    .title = The database server refuses
error-store-missing = The server has no database for { $place }. Make one with `createdb --encoding=UTF8 NAME`, or correct the name.
    .title = No such database
error-connection-lost = The connection to { $place } was lost. A change just being written is there whole, or not at all. Check that the server is running, look, and repeat what is missing.
    .title = The connection was lost
error-target-exists = { $reason ->
    [no-backup] What is at { $place } is no backup, so no backup is written over it. Choose another place.
    [same] { $place } is what would be copied. Choose another target.
   *[occupied] There is something at { $place } already. Choose another place, or say --overwrite to replace it.
 } Nothing was changed.
    .title = Something is there already
error-backup-rejected = “{ $file }” { $reason ->
    [no-backup] is no backup of accountmap. Backups are made with `accountmap db backup FILE`.
    [changed] does not hold what it held when it was made. Use another backup; to take it as it is all the same, use `accountmap db copy`.
   *[damaged] is damaged. Use another backup.
 } Nothing was changed.
    .title = Not a sound backup
error-copy-differs = What arrived is not what was sent ({ $tables }), so nothing of it was kept. Check both databases with `accountmap db check`, and try again.
    .title = The copy differs
error-driver-missing = PostgreSQL needs the package { $package }. Install it: `pip install "accountmap[postgresql]"`.
    .title = A package is missing
error-store-corrupted = { $place } is not a sound accountmap workspace ({ $detail }). Nothing was changed. Restore it from a backup, or choose another place with --database.
    .title = The workspace is damaged
error-store-too-new = { $place } was written by a newer accountmap (schema { $found }, this one knows up to { $known }). Install the newer version.
    .title = The workspace is too new
error-render-failed = The map could not be drawn: { $reason }.
    .title = The map could not be drawn
error-cancelled = Cancelled; nothing was written. Run it again to have it done.
    .title = Cancelled
error-not-permitted = You may not do this ({ $action }). Ask an owner or manager of the workspace.
    .title = Not permitted
error-validation = The request cannot be taken as it is: { $detail }.
    .title = Invalid request
error-http-404 = There is nothing at this address. The addresses are listed at /docs.
    .title = Not found
error-http-405 = This address does not take this method. The methods are listed at /docs.
    .title = Method not allowed
error-http-other = The request was refused.
    .title = Refused
error-foreign-host = This server answers on this machine only, under 127.0.0.1 or localhost.
    .title = Foreign host
error-foreign-origin = Changes are taken from this server’s own pages and from programs only, not from { $origin }.
    .title = Foreign origin
error-too-large = The file is larger than { $limit } MB. Split it, or take out what is not needed.
    .title = Too large
error-length-required = The length of what is sent must be declared (Content-Length). Send it whole, not in chunks.
    .title = Length required
error-internal = Something went wrong on our side. Nothing was changed. Tell the operator this number: { $log_id }.
    .title = Internal error
error-file-unreadable = “{ $file }” cannot be read: { $reason }. Check the path and its permissions.
    .title = File cannot be read
error-file-unwritable = “{ $file }” cannot be written: { $reason }. Choose another place with -o.
    .title = File cannot be written
error-no-free-port = No port from { $first } to { $last } is free. Choose another with --port.
    .title = No free port
error-unknown-suffix = “{ $file }”: a map is drawn as .svg or .dot. Choose one of these suffixes.
    .title = Unknown file suffix
error-export-what = Name the accounts to export, or say --all, but not both: accountmap export "Fablewick Stores" -o fablewick.json.
error-same-file = { $file } would overwrite itself. Choose another file with -o.
