# The difference of two days, or of two files.

difference-days = { $account }: { $first } → { $last }
difference-known = { $account }: what was entered from { $first } to { $last }
difference-known-now = { $account }: what was entered since { $first }
difference-files = { $before } → { $after }
difference-problems = { $count ->
    [one] { $file }: one thing to look at
   *[other] { $file }: { $count } things to look at
}
difference-nothing = Nothing changed.

difference-joined = { $count } joined
difference-left = { $count } left
difference-moved = { $count } in another position
difference-seats-new = { $count ->
    [one] { $count } new position
   *[other] { $count } new positions
}
difference-seats-closed = { $count ->
    [one] { $count } position closed
   *[other] { $count } positions closed
}
difference-holders = { $count ->
    [one] the holder of { $count } position changed
   *[other] the holders of { $count } positions changed
}
difference-managers = { $count ->
    [one] { $count } position with another manager
   *[other] { $count } positions with another manager
}
difference-titles = { $count } retitled
difference-units = { $count } in another department

help-accountmap-diff = Tell in words what differs in ACCOUNT between two days: who left, joined and moved, which positions are new or closed, who reports to whom now. With --known-from, what was entered in between. Given two FILEs (CSV, XLSX, vCard, our own JSON), tell what differs between them, each taken for complete; no workspace is needed.
    .examples =
        accountmap diff "Fablewick Stores" --from 2026-03-31 --to 2026-09-30
        accountmap diff "Fablewick Stores" --from 2026-03-31            until today
        accountmap diff "Fablewick Stores" --known-from 2026-11-01      what we have learned since
        accountmap diff march.csv june.csv                               two lists of staff; nothing is stored
option-diff-from = What was true on this day.
option-diff-to = What is true on this day [default: today].
option-known-from = By what was recorded at the end of this day, or at this time.
option-known-to = By what was recorded at the end of this day, or at this time [default: now].
