# What changed, in words: a subject, a colon, then events joined by semicolons.

change-plain = { $value }
change-story = { $name }: { $events }
change-touches = Touches
change-namesake = { $name } ({ $seat })
change-nothing = Nothing changed.
change-more = … and { $count } more; --all shows everything.

# seats, as they are called within an event
change-seat-in-unit = “{ $title }”, { $unit }
change-seat = “{ $title }”
change-seat-numbered = { $seat }, post { $reference }
change-seat-untitled = a position without a title
change-empty-vacant = vacancy { $seat }
change-empty-nobody = { $seat } (nobody recorded)
change-empty-unknown = { $seat } (not known who)
change-from = { $what } from { $day }
change-until = { $what } until { $day }
change-from-until = { $what } from { $first } until { $last }

# the account
change-account-created = added as an account
change-account-removed = the account was removed
change-account-name = name
change-account-kind = kind of client
change-account-tier = tier
change-account-headcount = headcount
change-account-known-since = known since
change-account-margin = margin
change-account-potential = potential
change-account-references = ids in other systems
change-account-note = note
change-parent = belongs to another company now

# people and their seats
change-joined = new on the map – { $seat }
change-joined-unplaced = new on the map
change-removed = taken off the map
change-left = no longer holds { $seat }
change-left-on = no longer holds { $seat } (since { $day })
change-gone = has left
change-gone-on = has left ({ $day })
change-moved = { $before } → { $after }
change-title = position “{ $before }” → “{ $after }”
change-unit = department “{ $before }” → “{ $after }”
change-other-seat = another position of the same title: { $seat }
change-takes = now holds { $seat }
change-also-takes = also holds { $seat }
change-gave-up = gave up { $seat }
change-gave-up-on = gave up { $seat } ({ $day })
change-held-until = holds the position until { $day }
change-held-on = holds the position until further notice
change-held-since = holds the position since { $day }
change-held-since-unknown = since when the position is held is not known
change-previously = before that: { $people }
change-successor = succeeded by { $people }
change-seat-created = the position is new
change-seat-was = the position was formerly { $seat }
change-now-nobody = nobody is recorded there now
change-now-vacant = the position is vacant now
change-now-unknown = who holds the position is not known
change-seat-closed = the position was closed
change-former-successor = succeeded there by { $people }
change-former-now-nobody = nobody is recorded in the former position
change-former-now-vacant = the former position is vacant now
change-former-now-unknown = who holds the former position is not known
change-former-seat-closed = the former position was closed
change-fills-nobody = nobody was recorded there before
change-fills-vacant = fills a vacancy
change-fills-unknown = before that it was not known who held the position
change-manager = reports to { $after }
change-manager-moved = manager: { $before } → { $after }
change-manager-none = no manager recorded any more (was { $before })
change-manager-same = still reports to { $after }
change-holder-of-seat = { $name } ({ $seat })
change-dotted = reports to { $after } (dotted)
change-dotted-moved = dotted line: { $before } → { $after }
change-dotted-none = no dotted line any more (was to { $before })
change-dotted-same = dotted line still to { $after }
change-seat-new-nobody = new position, nobody recorded on it
change-seat-new-vacant = new vacancy
change-seat-new-unknown = new position, not known who holds it
change-seat-gone = the position is gone
change-seat-until = the position ends on { $day }

# fields: set, changed, cleared
change-set = { $field }: { $after }
change-changed = { $field }: { $before } → { $after }
change-cleared = { $field }: none any more (was { $before })
change-text-changed = { $field } changed
change-yes = yes
change-no = no
change-field-name = name
change-field-email = e-mail
change-field-emails = e-mail
change-field-phone = phone
change-field-phones = phone
change-field-messengers = messengers
change-field-form-of-address = form of address
change-field-preferred-channel = preferred channel
change-field-references = ids in other systems
change-field-reference = number of the post
change-field-note = note
change-field-title = position
change-field-unit = department
change-field-function = function
change-field-further-functions = further functions
change-field-seniority = seniority
change-field-may-meet-up-to = may meet up to seniority
change-field-stance = stance
change-field-declared-level = level of the contact with { $member }
change-field-desired-level = level we want with { $member }
change-field-confirmed-on = contact with { $member } confirmed

# roles, judgements, links
change-role = role: { $what }
change-role-ended = no longer in the role: { $what }
change-role-in-area = { $role } ({ $area })
change-stance-because = { $stance } ({ $reason })
change-motivation = { $what }
change-motivation-ended = no longer { $what }
change-rewarded-for = rewarded for “{ $text }”
change-distinct = not the same person as { $person }
change-distinct-ended = may be the same person as { $person } after all
change-distinct-elsewhere = told apart from somebody at another account
change-link = link: { $what }
change-link-ended = no longer linked: { $what }
change-linked = { $kind } – { $person }

# our side
change-contact = known to { $member }
change-contact-with = known to { $member } ({ $details })
change-contact-ended = contact with { $member } no longer recorded
change-answers-for-it = answers for the contact
change-wanted = wanted: { $level }
change-owner = { $member } answers for the contact
change-owner-ended = { $member } no longer answers for the contact
change-member-new = new in the account team
change-member-removed = no longer in the account team
change-stand-in = stood in for by { $what }
change-stand-in-ended = no longer stood in for by { $what }
change-stand-in-introduced = { $member } (introduced to the client)
change-touch = { $day }, { $channel }: { $ours } – { $theirs }{ $topic }
change-topic = { "" }, “{ $topic }”
change-touches-many = { $count ->
    [one] { $count } new
   *[other] { $count } new
}, from { $first } to { $last }
change-touch-removed = taken out: { $day }, { $channel }: { $ours } – { $theirs }{ $topic }
change-touch-changed = corrected: { $day }, { $channel }: { $ours } – { $theirs }{ $topic }

channel-meeting = meeting
channel-visit = visit
channel-call = call
channel-email = e-mail
channel-message = message
channel-event = event
channel-copy = in copy of an e-mail
channel-bulk = mailing or portal

# what was only put more precisely: source, dates, confidence
change-details = more precise: { $what }
change-kind-account = the account
change-kind-person = the person
change-kind-position = the position
change-kind-assignment = who holds the position
change-kind-reporting_line = reporting line
change-kind-lateral_link = link
change-kind-buying_role = role
change-kind-stance = stance
change-kind-motivation = what the person is rewarded for
change-kind-function_status = function
change-kind-team_member = team member
change-kind-relationship = contact
change-kind-stand_in = stand-in
change-kind-touchpoint = touch
change-kind-distinction = who is who
