# What a coverage audit says. One sentence per code of a statement; names are already joined.

verdict-pass = fulfils the rule
verdict-fail = does not fulfil the rule
verdict-unknown = not enough known
verdict-early = early: nobody met yet

verdict-mark-pass = ✓
verdict-mark-fail = ✗
verdict-mark-unknown = ?

rule-C1 = Four contacts
rule-C2 = Vertical link
rule-C3 = Horizontal link
rule-C4 = Who decides
rule-C4-buyer = Day-to-day buyer
rule-C4-gatekeeper = Gatekeeper
rule-C5 = Functions in touch
rule-C5-known = Functions known

audit-c1-enough = { $count } active contacts, the strongest: { $people }
audit-c1-short = { $have ->
    [0] no active contact; { $required } are needed
   *[other] { $have } of { $required } active contacts: { $people }; { $count } more needed
 }
audit-c2-line = { $chain }
audit-c2-no-level-below = { $people } decides, and nobody works below
audit-c2-who-decides = Who decides on purchasing? Nobody on the map has that role.
audit-c2-decider-not-active = no active contact with { $people }, who decides on purchasing, nor with anyone above
audit-c2-nobody-below = nobody below { $first } is an active contact; the nearest is { $second }
audit-c2-fill-below = nobody below { $people } is known by name; find out who works there
audit-c3-recorded = { $people } ({ $functions }): { $link }
audit-c3-structural = { $people } ({ $functions }), side by side in the chart
audit-c3-no-pair = no two active contacts side by side in different functions
audit-c3-meet = { $functions }: meet { $people }
audit-c3-find = { $functions }: find out who does it
audit-c4-both = { $people } decides on purchasing and on contracts
audit-c4-purchasing = { $people } decides on purchasing
audit-c4-contracts = { $people } decides on contracts or signs them
audit-c4-meet-purchasing = no active contact with { $people }, who decides on purchasing
audit-c4-meet-both = no active contact with { $people }, who decides on purchasing and on contracts
audit-c4-meet-contracts = no active contact with { $people }, who decides on contracts or signs them
audit-c4-who-purchasing = Who decides on purchasing?
audit-c4-who-contracts = Who decides on contracts, and who signs them?
audit-c4-decider-buys = { $people } decides and buys
audit-c4-buyer = { $people } buys from day to day
audit-c4-meet-buyer = no active contact with { $people }, who buys from day to day
audit-c4-who-buys = Who buys from us from day to day?
audit-c4-gatekeeper = { $people }
audit-c4-who-keeps-the-door = Through whom does one get to the decider: an assistant, a secretary?
audit-c5-active = { $functions }: { $people }
audit-c5-none = { $functions }: the client has none
audit-c5-meet = { $functions }: no active contact; meet { $people }
audit-c5-only-channel = { $functions }: only a portal or a shared mailbox; find a person
audit-c5-who = Who at the client does { $functions }?
audit-c5-who-serves = Another company does { $functions } for the client: who is our contact there?
audit-c5-known = { $functions }: { $people }
audit-c5-channel = { $functions }: a portal or a shared mailbox
audit-ask-reports-to = Whom does { $people } report to?
audit-ask-who-reports = Who reports to { $people }?
audit-ask-function = What does { $people } work on?
audit-ask-works-with = Do { $people } work together?
audit-early = The account is new and nobody has been met yet.
audit-withheld = Some people are not shown to you; they may change the answer.

audit-nobody = nobody
audit-vacancy = vacant: { $title }
audit-placeholder = not known who: { $title }
audit-untitled = post
audit-and = { $first } and { $last }
audit-declared-only = { $name } (only declared)

audit-heading = COVERAGE AUDIT · { $day }
audit-summary = { $total ->
    [one] { $total } account
   *[other] { $total } accounts
 }: { $pass } fulfil the rule, { $fail } do not, { $unknown } not enough known{ $early ->
    [0] { "" }
   *[other] { " " }({ $early } of them new)
 }.
audit-account = { $mark } { $name } ({ $details }): { $verdict }
audit-account-details = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }, { $active } active
audit-account-tier = tier { $tier }, { $details }
audit-missing = missing: { $text }
audit-question = to ask: { $text }
audit-empty = No accounts yet. Import a file with `accountmap import people FILE --account NAME`, or look at the demo with `accountmap demo`.
