# Editing from the command line: people and positions.

edit-source = command line
edit-nothing = Nothing changed: that is recorded already.
edit-dry = Nothing written. This would change:
edit-verdict = { $name }: { $before } → { $after } { $verdict }
edit-ask-reports = { $reports } report to { $person }. To whom do they report then: up (to the manager’s manager), none, or a name
hint-reports-undecided = Add --reports up, --reports none, or --reports to:WHO.
hint-ambiguous-name = `accountmap person list ACCOUNT --name NAME` shows who is who.
hint-several-positions = Add --position ID, or name the position by its id instead of the person.

person-list-empty = Nobody. People come by `accountmap import people`, or one by one by `accountmap person add ACCOUNT NAME`.
person-active = active contact
person-managers = reports to
person-dotted = reports to, dotted
person-roles = part in the purchase
person-emails = e-mail
person-phones = phone
person-messengers = messenger
person-owner = contact of
person-note = note
person-positions = positions

position-list-empty = No positions. `accountmap position open ACCOUNT --title TITLE` adds one.
position-vacant = vacant
position-placeholder = not known who

help-accountmap-person = List, show and edit the people of an account. People are named by id, e-mail or name.
    .examples =
        accountmap person list "Fablewick Stores" --function logistics
        accountmap person add "Fablewick Stores" "Ada Sampleton" --title "Head of purchasing" --function purchasing
        accountmap person end "Fablewick Stores" "Ada Sampleton" --on 2026-11-30
help-accountmap-person-list = List the people on an account’s map.
    .examples =
        accountmap person list "Fablewick Stores"
        accountmap person list "Fablewick Stores" --lacks owner --sort=-seniority
        accountmap person list "Fablewick Stores" --role decider --inactive
help-accountmap-person-show = Show everything that is recorded of a person.
    .examples =
        accountmap person show "Fablewick Stores" "Ada Sampleton"
        accountmap person show "Fablewick Stores" ada@fablewick.example --json
help-accountmap-person-add = Add a person called NAME with a position of their own, or on a vacancy.
    .examples =
        accountmap person add "Fablewick Stores" "Ada Sampleton" --title "Head of purchasing" --manager "Ben Specimen"
        accountmap person add "Fablewick Stores" "Cy Placeholder" --email cy@fablewick.example --dry-run
help-accountmap-person-edit = Correct what is recorded of a person, also for the days before. For what changed in the world, see `person move`.
    .examples =
        accountmap person edit "Fablewick Stores" "Ada Sampelton" --name "Ada Sampleton"
        accountmap person edit "Fablewick Stores" "Ada Sampleton" --phone "+44 20 7946 0000" --clear manager
help-accountmap-person-move = Give a person another manager, title or position from a day on; what was before stays known.
    .examples =
        accountmap person move "Fablewick Stores" "Ada Sampleton" --manager "Ben Specimen"
        accountmap person move "Fablewick Stores" "Cy Placeholder" --title "Buyer" --from 2026-12-01
help-accountmap-person-end = Record that a person left the client. The position stays vacant for a successor, unless it is closed.
    .examples =
        accountmap person end "Fablewick Stores" "Ada Sampleton" --on 2026-11-30
        accountmap person end "Fablewick Stores" "Ada Sampleton" --successor "Cy Placeholder"
        accountmap person end "Fablewick Stores" "Ada Sampleton" --leaves closed --reports up
help-accountmap-person-remove = Take out a person who was added by mistake. Whoever has a history is ended instead.
    .examples =
        accountmap person remove "Fablewick Stores" "Ada Sampleton"
        accountmap person remove "Fablewick Stores" "Ada Sampleton" --reports "to:Ben Specimen"
help-accountmap-person-employer = Record that a person went from ACCOUNT to NEW_ACCOUNT; all that is known of them goes with them.
    .examples =
        accountmap person employer "Fablewick Stores" "Ada Sampleton" "Quillmarsh" --title "Buying director"
help-accountmap-position = List, open, edit, fill and close positions. A position stays when its holder goes.
    .examples =
        accountmap position list "Fablewick Stores"
        accountmap position open "Fablewick Stores" --title "Head of logistics" --function logistics --placeholder
help-accountmap-position-list = List the positions of an account, who holds them, and their ids.
    .examples =
        accountmap position list "Fablewick Stores"
help-accountmap-position-open = Add a vacancy, or a position somebody must hold whom we are to find out.
    .examples =
        accountmap position open "Fablewick Stores" --title "Buyer" --manager "Ada Sampleton"
        accountmap position open "Fablewick Stores" --title "Head of logistics" --function logistics --placeholder
help-accountmap-position-fill = Give POSITION, given by id, to a person of the map, or of the workspace by id.
    .examples =
        accountmap position fill "Fablewick Stores" 3f9c2a10b7d4e8f1 "Cy Placeholder" --from 2026-12-01
help-accountmap-position-edit = Correct what is recorded of POSITION, given by id or by who holds it, also for the days before.
    .examples =
        accountmap position edit "Fablewick Stores" 3f9c2a10b7d4e8f1 --seniority 4 --placeholder
        accountmap position edit "Fablewick Stores" "Ada Sampleton" --unit Purchasing --clear manager
help-accountmap-position-remove = Take out POSITION, given by id, that was added by mistake and that nobody ever held.
    .examples =
        accountmap position remove "Fablewick Stores" 3f9c2a10b7d4e8f1
        accountmap position remove "Fablewick Stores" 3f9c2a10b7d4e8f1 --reports up
help-accountmap-position-end = Close POSITION, given by id; whoever holds it leaves it.
    .examples =
        accountmap position end "Fablewick Stores" 3f9c2a10b7d4e8f1 --on 2026-12-31 --reports up

option-source = Where you have it from, for the history.
option-name = The name, or how it begins.
option-title = Title, as the client writes it.
option-unit = Department, as the client calls it.
option-post = The client’s own number of the post.
option-function = Function; given again: a further one.
option-seniority = 1 clerk, 2 specialist, 3 team lead, 4 head of department, 5 director, 6 head of the company.
option-manager = Who is reported to, solid line: name or id.
option-dotted = Who is reported to, dotted line: name or id; may be given again.
option-email = E-mail; may be given again.
option-phone = Phone; may be given again.
option-messenger = Messenger and name there; may be given again.
option-address = How the person wants to be addressed.
option-channel = How the person prefers to be reached, or how the touch was made.
option-note = A note; write it as if the person will read it.
option-clear = Empty this field; may be given again.
option-position = Which position is meant, by id.
option-from = First day on which it is so.
option-on = Day of the change [default: today].
option-to = The vacancy that is taken, by id.
option-leaves = What becomes of the position that is left.
option-reports = What becomes of those who report to them.
option-successor = Who of the map takes the position.
option-role = Plays this part in the purchase.
option-active = Active contacts only, or all others.
option-owner = One of ours who owns the contact.
option-has = This is known; may be given again.
option-lacks = This is not known; may be given again.
option-sort = The order; a minus turns it round.
option-position-edit-placeholder = Somebody holds it whom we do not know yet, or nobody does.
option-placeholder = Somebody must hold it, and we are to find out who.
