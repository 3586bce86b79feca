# Consents, bans, the client's rules of conduct; may one of ours go to somebody now, and what to do first.

consent-state-asked = asked whether we may
consent-state-agreed = agreed that we turn there
consent-state-refused = would rather not
consent-how-asked = was asked
consent-how-introduced = introduced us
consent-how-client_initiated = turned to us
ban-everybody = everybody
ban-opt_out = no contact, please
ban-tender = a tender is running
ban-procurement = a procurement is running
ban-audit = an audit is running
ban-contract_campaign = silence during the contract campaign
policy-no-meals = no meals
policy-no-gifts = no gifts
policy-no-outside-meetings = no meetings outside the office
policy-participants = at least { $count } of theirs in a meeting
policy-nothing = nothing forbidden
change-kind-consent = consent
change-kind-contact_ban = no contact
change-kind-contact_policy = the client’s rules of conduct
change-courtesy-new = recorded: { $what }
change-courtesy-gone = no longer recorded: { $what }

help-accountmap-may = Say whether we may go to PERSON at ACCOUNT now, and if not, what to do first: who of theirs is to be asked, who must not be contacted, what the client’s rules forbid, which colleague goes along. Nobody is to be embarrassed.
    .examples =
        accountmap may "Fablewick Stores" "Ada Sampleton"
        accountmap may "Fablewick Stores" "Ada Sampleton" --ours "Kim Tester" --channel meeting --place meal
        accountmap may "Fablewick Stores" "Ada Sampleton" --about logistics --why
option-may-ours = Who of ours goes; given again, they go together [default: who owns the contact].
option-may-channel = How.
option-may-purpose = Why we turn there.
option-may-about = What it is about: an area of decision or a function; it says whose line counts [default: what the person works on].
option-may-place = Where, or what comes with it.
option-may-theirs = How many of theirs take part.
option-may-why = Say what each rule wants.
help-accountmap-consent = Keep who at the client agreed that we turn to whom. A consent holds for 180 days and ends when the person leaves.
    .examples =
        accountmap consent add "Fablewick Stores" "Tim Bazley" --about "Ada Sampleton" --state agreed
        accountmap consent list "Fablewick Stores"
help-accountmap-consent-list = List consents.
    .examples =
        accountmap consent list "Fablewick Stores" --who "Ada Sampleton"
help-accountmap-consent-add = Record what WHO said when asked whether we may turn to somebody.
    .examples =
        accountmap consent add "Fablewick Stores" "Tim Bazley" --about "Ada Sampleton" --state agreed
        accountmap consent add "Fablewick Stores" "Tim Bazley" --about "Ada Sampleton" --state asked
        accountmap consent add "Fablewick Stores" "Ada Sampleton" --about "Ada Sampleton" --how client_initiated
option-consent-add-about = To whom we want to turn, by name, e-mail or id.
option-consent-add-state = How far it is.
option-consent-add-how = How it came about.
option-consent-add-area = For which matters only.
option-consent-add-function = For the matters of this function only.
option-consent-add-from = The day it was said [default: today].
option-consent-add-until = First day on which it holds no longer [default: 180 days later].
help-accountmap-introduce = Record that WHO introduced one of ours to somebody.
    .examples =
        accountmap introduce "Fablewick Stores" "Tim Bazley" "Grace Draftwell" --to "Ada Sampleton"
option-introduce-to = To whom, by name, e-mail or id.
option-introduce-on = The day [default: today].
help-accountmap-opt-out = Record that WHO wants no contact with us, at all or by some ways.
    .examples =
        accountmap opt-out "Fablewick Stores" "Tim Bazley" --reason "asked us on the phone"
        accountmap opt-out "Fablewick Stores" "Tim Bazley" --channel call --until 2027-03-01
option-opt-out-channel = Only this way; may be given again [default: no way at all].
help-accountmap-access-window = Record that the client is closed to us for a time but for its formal channel: a tender, a procurement, an audit, silence during a contract campaign.
    .examples =
        accountmap access-window "Fablewick Stores" tender --from 2026-12-01 --until 2027-01-15
        accountmap access-window "Fablewick Stores" audit --function accounting
option-access-window-function = Only people of this function; may be given again [default: everybody].
option-access-window-role = Only people who play this part; may be given again.
help-accountmap-policy = Record the client’s rules of conduct.
    .examples =
        accountmap policy "Fablewick Stores" --no-meals --no-gifts --participants 2
option-policy-no-meals = No meals.
option-policy-no-gifts = No gifts.
option-policy-office-only = No meetings outside the office.
option-policy-participants = How many of theirs must take part in a meeting.
option-policy-note = Further words of theirs.

