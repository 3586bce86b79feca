# What an account hangs on, and what would be if somebody left.

help-accountmap-resilience = Say what ACCOUNT hangs on: for those who decide, whether ways lead to them that share nobody, of theirs and of ours, and whom to meet where they do not; who of ours holds contacts alone, and who stands in. With --if-leaves, what would be if somebody left, theirs or ours.
    .examples =
        accountmap resilience "Fablewick Stores"
        accountmap resilience "Fablewick Stores" --if-leaves "Ada Sampleton"
        accountmap resilience "Fablewick Stores" --if-leaves "Kim Tester" --why
        accountmap resilience "Fablewick Stores" --json
option-resilience-if-leaves = Who might leave, theirs or ours, by name, e-mail or id.
option-resilience-why = Say what the numbers rest on.

resilience-heading = WHAT IT HANGS ON · { $account } · { $day }
resilience-lead = { $lead } decides on { $areas }
resilience-none = Nobody leads to { $lead }: we know neither them nor anybody who would pass a word on.
resilience-direct-only = Known directly by { $ours }; nobody else leads there.
resilience-direct-and = Known directly by { $ours }; besides, { $count ->
    [one] { $count } way leads there through others.
   *[other] { $count } ways lead there through others that share nobody.
 }
resilience-far = No way of at most four steps leads to { $lead }; further hardly anybody carries a word.
resilience-single = Everything hangs on { $people }: if { $points ->
    [one] they leave
   *[other] any one of them leaves
 }, nobody leads to { $lead }.
resilience-several = { $count ->
    [one] { $count } way leads
   *[other] { $count } ways lead
 } to { $lead } that share nobody; all of them end only if { $people } leave.
resilience-meet = Meet { $person }: { $how }.
resilience-meet-lead = Get to know { $lead } in person: nobody whom we do not know yet would open another way.
resilience-meet-more = Find out who else works with { $lead }: nobody whom we do not know yet would open another way.
resilience-who = , who{ " " }
resilience-arc-tie = knows { $name }
resilience-arc-influences = influences { $name }
resilience-arc-advises = advises { $name }
resilience-arc-friend = is a friend of { $name }
resilience-arc-peer = is a colleague of { $name } at the same level
resilience-arc-collaborates = works with { $name }
resilience-arc-boss = is the manager of { $name }
resilience-arc-report = reports to { $name }
resilience-ours-one = Of ours only { $member } gets there.
resilience-ours-several = { $count ->
    [one] { $count } of ours gets there: { $ours }.
   *[other] { $count } of ours get there: { $ours }.
 }
resilience-cover-introduced = { $stand_in } stands in and was introduced.
resilience-cover-introduce = Introduce { $stand_in }, who stands in and is not known to the client as such.
resilience-cover-next = Nobody stands in; { $next } knows { $count ->
    [one] { $count } of the same people
   *[other] { $count } of the same people
 } and could take over.
resilience-cover-none = Nobody stands in, and nobody else of ours knows the same people: take a colleague along.
resilience-undecided = Not known who decides on { $area }: accountmap role give "{ $account }" PERSON decider --area { $name }
resilience-our-side = Our side
resilience-member = { $member } knows { $count ->
    [one] { $count } person
   *[other] { $count } people
 } there{ $alone ->
    [0] , nobody of them alone.
    [all] { " " }whom nobody else of ours knows: { $people }.
    [one] , { $alone } of them alone: { $people }.
   *[other] , { $alone } of them alone: { $people }.
 }
resilience-nobody = Nobody of ours knows anybody there.
resilience-withheld = Some people, friendships or attitudes are not shown to you; they may change the answer.

resilience-why-best = The best way: { $way }; a word arrives with { $percent } %.
resilience-why-too-long = No way has at most four steps; over longer ones hardly anybody carries a word.
resilience-why-reach = By all ways together a word arrives with { $percent } %.
resilience-why-cut = { $count ->
    [one] Without { $people } no way through others is left.
   *[other] Without these { $count } no way through others is left, and no fewer people would do: { $people }.
 }
resilience-why-all-leave = { $count ->
    [one] That they leave within a year: { $percent } % (assumed: 15 % leave in a year, of category managers 40 %).
   *[other] That all of them leave within a year: { $percent } % (assumed: 15 % leave in a year, of category managers 40 %).
 }
resilience-why-likeliest = The likeliest such event within a year: { $people } leaving, { $percent } % (assumed: 15 % leave in a year, of category managers 40 %).

departure-theirs = IF { $name } LEAVES
departure-ours = IF { $name }, ONE OF OURS, LEAVES
departure-vacant = The position stays, vacant: { $seats }. Ask early who is to follow.
departure-headless = Nobody would be known to decide on { $area }.
departure-next-lead = { $lead } would then decide on { $areas }.
departure-lead-lost = Nobody would lead to { $lead } any more.
departure-lead-weaker = The best way to { $lead } falls from { $before } % to { $after } %: { $way }.
departure-lead-too-long = The best way to { $lead } falls from { $before } %: only ways of more than four steps would be left.
departure-fewer-ways = { $count ->
    [one] { $count } way of { $before } that share nobody would be left to { $lead }.
   *[other] { $count } ways of { $before } that share nobody would be left to { $lead }.
 }
departure-as-it-is = { $lead }, as it is
departure-would-be = { $lead }, as it would be
departure-lead-never = No way leads to { $lead } today either.
departure-lead-holds = The ways to { $lead } hold.
departure-lost = { $count ->
    [one] Nobody of ours would know { $people } any more.
   *[other] Nobody of ours would know these { $count } any more: { $people }.
 }
departure-weaker = Known less well: { $person }, { $before } → { $after }, then by { $member }.
departure-more-ties = { $count ->
    [one] { $count } more person would be known less well.
   *[other] { $count } more people would be known less well.
 }
departure-cut-off = { $count ->
    [one] No way would lead to { $people } either.
   *[other] No way would lead to { $people } either.
 }
departure-owns = Name who answers for { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
 } then.
departure-nothing = Nothing that is on the map would be lost.
