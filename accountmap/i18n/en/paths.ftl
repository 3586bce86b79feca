# The ways in: paths from us to somebody at the client, step by step.

help-accountmap-paths = Find the ways in: through whom a word of ours gets to somebody at ACCOUNT, with what probability, and where it is likeliest to be lost. A way has at most four steps and never runs through somebody who is against us or between two people in conflict. Name a person, a role or a function.
    .examples =
        accountmap paths "Fablewick Stores" --to "Ada Sampleton"
        accountmap paths "Fablewick Stores" --role decider --area contracts
        accountmap paths "Fablewick Stores" --function logistics --why
option-paths-to = The person to reach, by name, e-mail or id.
option-paths-role = Whoever plays this part in purchases.
option-paths-area = In purchases or in contracts; alone: whoever plays any part there.
option-paths-function = Whoever works on this.
option-paths-ways = The most ways to show for each person.
option-paths-why = Say what each number rests on.
option-paths-seed = Number that the trials begin with; the same number, the same answer.
paths-say-whom = Say whom to reach: --to PERSON, --role, --area or --function.
paths-one-or-many = Name a person with --to, or a role, area or function, not both.

paths-heading = WAYS IN · { $account } · { $day }
paths-nobody-plays = Nobody at { $account } is known who is meant: { $what }. Find out who it is, and record it: `accountmap role give ACCOUNT WHO ROLE`, or `accountmap person edit ACCOUNT WHO --function FUNCTION`.
paths-what-function = works on { $function }
paths-what-role = { $role }
paths-what-role-area = { $role } ({ $area })
paths-what-area = any role for { $area }
paths-to = To { $who }
paths-opposed = { $name } is recorded as against us; that a word arrives does not mean that it is welcome.
paths-line = { $place }. { $percent } %  { $chain }
paths-us = we
paths-weakest = weakest: { $step }
paths-weakest-of-all = { $step } ← the weakest
paths-reach = { $percent } % by any way together{ $trials ->
    [0] { "" }
   *[other] { " " }(± { $error }, from { $trials } trials)
 }.
paths-disjoint = { $count ->
    [one] No two ways without somebody in common.
   *[other] { $count } ways have nobody in common: { $through }.
 }
paths-only-way = There is no other way.
paths-disjoint-direct = directly
paths-none = No way of at most four steps leads to { $name }.
paths-first-contact = Get to know { $name } first: from there { $percent } %, { $chain }.
paths-first-contact-none = Nobody on the map leads to { $name }. Find out whom { $name } works with and who reports to them.
paths-withheld-people = Some people are not shown to you; there may be other ways.
paths-withheld-stances = Stances are not shown to you: a way may run through somebody who is against us.
paths-withheld-friendships = Friendships are not shown to you; there may be other ways.

paths-who = { $name }, { $title }
paths-elsewhere = { $name } ({ $account })
paths-step-tie = { $member } knows { $end }: { $state }{ $days ->
    [-1] , by word only
    [0] , last contact today
    [one] , last contact { $days } day ago
   *[other] , last contact { $days } days ago
 }
paths-step-tie-owner = { $step }; the contact is { $owner }’s
paths-step-influences = { $start } influences { $end }
paths-step-advises = { $start } advises { $end }
paths-step-friend = { $start } and { $end } are friends
paths-step-peer = { $start } and { $end } are peers
paths-step-collaborates = { $start } and { $end } work together
paths-step-boss = { $end } reports to { $start }
paths-step-report = { $start } reports to { $end }
paths-step-indirect = { $step } (dotted line, or across a vacant post)
paths-step-why-tie = { $step }: { $percent } %
paths-step-why = { $step }: { $percent } % = { $strength } (how well they know each other{ $declared ->
    [no] , nobody said: taken as 0.50
   *[yes] { "" }
 }) × { $factor } (how readily a word passes this way){ $source ->
    [none] { "" }
   *[other] ; source: { $source }
 }{ $also ->
    [none] { "" }
   *[other] ; also: { $also }
 }

arc-tie = our tie
arc-influences = influences
arc-advises = advises
arc-friend = friend
arc-peer = peer
arc-collaborates = works together
arc-boss = boss
arc-report = report
tie-state-never = never met
tie-state-weak = weak tie
tie-state-moderate = working tie
tie-state-strong = strong tie
