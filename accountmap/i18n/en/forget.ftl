# Somebody is forgotten by law: `accountmap person forget`.

forgotten-person = a forgotten person
forget-source = erasure by law
forget-planned = { $who } ({ $id }) will be forgotten: name, e-mails, phones, messengers, ids in other systems, form of address, notes, reasons and sources are erased, here and in the change log.
forget-goes = { $facts ->
    [one] { $facts } thing recorded now loses
   *[other] { $facts } things recorded now lose
 } what is personal; so { $changes ->
    [one] does { $changes } change
   *[other] do { $changes } changes
 } of the log and { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
 }, such as names of files.
forget-stays = What stays has no name: the positions, reporting lines, roles, the level of contact, the days of touches.
forget-look = Full names, e-mails and phones are cut out of all other texts. A surname alone, a nickname or an inflected name is not: look through the notes.
forget-mentions = { $count ->
    [one] { $count } text may still speak of them by surname; cut words out with --also, or correct it:
   *[other] { $count } texts may still speak of them by surname; cut words out with --also, or correct them:
 }
forget-final = This cannot be undone. Backups and exports made before still hold the person; destroy them as your rules say.
forget-ask = Forget { $who }?
forget-done = Forgotten: { $id }. { $facts ->
    [one] { $facts } thing recorded
   *[other] { $facts } things recorded
 } and { $changes ->
    [one] { $changes } change
   *[other] { $changes } changes
 } of the log hold nothing of them any more.
forget-resealed = { $sets ->
    [0] No change set had to be sealed anew.
    [one] { $sets } change set was sealed anew; `accountmap log verify` tells it.
   *[other] { $sets } change sets were sealed anew; `accountmap log verify` tells it.
 }
forget-not-wiped = What was erased may still stand in unused places of the database's files. SQLite: it is gone when all who read the workspace have closed it. PostgreSQL: let its administrator run VACUUM FULL, and mind archives of its log.
forget-listed = Noted in { $file }, by id only: a backup that is restored forgets them again. Keep this file apart from the backups.
forget-unlisted = There is no forget-list, so a restored backup would know { $id } again. Set ACCOUNTMAP_FORGET_LIST to a file.
forget-again = { $count ->
    [one] { $count } person of the forget-list was forgotten again.
   *[other] { $count } people of the forget-list were forgotten again.
 }
history-forgets = Somebody was forgotten by law. What was personal of them is erased, here and in all earlier changes; this cannot be taken back.
log-resealed = { $day }: somebody was forgotten by law; { $sets ->
    [one] { $sets } change set was sealed anew (revision { $first })
   *[other] { $sets } change sets were sealed anew (revisions { $first } to { $last })
 }. The seal before: { $seal }…

help-accountmap-person-forget = Forget a person by law: erase for good what is personal of WHO, in the whole workspace, the change log included. Positions, lines, roles and the days of touches stay, of a person without a name. It is told what will be erased, and asked.
    .examples =
        accountmap person forget "Fablewick Stores" "Ada Sampleton" --dry-run
        accountmap person forget "Fablewick Stores" "Ada Sampleton" --source "her request of 27 November"
        accountmap person forget "Fablewick Stores" "Ada Sampleton" --yes
option-yes = Do not ask.
option-also = Also cut these words out of all texts, and of the log: a nickname, the surname in another case. May be given several times.
