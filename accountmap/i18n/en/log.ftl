# Whether the change log is as it was written: `accountmap log verify`.

log-progress = Change sets
log-sound = { $name }: { $count ->
    [0] no change set
    [one] { $count } change set, as it was written
   *[other] { $count } change sets, all as they were written
 }.
log-in-order = { $name }: { $count ->
    [one] { $count } change set, in order
   *[other] { $count } change sets, all in order
 }.
log-altered = { $name }: the change set that made revision { $revision } is not as it was written.
log-missing = { $name }: the change set that made revision { $revision } is missing, and later ones are there.
log-cut = { $name }: the log ends too early; the change set that made revision { $revision } and all after it are missing.
log-before = { $count ->
    [0] Nothing before it is proven, and nothing after it.
    [one] The { $count } change set before it is in order; nothing after it is proven.
   *[other] The { $count } change sets before it are in order; nothing after it is proven.
 }
log-unsealed = { $count ->
    [one] The first change set was written before logs were sealed and is taken as it is.
   *[other] The first { $count } change sets were written before logs were sealed and are taken as they are.
 }
log-missing-sets = { $count ->
    [one] { $count } change set was written that is in no log any more.
   *[other] { $count } change sets were written that are in no log any more.
 }
log-all-sound = Everything is in order: { $sets ->
    [one] { $sets } change set
   *[other] { $sets } change sets
 } in { $count ->
    [one] { $count } log
   *[other] { $count } logs
 }.
log-not-sound = Not in order: { $bad } of { $count ->
    [one] { $count } log
   *[other] { $count } logs
 }. Compare with a backup (`accountmap log verify --database BACKUP`), restore it if it is better (`accountmap db restore BACKUP --overwrite`), and ask who can write to the database.

help-accountmap-log = Look after the change log, in which every change is sealed to the one before it.
    .examples =
        accountmap log verify
        accountmap log verify --account "Fablewick Stores"
help-accountmap-log-verify = Check that the change log is as it was written: no change set altered, missing or put in between, none cut off at the end. The first that does not fit is named; the exit code is then 1.
    .examples =
        accountmap log verify
        accountmap log verify --account "Fablewick Stores"
        accountmap log verify --json
