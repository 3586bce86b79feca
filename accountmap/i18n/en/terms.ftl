# Terms of the glossary and the values of enumerations. Keys are enumeration-value.

count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
count-days-ago = { $count ->
    [0] today
    [1] yesterday
   *[other] { $count } days ago
 }

kind-standard = standard
kind-small = small
kind-retail_chain = retail chain
kind-distributor = distributor
kind-public_body = public body
kind-outsourced_buying = outsourced buying

function-purchasing = purchasing
function-contracts = contracts and legal
function-logistics = logistics
function-warehouse = warehouse and receiving
function-accounting = accounting
function-records = records
function-general_management = general management
function-finance = finance and treasury
function-security = security
function-tender_office = tender office
function-it = IT
function-operations = operations
function-quality = quality
function-marketing = marketing
function-sales = sales
function-hr = HR
function-other = other

role-initiator = initiator
role-decider = decider
role-budget_holder = budget holder
role-approver = approver
role-signatory = signatory
role-buyer = buyer
role-influencer = influencer
role-champion = champion
role-gatekeeper = gatekeeper
role-user = user
role-technical_evaluator = technical evaluator
role-legal_compliance = legal and compliance
role-committee_member = tender committee member

area-purchasing = purchasing
area-contracts = contracts

stance-ally = ally
stance-supporter = supporter
stance-neutral = neutral
stance-sceptic = sceptic
stance-opponent = opponent
stance-unknown = stance unknown

level-met = met
level-works_with_us = works with us
level-trusts = trusts
level-recommends_us = recommends us

lateral-peer = peers
lateral-collaborates = works together
lateral-advises = advises
lateral-influences = influences
lateral-friend = friends
lateral-conflict = in conflict

line-solid = reports to
line-dotted = reports to, dotted

function-state-unknown = not known who
function-state-none = the client has none
function-state-served_by = served by another company
function-state-channel_only = a portal or shared mailbox only

direction-in = from them
direction-out = from us
direction-mutual = mutual

purpose-operational = operational
purpose-commercial = commercial
purpose-relationship = relationship
purpose-complaint = complaint
