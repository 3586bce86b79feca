# Looking after databases: `accountmap db`.

db-progress = Rows
db-upgraded = { $place }: { $before ->
    [none] a new workspace with schema { $after }.
   *[other] schema { $before } brought to { $after }.
 }
db-current = { $place } has schema { $after }, the newest there is. Nothing to do.
db-holds = { $place }: schema { $schema }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, digest { $digest }…
db-sound = Everything is in order.
db-backup-made = Backup of { $place } written to { $file }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, digest { $digest }…
db-backup-next = A backup is good once a drill restored it: `accountmap db drill { $file }`.
db-restored = Restored from { $file }, as of { $day }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, digest { $digest }…
db-drill-good = { $file }, made { $day }, restores whole: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, digest { $digest }… as when it was made.
db-drill-bad = { $file }, made { $day }, does not restore as it should. Make a new backup now: `accountmap db backup FILE`.
db-drill-older = The backup has schema { $schema } and was brought up to date, so only its own digest could be compared.
db-seconds = Done in { $seconds } s.
db-copied = Copied: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, digest { $digest }… on both sides.

db-flaw-file-damaged = { $where } is damaged: { $detail }. Restore a backup: `accountmap db restore FILE --overwrite`.
db-flaw-schema-old = { $where } has { $detail ->
    [none] no schema yet
   *[other] schema { $detail }
 }. Bring it up to date: `accountmap db upgrade`.
db-flaw-schema-differs = A table is not as this accountmap made it: { $where }. Restore a backup, or undo what another program changed.
db-flaw-reference-broken = { $where } names what is not there, in { $count ->
    [one] { $count } row
   *[other] { $count } rows
 }, such as { $detail }. Restore a backup, or tell us.
db-flaw-map-unreadable = The map of account { $where } cannot be read ({ $detail }). Restore a backup, or tell us.
db-flaw-log-altered = The change log of account { $where } was altered from revision { $count } on. Restore a backup, and ask who can write to the database.
db-flaw-feed-behind = The feed of workspace { $where } stands at { $count }, before changes it has told already. Restore a backup, or tell us.

help-accountmap-db = Look after the database of a workspace: an SQLite file or a PostgreSQL database. See docs/databases.md.
    .examples =
        accountmap db check
        accountmap db backup backups/2026-11-24.db
        accountmap db drill backups/2026-11-24.db
        accountmap db restore backups/2026-11-24.db --overwrite
        accountmap db copy accountmap.db postgresql://kim@db.example/maps
help-accountmap-db-upgrade = Bring the database to the schema of this accountmap, in one transaction, and check it. Every other command does so, too, when it writes.
    .examples =
        accountmap db upgrade
        accountmap db upgrade --database postgresql://kim@db.example/maps
help-accountmap-db-check = Check the database: its file, its schema, what names what, every map, the seals of the change log. Nothing is changed; the exit code is 1 if something is wrong.
    .examples =
        accountmap db check
        accountmap db check --json
help-accountmap-db-backup = Write a backup of the database to FILE, as it is at one moment, while others work with it. A backup is one SQLite file, whatever the database is; only you can read it.
    .examples =
        accountmap db backup backups/2026-11-24.db
        accountmap db backup latest.db --overwrite
        accountmap db backup maps.db --database postgresql://kim@db.example/maps
help-accountmap-db-restore = Make the database of the backup FILE, all of it or nothing. The backup is proven first. Stop the server before.
    .examples =
        accountmap db restore backups/2026-11-24.db --database restored.db
        accountmap db restore backups/2026-11-24.db --overwrite
help-accountmap-db-drill = Prove that the backup FILE can be restored: restore it to a temporary place, check it, and compare it with what the backup says of itself. The exit code is 1 if something is wrong.
    .examples =
        accountmap db drill backups/2026-11-24.db
help-accountmap-db-copy = Copy all the database SOURCE holds to TARGET, files or database URLs of any kind; all of it or nothing, compared afterwards. A PostgreSQL database must be there, a file is made.
    .examples =
        accountmap db copy accountmap.db postgresql://kim@db.example/maps
        accountmap db copy postgresql://kim@db.example/maps accountmap.db

option-overwrite = Replace what is there.
