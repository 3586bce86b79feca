# Who changed what.

history-empty = Nothing was recorded that fits.
history-when = { $day }, { $time }
history-undo-of = takes back { $id }
history-redo-of = does again what { $id } took back
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

history-next-redo = To do it again: `accountmap redo { $account } { $id }`.
history-next-undo = To take it back: `accountmap undo { $account } { $id }`.

help-accountmap-undo = Take a change back: the latest one of ACCOUNT, or CHANGE_SET by the id that `accountmap history` shows. Only what that change did goes back; what was changed since stays. If later changes stand on it, they are listed and nothing is done.
    .examples =
        accountmap undo "Fablewick Stores"                         take the latest change back
        accountmap undo "Fablewick Stores" 6f1d2c3b4a596877        a certain one
help-accountmap-redo = Do again what was undone: last at ACCOUNT, or CHANGE_SET.
    .examples =
        accountmap redo "Fablewick Stores"
        accountmap redo "Fablewick Stores" 6f1d2c3b4a596877
option-known-on = By what was recorded at the end of this day, or at this time [default: now].
