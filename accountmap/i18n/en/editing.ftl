# Kinds of things on a map, and why an edit is refused: what happened, and the fix.

entity-kind = { $kind ->
    [account] account
    [person] person
    [position] position
    [assignment] assignment
    [reporting_line] reporting line
    [lateral_link] link
    [buying_role] buying role
    [stance] stance
    [motivation] motivation
    [function_status] function status
    [team_member] team member
    [relationship] relationship
    [stand_in] stand-in
    [consent] consent
    [contact_ban] no-contact rule
    [contact_policy] client’s rules of conduct
    [touchpoint] touchpoint
    [distinction] distinction
   *[other] { $kind }
 }

error-entity-not-found = There is no { entity-kind } “{ $entity_id }” on this map.{ $similar ->
    [none] { "" }
   *[other] { " " }There is: { $similar }.
 } Read the map again: it may have been removed.
    .title = Not on this map
error-second-manager = { $person } reports to { $manager } already, and a position has one solid manager at a time. Make the new line dotted, or move { $person } to the new manager.
    .title = A second solid manager
error-reports-undecided = { $reports } would be left without a manager when { $person } goes. Say what becomes of them: reports=up (to the manager’s manager), reports=to:ID (to somebody else), or reports=none.
    .title = What becomes of the reports?
error-has-history = There is a history of { $name } that would be lost.{ $touchpoints ->
    [0] { "" }
   *[other] { " " }Touchpoints: { $touchpoints }.
 }{ $relationships ->
    [0] { "" }
   *[other] { " " }Relationships with ours: { $relationships }.
 }{ $past_positions ->
    [0] { "" }
   *[other] { " " }Past positions or holders: { $past_positions }.
 }{ $other_accounts ->
    [0] { "" }
   *[other] { " " }Other accounts: { $other_accounts }.
 }{ $earlier_changes ->
    [0] { "" }
   *[other] { " " }Earlier changes: { $earlier_changes }.
 } Do not delete, end: say on which day it was over.
    .title = Ended, not deleted
error-still-named = The { entity-kind } “{ $name }” cannot be taken out while other things name it: { $named_by }. Take those out first, or make them name something else.
    .title = Other things stand on it
error-account-not-empty = “{ $account }” is not empty: people { $people }, positions { $positions }, other { $other }. Only an empty account is deleted; end the people who left and keep the account as history.
    .title = The account is not empty
error-already-recorded = This { entity-kind } is recorded already for these days: { $name }. Change the one that is there.
    .title = Recorded already
error-seat-taken = { $holder } holds the position “{ $position }”. End or move { $holder } first, or open another position.
    .title = Somebody holds the position
error-several-positions = { $person } holds several positions: { $positions }. Say which one is meant with position=ID: { $position_ids }.
    .title = Which position?
error-already-left = { $person } holds no position at { $account } any more. To correct the day, change the assignment; if they came back, move them to a position from that day.
    .title = Left already
error-ambiguous-name = Several are called “{ $name }”. Say which one by id: { $ids }.
    .title = Several of this name
error-group-cycle = These companies would belong to each other in a circle: { $members }. Choose another parent.
    .title = Companies in a circle
error-unknown-reference = { $field }: there is no { entity-kind } “{ $value }” here. Use the id of one that is there, or add it first.
    .title = Names what is not there
