# Who changed what.

history-empty = Nothing was recorded that fits.
history-when = { $day }, { $time }
history-undoes = takes back { $id }
history-undone = taken back since
history-forgotten = { $count ->
    [one] { $count } change was forgotten by law.
   *[other] { $count } changes were forgotten by law.
}
history-more = These are the latest { $limit }; --limit shows more.

help-accountmap-history = Tell who changed what, latest first, in words. Without ACCOUNT the changes of all accounts are told.
    .examples =
        accountmap history "Fablewick Stores"
        accountmap history "Fablewick Stores" --person "Ada Sampleton"
        accountmap history --since 2026-11-01 --by owner
        accountmap history "Fablewick Stores" --limit 1 --all     everything the latest change did
option-person = Only what concerns this person of the client, by name or id.
option-since = Only changes of this day and later.
option-by = Only what this user changed.
option-limit = How many changes to show at most.
option-all = Show every line of long changes.
