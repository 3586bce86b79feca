# The structure of an account in the measures of network analysis.

help-accountmap-structure = Measure the structure of ACCOUNT, for analysts: Krackhardt’s four of the chart, of advice and of friendship; Johnston and Bonoma’s five of the buying group; Burt’s effective size and constraint and betweenness of each person. For the way in, see `accountmap influence` and `accountmap paths`.
    .examples =
        accountmap structure "Fablewick Stores"
        accountmap structure "Fablewick Stores" --why --all
        accountmap structure "Fablewick Stores" --day 2026-06-30 --json
option-structure-why = Say what each measure means.
option-structure-all = Everybody’s place, not only the first ten.

structure-heading = STRUCTURE · { $account } · { $day }
structure-networks = Networks
structure-measured = { $network } ({ $about }): { $values }
structure-not-measured = { $network }: { $why }
structure-no-links = nobody noted any
structure-withheld = not shown to you
structure-network-reporting = who reports to whom
structure-network-advice = advice and influence
structure-network-friendship = friendships
structure-size-reporting = { $nodes ->
    [one] { $nodes } position
   *[other] { $nodes } positions
 }, { $arcs ->
    [one] { $arcs } solid line
   *[other] { $arcs } solid lines
 }
structure-size-advice = { $nodes ->
    [one] { $nodes } person
   *[other] { $nodes } people
 }, { $arcs ->
    [one] { $arcs } link
   *[other] { $arcs } links
 }
structure-size-friendship = { $nodes ->
    [one] { $nodes } person
   *[other] { $nodes } people
 }, { $arcs ->
    [one] { $arcs } friendship
   *[other] { $arcs } friendships
 }
structure-connectedness = connectedness { $value }
structure-hierarchy = hierarchy { $value }
structure-efficiency-undirected = efficiency { $value }
structure-efficiency-directed = directed efficiency { $value }
structure-upper-boundedness = upper boundedness { $value }
structure-faulty-chart = In a chart of solid lines all but connectedness should be 1: somebody has two bosses, or lines run in a circle. accountmap lint "{ $account }"
structure-sampled-pairs = Upper boundedness is estimated from 100,000 pairs drawn at random.
structure-sampled-ways = Betweenness is estimated from ways that begin at 100 people drawn at random.

structure-group = Buying group
structure-no-group = Nobody is known to play a part in purchases. accountmap role give ACCOUNT PERSON ROLE
structure-extensivity = extensivity: { $count ->
    [one] { $count } person takes part
   *[other] { $count } people take part
 }
structure-vertical = vertical involvement: { $count ->
    [one] { $count } level of authority
   *[other] { $count } levels of authority
 }{ $unknown ->
    [0] { "" }
    [one] ; of { $unknown } person the level is not known
   *[other] ; of { $unknown } people the level is not known
 }
structure-lateral = lateral involvement: { $count ->
    [0] no function is known
    [one] { $count } function ({ $functions })
   *[other] { $count } functions ({ $functions })
 }{ $unknown ->
    [0] { "" }
    [one] ; of { $unknown } person the function is not known
   *[other] ; of { $unknown } people the function is not known
 }
structure-close = connectedness: { $percent } % of the pairs work with each other
structure-lead = centrality: { $lead } leads purchasing and works with { $count } of the { $others } others
structure-no-lead = centrality: nobody of them is known to work in purchasing

structure-places = Between others, the largest effective size first
structure-place = { $name }: works with { $count }, effective size { $size }, constraint { $constraint }, { $percent } % of the ways between others
structure-alone = { $name }: no link to anybody is noted
structure-more = { $count ->
    [one] { $count } more person
   *[other] { $count } more people
 }: --all

structure-why = What the measures mean
structure-why-connectedness = connectedness: share of pairs that lines or links join at all, directly or through others.
structure-why-hierarchy = hierarchy: of the pairs of which one reaches the other, the share where the way leads in one direction only.
structure-why-efficiency = efficiency: 1 when there are just as many links as a tree needs; it falls with every link beyond, against the most there could be: (k − 1)(k − 2)/2 without direction, (k − 1)² with it.
structure-why-upper-boundedness = upper boundedness: share of pairs with one nearest superior in common.
structure-why-burt = effective size: those somebody works with, less what these have in common. Constraint: near 0 between many who are not joined otherwise; 1 with a single contact.
structure-why-betweenness = ways between others: share of the shortest ways between two other people that lead through somebody.
