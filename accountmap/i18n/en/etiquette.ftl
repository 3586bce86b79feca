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
change-courtesy-new = new: { $what }
change-courtesy-gone = no longer: { $what }
