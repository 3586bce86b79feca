# Whose word has weight: the score in words, its terms, what is not known.

help-accountmap-influence = Say whose word has weight at ACCOUNT, highest first: rank, people below, who is asked for advice, nearness to those who decide, standing between groups. Friendships do not count, nor whom we know. What nobody noted is left out, not counted as 0.
    .examples =
        accountmap influence "Fablewick Stores"
        accountmap influence "Fablewick Stores" --person "Ada Sampleton" --why
        accountmap influence "Fablewick Stores" --day 2026-06-30 --json
option-influence-person = Only this person, by name, e-mail or id.
option-influence-all = Everybody, not only the first sixty.
option-influence-why = Say what each number rests on.

influence-heading = INFLUENCE · { $account } · { $day }
influence-empty = Nobody is on the map on that day.
influence-line = { $place }. { $who }: { $standing }
influence-who = { $name }, { $title }
influence-standing = { $standing }, { $points } of 100; { $support }
influence-unknown = not known: nothing on the map says
influence-and-more = { " " }and { $count } more

standing-strong = strong
standing-some = some
standing-little = little
standing-unknown = not known

support-well = well supported
support-partly = partly supported
support-thinly = thinly supported

influence-term-rank = rank
influence-term-span = people below
influence-term-advice = being asked
influence-term-coalition = nearness to those who decide
influence-term-brokerage = standing between groups

influence-points = { $points } of { $most } for { $term }: { $why }
influence-left-out = left out, { $term }: { $why }

influence-why-rank = { $count ->
    [1] worker or clerk
    [2] specialist
    [3] senior specialist or team lead
    [4] head of department
    [5] director
   *[6] head of the company, owner or board
 } (level { $count } of { $of })
influence-why-span = { $count ->
    [0] nobody below
    [one] { $count } person below
   *[other] { $count } people below
 }, of { $of } on the map
influence-why-advice = { $count ->
    [0] nobody asks them
    [one] { $count } person asks or follows them
   *[other] { $count } people ask or follow them
 }; ahead of { $percent } % of the { $of } of whom such links are noted
influence-why-coalition = { $count ->
    [0] decides, or heads the company
    [one] { $count } step from { $people }
   *[other] { $count } steps from { $people }
 }
influence-why-apart = their links lead to nobody who decides
influence-why-brokerage-most = { $count ->
    [one] works with { $count } person
   *[other] works with { $count } people
 }, few of whom are joined without them
influence-why-brokerage-some = { $count ->
    [one] works with { $count } person
   *[other] works with { $count } people
 }, some of whom are joined without them
influence-why-brokerage-few = { $count ->
    [one] works with { $count } person only, so stands between nobody
   *[other] works with { $count } people, most of whom are joined without them
 }

influence-gap-no-level = not known how high they stand
influence-gap-alone = nobody else is on the map
influence-gap-not-drawn = the chart does not show where they stand
influence-gap-in-circle = the chart runs in a circle here, so nobody is above
influence-gap-no-advice-known = nobody noted who asks whom for advice
influence-gap-not-named = not noted whom they ask, nor who asks them
influence-gap-no-decider = not known who decides, nor who heads the company
influence-gap-no-link = no link of theirs to anybody is noted

influence-to-ask = To know more, ask:
influence-ask-no-decider = Who decides? accountmap role give "{ $account }" PERSON decider
influence-ask-no-advice-known = Whom do people ask before they decide? accountmap link "{ $account }" ADVISER advises PERSON
influence-ask-no-level = { $count ->
    [one] How high does { $people } stand?
   *[other] How high do these { $count } stand: { $people }?
 } accountmap person edit "{ $account }" PERSON --seniority 1…6
influence-ask-not-drawn = { $count ->
    [one] Whom does { $people } report to?
   *[other] Whom do these { $count } report to: { $people }?
 } accountmap person move "{ $account }" PERSON --manager MANAGER
influence-ask-in-circle = Who is really above? The chart runs in a circle: { $people }. accountmap lint "{ $account }"