etiquette-heading = MAY WE GO TO { $name }? · { $account } · { $day }
etiquette-how = { $members } · { $channel } · { $purpose }
etiquette-nobody-chosen = nobody of ours chosen
etiquette-yes = Yes. Nothing we know of speaks against it.
etiquette-yes_but = Yes, but: { $remedy }
etiquette-not_yet = Not yet. { $remedy }
etiquette-no = No. { $remedy }
etiquette-objection = { $text } ({ $rule })
etiquette-until = Until { $day }.
etiquette-record = When you know: { $command }
etiquette-withheld = You do not see everything that is recorded here; ask the account’s owner before you rely on this answer.

etiquette-reason-opt_out = { $name } asked not to be contacted.
etiquette-reason-access_window = { $name } is closed to us: { $kind }.
etiquette-reason-collision = { $members } turned to { $name } with a commercial matter on { $since }.
etiquette-reason-gatekeeper = { $people } keeps the door of { $name }: the first touch goes that way.
etiquette-reason-gatekeeper_unreachable = { $people } keeps the door of { $name } but wants no contact, so it may be passed by.
etiquette-reason-not_asked = { $people } works for { $name } and is our active contact, and has not agreed yet.
etiquette-reason-refused = { $people } would rather not have us turn to { $name }.
etiquette-reason-no_answer = { $people } was asked twice whether we may turn to { $name }, without an answer.
etiquette-reason-courtesy_note = { $people }: in touch with us, too, and below { $name }.
etiquette-reason-order_unknown = Whether { $name } stands above { $people } is not known.
etiquette-reason-tell_buyer = It would be the first contact with { $name }, and the buyer ought not to hear of it from others: { $people }.
etiquette-reason-past_our_owner = { $name } is a director, and the account is { $members }’s.
etiquette-reason-no_meals = The client’s rules forbid meals.
etiquette-reason-no_gifts = The client’s rules forbid gifts.
etiquette-reason-office_only = The client’s rules forbid meetings outside the office.
etiquette-reason-more_people = By the client’s rules at least { $count } of theirs take part in a meeting.
etiquette-reason-place_not_said = The client has rules about meals or places, and it is not said where you meet.
etiquette-reason-above_rank = { $name } is at level { $count } of 6, above whom we send alone.
etiquette-reason-rank_unknown = { $name } is at level { $count } of 6; how senior { $members } is, is not recorded.

etiquette-remedy-leave = Leave { $name } in peace.
etiquette-remedy-formal_channel = Use the formal channel only: the portal, the tender system, an official letter.
etiquette-remedy-join_or_wait = Go together with { $members }, or wait until { $until }.
etiquette-remedy-ask_consent = First ask { $people } whether we may turn to { $name }.
etiquette-remedy-go_by_senior = Do not ask { $people } again: let our senior go, { $members }.
etiquette-remedy-go_by_senior-nobody = Do not ask { $people } again: let one of our seniors go.
etiquette-remedy-tell = Tell { $people } beforehand.
etiquette-remedy-go_on = Go on without { $people }.
etiquette-remedy-draw_line = Find out to whom they report: { $people }.
etiquette-remedy-go_with_owner = Speak with { $members } first, and go together.
etiquette-remedy-change_form-place = Choose another place or another way.
etiquette-remedy-change_form-more = Invite one more of theirs.
etiquette-remedy-change_form-say = Meet in their office, or say where: --place.
etiquette-remedy-bring_senior = Bring { $members } along.
etiquette-remedy-bring_senior-nobody = Bring one of our seniors along.
etiquette-remedy-ask_rank = Find out how senior { $members } is: above their own level, bring our senior along.

etiquette-rule-E1 = Nobody is stepped over: before the first approach, the nearest active contact below, in the line it is about, is asked; one for each branch, three at most. Agreed, introduced or turned to us themselves: free, for 180 days.
etiquette-rule-E2 = Upward we go on equal terms: each of ours has a highest level to meet alone; above it our senior comes along.
etiquette-rule-E3 = Whoever keeps somebody’s door, a gatekeeper who reports to them, is asked first.
etiquette-rule-E5 = Who wants no contact is left in peace, whatever the reason.
etiquette-rule-E6 = Two of ours do not turn to the same person with commercial matters within seven days, unless together.
etiquette-rule-E9 = While a tender, a procurement, an audit or a contract campaign runs, only the formal channel is open.
etiquette-rule-E10 = The client’s own rules of conduct are kept: meals, gifts, places, number of participants.
