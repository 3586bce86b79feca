# People who may be one: the reasons, and what is said when they are merged.

duplicate-same-reference = same id in another system
duplicate-same-email = same e-mail
duplicate-same-phone = same phone
duplicate-same-name = same name
duplicate-same-name-other-script = same name, in another script
duplicate-name-without-patronymic = same name but for the patronymic
duplicate-name-without-middle-name = same name but for a middle name
duplicate-initials-fit = the initials fit
duplicate-name-in-part = one name is part of the other
duplicate-one-name-changed = one of the names differs
duplicate-same-title = same title
duplicate-same-unit = same department
duplicate-other-company-email = but the company gave them different e-mails
duplicate-other-seat = but different titles
duplicate-other-account = but at different clients
duplicate-came-from-other-account = at different clients; one has left
duplicate-several-namesakes = but there are more people of this name

duplicates-heading = { $count ->
    [one] { $count } pair of people may be one person; look before you merge.
   *[other] { $count } pairs of people may each be one person; look before you merge.
 }
duplicates-none = No two people look like one.
duplicates-pair = { $percent } %  { $person }  =  { $other }
duplicates-person = { $name } ({ $details })
duplicates-merge = one person:  { $command }
duplicates-apart = two people:  { $command }
merge-done = Merged: { $other } is { $person } now. { $changes ->
    [one] { $changes } change
   *[other] { $changes } changes
 } at { $accounts ->
    [one] { $accounts } client
   *[other] { $accounts } clients
 }.
merge-told-apart = Noted: { $person } and { $other } are two people. They are not proposed again.
merge-maybe-one = Taken back: { $person } and { $other } may be one person; they are proposed again.
merge-note = Merged on { $day } with another record, which said: { $said }.
merge-field = { $field ->
    [name] name
    [form_of_address] form of address
    [preferred_channel] preferred channel
    [title] title
    [unit] department
    [reference] post
    [function] function
    [seniority] seniority
    [since] in the position since
    [line_since] reports there since
    [owner] our owner of the contact
    [declared_level] level
    [desired_level] desired level
    [strength] strength of a link
   *[other] { $field }
 } – { $value }
merge-channel = { $channel ->
    [meeting] meeting
    [visit] visit
    [call] call
    [email] e-mail
    [message] message
    [event] event
   *[other] { $channel }
 }
