# Editing from the command line: links, roles, stance, contacts, touches, accounts.

accounts-removed = { $name } is deleted.

help-accountmap-accounts-edit = Correct what is recorded of an account, given by name or id.
    .examples =
        accountmap accounts edit "Fablewick Stores" --tier A --margin 120000
        accountmap accounts edit "Fablewick Stores" --parent "Fablewick Holding" --clear headcount
help-accountmap-accounts-remove = Delete an account on whose map nothing is.
    .examples =
        accountmap accounts remove "Fablewick Stores"
help-accountmap-link = Record how two people of the client stand to each other; advice and influence run from ONE to OTHER.
    .examples =
        accountmap link "Fablewick Stores" "Ada Sampleton" collaborates "Cy Placeholder"
        accountmap link "Fablewick Stores" "Dee Example" advises "Ada Sampleton" --strength 0.8
        accountmap link "Fablewick Stores" "Dee Example" advises "Ada Sampleton" --until 2026-11-30    over since then
        accountmap link "Fablewick Stores" "Dee Example" advises "Ada Sampleton" --remove
help-accountmap-role = Say who plays which part in the client’s purchases.
    .examples =
        accountmap role give "Fablewick Stores" "Ada Sampleton" decider --area purchasing
        accountmap role end "Fablewick Stores" "Ada Sampleton" decider
help-accountmap-role-give = Record that a person plays a part in the client’s purchases.
    .examples =
        accountmap role give "Fablewick Stores" "Ada Sampleton" decider --area purchasing
        accountmap role give "Fablewick Stores" "Dee Example" signatory
help-accountmap-role-end = Record that a person plays a part no more.
    .examples =
        accountmap role end "Fablewick Stores" "Ada Sampleton" decider --on 2026-11-30
help-accountmap-stance = Record how a person stands towards us, with the fact behind it. Write it as if the person will read it.
    .examples =
        accountmap stance "Fablewick Stores" "Ada Sampleton" supporter --reason "asked for a second delivery day"
        accountmap stance "Fablewick Stores" "Ada Sampleton" unknown
help-accountmap-motivation = Say what people are rewarded for at work; as somebody told us. Write it as if the person will read it.
    .examples =
        accountmap motivation add "Fablewick Stores" "Ada Sampleton" "fewer days of stock"
        accountmap motivation end "Fablewick Stores" "Ada Sampleton"
help-accountmap-motivation-list = List what people are rewarded for.
    .examples =
        accountmap motivation list "Fablewick Stores" --who "Ada Sampleton"
help-accountmap-motivation-add = Record what a person is rewarded for.
    .examples =
        accountmap motivation add "Fablewick Stores" "Ada Sampleton" "fewer days of stock" --from 2026-01-01
help-accountmap-motivation-end = Record that a person is rewarded for it no more; without TEXT, for anything we knew of.
    .examples =
        accountmap motivation end "Fablewick Stores" "Ada Sampleton" "fewer days of stock" --on 2026-12-31
help-accountmap-touchpoint = Look through the touches that are logged, correct one or take one out. `accountmap touch` logs a new one.
    .examples =
        accountmap touchpoint list "Fablewick Stores" --who "Ada Sampleton"
        accountmap touchpoint edit "Fablewick Stores" 3f9c2a10b7d4e8f1 --topic "terms for 2027"
        accountmap touchpoint remove "Fablewick Stores" 3f9c2a10b7d4e8f1
help-accountmap-touchpoint-list = List the touches of an account, the earliest first, with their ids.
    .examples =
        accountmap touchpoint list "Fablewick Stores" --who "Tess Tester"
help-accountmap-touchpoint-edit = Correct TOUCHPOINT, given by id; --ours and --theirs say anew who took part.
    .examples =
        accountmap touchpoint edit "Fablewick Stores" 3f9c2a10b7d4e8f1 --at "2026-11-24 10:30" --clear note
help-accountmap-touchpoint-remove = Take out TOUCHPOINT, given by id, that was logged by mistake.
    .examples =
        accountmap touchpoint remove "Fablewick Stores" 3f9c2a10b7d4e8f1
help-accountmap-contact = Record how MEMBER, one of ours, knows a person of the client.
    .examples =
        accountmap contact "Fablewick Stores" "Tess Tester" "Ada Sampleton" --owns
        accountmap contact "Fablewick Stores" "Tess Tester" "Ada Sampleton" --level trusts --confirmed 2026-11-20
        accountmap contact "Fablewick Stores" "Tess Tester" "Ada Sampleton" --remove
help-accountmap-touch = Log a touch: who of ours with whom of theirs, when, how and why.
    .examples =
        accountmap touch "Fablewick Stores" "yesterday call with Ada, price list agreed, next: send the contract"
        accountmap touch "Fablewick Stores" --ours "Tess Tester" --theirs "Ada Sampleton" --topic "terms for 2027"
        accountmap touch "Fablewick Stores" --ours "Tess Tester" --theirs "Ada Sampleton" --channel call --at "2026-11-24 10:30"

option-strength = How strong, 0 to 1.
option-until = First day on which it is so no longer.
option-area = What is decided.
option-reason = The fact behind it.
option-owns = Answers for the contact, or shares it with who does.
option-level = How well they know each other, as our colleague says.
option-confirmed = Last day on which that was said [default: today].
option-desired = Where we want to be.
option-ours = One of ours, by name, e-mail or id; may be given again.
option-theirs = One of theirs, by name, e-mail or id; may be given again.
option-at = Day, or day and time, here [default: now].
option-direction = Who turned to whom [default: out for what is written, else mutual].
option-purpose = What it was about.
option-topic = The topic.
option-temperature = -1 cold, 0 neutral, 1 warm.
option-next-step = What is to happen next.
option-parent = The company it belongs to, by name or id.
option-margin = What we earn there in a year.
option-potential = What we could earn there in a year.
option-remove = Take it out: it was recorded by mistake.

option-touch-yes = Log what was understood of the line without asking.
touch-who = Say who met: --ours and --theirs; or type it in one line: accountmap touch ACCOUNT "yesterday call with Ada, price list agreed".
touch-line-alone = A typed line says everything but --ours; leave out { $option }, or leave out the line.
touch-understood = Understood: { $day }, { $channel }{ $direction }, { $ours } with { $theirs }{ $more }.
touch-direction-in = { " " }from them
touch-direction-out = { " " }to them
touch-direction-mutual = { "" }
touch-topic = ; { $topic }
touch-next = ; next: { $next_step }
touch-confirm = Log it?
touch-unconfirmed = Nothing is written yet: add --yes.
touch-left = Nothing was written.
