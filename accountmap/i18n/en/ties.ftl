# Ties: who of ours knows whom, how well, what that rests on; whether strength says how likely the next contact is.

help-accountmap-strength = Say who of ours knows whom at ACCOUNT and how well, strongest first: what touches and declarations say, how sure that is, which way it goes, what went cold, and where we want to be.
    .examples =
        accountmap strength "Fablewick Stores"
        accountmap strength "Fablewick Stores" --person "Ada Sampleton" --why
        accountmap strength "Fablewick Stores" --cold
        accountmap strength "Fablewick Stores" --member "Ben Placeholder" --sort last
option-strength-person = Only ties to this person of the client, by name, e-mail or id.
option-strength-member = Only ties of this one of ours, by name, e-mail or id.
option-strength-state = Only ties in this state; may be given again.
option-strength-cold = Only those that went cold, or that did not.
option-strength-sort = Which come first: the strongest, those that fade most, those longest without contact, those furthest below what we want.
option-strength-all = All of them, not only the first sixty.
option-strength-why = Say what each number rests on.
help-accountmap-calibrate = Hold the strength of all ties against the contacts that followed within 30 days, and fit the constants of the formula where at least 200 pairs of one of ours and a person have touches. Nothing is written.
    .examples =
        accountmap calibrate
        accountmap calibrate --json

ties-heading = WHO KNOWS WHOM · { $account } · { $day }
ties-empty = No ties here yet. Log a touch: `accountmap touch ACCOUNT --ours WHO --theirs WHO`; or say who knows whom: `accountmap contact ACCOUNT OURS THEIRS --level met`.
ties-none-such = No ties that match.
ties-count = { $count ->
    [one] { $count } tie
   *[other] { $count } ties
 }: { $states }.
ties-count-strong = { $count } strong
ties-count-moderate = { $count } working
ties-count-weak = { $count } weak
ties-count-never = { $count } not met yet
ties-line = { $place }. { $pair }: { $state }
ties-number = { $state }, { $strength } ({ $low } to { $high })
ties-growing = growing
ties-fading = fading
ties-last = last two-way contact { $days ->
    [0] today
    [one] { $days } day ago
   *[other] { $days } days ago
 }
ties-last-never = no two-way contact yet
ties-cold = went cold
ties-declared = says: { $level }
ties-declared-on = says: { $level } ({ $day })
ties-desired = wanted: { $level }
ties-owner = answers for the contact
ties-list-last = Went cold:
ties-list-trend = Fading:
ties-list-wanted = Below what we want:
ties-because-cold = { $last }, stays fresh for { $fresh }
ties-because-fading = { $strength }, 30 days ago { $before }
ties-because-wanting = wanted: { $wanted }; { $said ->
    [no] nothing said yet
   *[yes] says: { $level }
 }
ties-more-all = { $count } more: --all
ties-more = and { $count } more
ties-pair = { $member } – { $person }

ties-why-touches = { $which ->
    [both] in the last 60 days { $recent }, earlier { $earlier }
    [recent] in the last 60 days { $recent }
   *[earlier] nothing in the last 60 days, earlier { $earlier }
 }; today that weighs as much as { $amount } e-mails (a meeting alone with them is 5, a call 3; half is forgotten every 60 days)
ties-why-no-touches = no touches
ties-touch-meeting = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
 }
ties-touch-visit = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
 }
ties-touch-call = { $count ->
    [one] { $count } call
   *[other] { $count } calls
 }
ties-touch-email = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
 }
ties-touch-message = { $count ->
    [one] { $count } message
   *[other] { $count } messages
 }
ties-touch-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
 }
ties-touch-copy = in copy of { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
 }
ties-touch-bulk = { $count ->
    [one] { $count } mailing
   *[other] { $count } mailings
 }
ties-why-even = both sides turn to each other in equal measure ({ $percent } % balanced)
ties-why-mostly = { $who ->
    [ours] we turn to them more than they to us
   *[theirs] they turn to us more than we to them
 } ({ $percent } % balanced), so touches count { $counts } %
ties-why-only = { $who ->
    [ours] lately only we turn to them, and nothing comes back
   *[theirs] lately only they turn to us
 }, so touches count half
ties-why-none = none of that counts as contact
ties-why-observed = so touches say { $observed }
ties-why-declared = declared: { $level }, { $confirmed ->
    [no] never confirmed
   *[yes] { $days ->
        [0] confirmed today
        [one] confirmed { $days } day ago
       *[other] confirmed { $days } days ago
     }
 }, counts { $declared } (what is above 0.05 halves in a year)
ties-why-undeclared = nothing declared
ties-why-together = together 1 − (1 − { $observed }) × (1 − { $declared }) = { $strength }; 30 days ago { $before }
ties-why-sure = how sure: { $percent } %; four times out of five it lies between { $low } and { $high }

calibration-heading = CALIBRATION · { $pairs } pairs, { $days } days looked at
calibration-too-early = Too early: there have to be touches over at least half a year before strength can be held against what came.
calibration-few-pairs = Fewer than { $needed } pairs have touches, so the shipped constants stay.
calibration-default = Shipped constants, on the later days:
calibration-refit = Fitted on the earlier days (saturation { $saturation }, weights: { $weights }), on the later days:
calibration-numbers = { $count } cases, contact within 30 days in { $rate } %; Brier { $brier } (always saying { $rate } %: { $base }); calibration error { $error }; AUC { $auc }; average precision { $precision }
calibration-means = { $measure ->
    [fair] What strength says comes true about as often
    [uneven] What strength says is right on average only, not tenth by tenth
    [high] Strength says too much
   *[low] Strength says too little
 }: on average { $said } %, and { $came } % came.
calibration-order = Of two pairs of whom only one met again, it has that one first in { $percent } % (by chance: 50 %).
calibration-table = said        cases   said on average   came true
calibration-better = The fitted constants are better by { $percent } % (Brier). They are shown for judgement; the product keeps the shipped ones.
calibration-no-better = The fitted constants are no better on days they were not fitted on: keep the shipped ones.
