# Words on a map: subtitle, cards, trays, legend.

map-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
 } { $year }
map-nobody = nobody recorded yet
map-active-contacts = { $count ->
    [0] no active contact
    [one] { $count } active contact
   *[other] { $count } active contacts
 }
map-vacancies = { $count ->
    [one] { $count } vacancy
   *[other] { $count } vacancies
 }
map-placeholders = { $count ->
    [one] { $count } person to find out
   *[other] { $count } people to find out
 }
map-description = Map of the client { $account }: { $summary }

map-card-vacant = Vacant
map-card-find-out = Find out who:
map-card-some-seat = holds this position
map-card-shared-seat = shared position
map-card-main-seat = Main position
map-card-reports-to = Reports to
map-card-roles = Roles
map-card-contact = Contact
map-card-in-circle = reports in a circle

map-contact-when = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } d ago
 }
map-contact-declared = declared { $days } d ago
map-contact-never = no contact yet
map-contact-nobody = nobody of ours

map-tray-unplaced = Not known whom they report to
map-tray-seatless = No position recorded

map-legend-active = active contact
map-legend-known = known to us
map-legend-nobody = nobody of ours
map-legend-secondary = further position of the same person
map-legend-vacancy = vacancy
map-legend-placeholder = find out who
map-legend-circle = reports in a circle, to be checked

map-legend-role-initiator = { role-initiator }
map-legend-role-decider = { role-decider }
map-legend-role-budget_holder = { role-budget_holder }
map-legend-role-approver = { role-approver }
map-legend-role-signatory = { role-signatory }
map-legend-role-buyer = { role-buyer }
map-legend-role-influencer = { role-influencer }
map-legend-role-champion = { role-champion }
map-legend-role-gatekeeper = { role-gatekeeper }
map-legend-role-user = { role-user }
map-legend-role-technical_evaluator = { role-technical_evaluator }
map-legend-role-legal_compliance = { role-legal_compliance }
map-legend-role-committee_member = { role-committee_member }

# At most four letters: they stand in a narrow strip.
map-role-initiator = INI
map-role-decider = DEC
map-role-budget_holder = BUD
map-role-approver = APP
map-role-signatory = SIG
map-role-buyer = BUY
map-role-influencer = INF
map-role-champion = CH
map-role-gatekeeper = GK
map-role-user = USE
map-role-technical_evaluator = TEC
map-role-legal_compliance = LEG
map-role-committee_member = COM
