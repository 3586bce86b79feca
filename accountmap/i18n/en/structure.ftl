# Editing from the command line: reporting lines, functions, our own people, stand-ins; entities in one line.

entity-from = from { $day }
entity-until = until { $day }
entity-uncertain = uncertain
entity-stand-in = { $stand_in } stands in for { $member }
entity-introduced = introduced to the client
entity-list-empty = There is none that holds today. --any-day shows past and future ones, too.
team-list-empty = Nobody of ours yet. `accountmap team add ACCOUNT NAME` adds somebody.
team-seniority = seniority { $seniority }
team-may-meet = may meet up to { $seniority }
hint-second-manager = A further, dotted one: `accountmap line add ACCOUNT WHO MANAGER --kind dotted`. Instead of the present one: `accountmap person move ACCOUNT WHO --manager MANAGER`.
hint-reporting-cycle = `accountmap line list ACCOUNT --who WHO` shows the lines, `accountmap line end ACCOUNT WHO MANAGER` ends one.
hint-already-left = `accountmap entity list ACCOUNT assignment --who WHO --any-day` shows the days with their ids, `accountmap entity edit ACCOUNT assignment ID valid_to=DAY` corrects one.
hint-several-lines = Add --kind solid or --kind dotted, or name the positions by their ids.

error-several-lines = Several reporting lines run from { $report } to { $manager }: { $lines }. Say which one is meant by its kind, or name both positions by id.
    .title = Which reporting line?

help-accountmap-line = List, draw, change and end reporting lines. Who reports and to whom is named by name, e-mail or id, or by the id of a position.
    .examples =
        accountmap line list "Fablewick Stores" --who "Ada Sampleton"
        accountmap line add "Fablewick Stores" "Cy Placeholder" "Ada Sampleton"
        accountmap line end "Fablewick Stores" "Cy Placeholder" "Ada Sampleton" --on 2026-11-30
help-accountmap-line-list = List who reports to whom, with the ids of the lines.
    .examples =
        accountmap line list "Fablewick Stores"
        accountmap line list "Fablewick Stores" --who "Ada Sampleton" --any-day
help-accountmap-line-add = Record that REPORT reports to MANAGER, or date a line that is there. To replace the present manager, see `person move`.
    .examples =
        accountmap line add "Fablewick Stores" "Cy Placeholder" "Ada Sampleton" --from 2026-12-01
        accountmap line add "Fablewick Stores" "Cy Placeholder" "Dee Example" --kind dotted
help-accountmap-line-make = Make the line from REPORT to MANAGER solid or dotted, also for the days before.
    .examples =
        accountmap line make "Fablewick Stores" "Cy Placeholder" "Dee Example" dotted
help-accountmap-line-end = Record that REPORT reports to MANAGER no more; what was before stays known.
    .examples =
        accountmap line end "Fablewick Stores" "Cy Placeholder" "Ada Sampleton"
        accountmap line end "Fablewick Stores" "Cy Placeholder" "Dee Example" --kind dotted --on 2026-11-30
help-accountmap-line-remove = Take out a line that never was, recorded by mistake.
    .examples =
        accountmap line remove "Fablewick Stores" "Cy Placeholder" "Ada Sampleton"

help-accountmap-function = Say where a function of the client is if nobody on the map works on it: the client has none, another company serves it, a portal stands for it, or we do not know.
    .examples =
        accountmap function set "Fablewick Stores" logistics served_by --served-by "Quillmarsh Wholesale"
        accountmap function set "Fablewick Stores" records none
        accountmap function end "Fablewick Stores" records
help-accountmap-function-list = List what is said of functions.
    .examples =
        accountmap function list "Fablewick Stores"
help-accountmap-function-set = Record where a function is: unknown, none, served_by another company, or channel_only. Without --from it corrects what was said before.
    .examples =
        accountmap function set "Fablewick Stores" records none --note "all papers go by EDI"
        accountmap function set "Fablewick Stores" logistics served_by --served-by "Quillmarsh Wholesale" --from 2026-12-01
help-accountmap-function-end = Record that what was said of a function holds no more.
    .examples =
        accountmap function end "Fablewick Stores" records --on 2026-11-30

help-accountmap-team = List, add and edit our own people. They belong to the workspace; ACCOUNT is the client in whose history the change stands.
    .examples =
        accountmap team list
        accountmap team add "Fablewick Stores" "Tess Tester" --function sales --may-meet 5
        accountmap team edit "Fablewick Stores" "Tess Tester" --name "Tess Tester-Smith"
help-accountmap-team-list = List our own people, with whom they may meet.
    .examples =
        accountmap team list
help-accountmap-team-add = Add one of ours, called NAME.
    .examples =
        accountmap team add "Fablewick Stores" "Tess Tester" --email tess@ours.example --function sales --seniority 4
help-accountmap-team-edit = Correct what is recorded of MEMBER, one of ours, given by name, e-mail or id.
    .examples =
        accountmap team edit "Fablewick Stores" "Tess Tester" --name "Tess Tester-Smith"
        accountmap team edit "Fablewick Stores" "Tess Tester" --may-meet 6 --clear phone
help-accountmap-team-remove = Take out one of ours who was added by mistake: nobody whom contacts, touches or stand-ins name.
    .examples =
        accountmap team remove "Fablewick Stores" "Tess Tester"

help-accountmap-stand-in = Say who of ours stands in for whom at a client, from when until when, and whether the client has met them.
    .examples =
        accountmap stand-in add "Fablewick Stores" "Tess Tester" "Uma Tryout" --from 2026-12-07 --until 2026-12-21
        accountmap stand-in add "Fablewick Stores" "Tess Tester" "Uma Tryout" --introduced
        accountmap stand-in end "Fablewick Stores" "Tess Tester" "Uma Tryout"
help-accountmap-stand-in-list = List who stands in for whom.
    .examples =
        accountmap stand-in list "Fablewick Stores" --any-day
help-accountmap-stand-in-add = Record that STAND_IN takes over for MEMBER, or correct what is recorded of the two.
    .examples =
        accountmap stand-in add "Fablewick Stores" "Tess Tester" "Uma Tryout" --from 2026-12-07 --until 2026-12-21
        accountmap stand-in add "Fablewick Stores" "Tess Tester" "Uma Tryout" --introduced
help-accountmap-stand-in-end = Record that STAND_IN stands in for MEMBER no more.
    .examples =
        accountmap stand-in end "Fablewick Stores" "Tess Tester" "Uma Tryout" --on 2026-12-15

option-who = Only what names this person, one of ours, or a position by id.
option-any-day = Past and future ones, too.
option-line-end-kind = Which line is meant, where there are several.
option-line-remove-kind = Which line is meant, where there are several.
option-line-add-kind = Solid: the one administrative manager. Dotted: functional, any number.
option-served-by = The company that does it, if it is an account: name or id.
option-may-meet = The highest seniority at a client whom they may meet without our senior.
option-introduced = Whether the client has met the stand-in as such.

help-accountmap-entity = List, show and edit entries of any kind by their fields, as the API names them: for what no other command says, such as the days of an assignment. People, ours, positions and accounts are named by name or id. KIND is one of person, position, assignment, reporting_line, lateral_link, buying_role, stance, motivation, function_status, team_member, relationship, stand_in, touchpoint, distinction.
    .examples =
        accountmap entity list "Fablewick Stores" assignment --who "Ada Sampleton"
        accountmap entity edit "Fablewick Stores" assignment 3f9c2a10b7d4e8f1 valid_from=2024-03-01
        accountmap entity remove "Fablewick Stores" stance 9ad1c04e77b2f360
help-accountmap-entity-list = List what there is of a kind, with ids.
    .examples =
        accountmap entity list "Fablewick Stores" assignment --any-day
        accountmap entity list "Fablewick Stores" stance --who "Ada Sampleton"
help-accountmap-entity-show = Show one of a KIND, given by id, with all its fields.
    .examples =
        accountmap entity show "Fablewick Stores" assignment 3f9c2a10b7d4e8f1
help-accountmap-entity-add = Add one of a KIND; a field with several values is given again.
    .examples =
        accountmap entity add "Fablewick Stores" stance person="Ada Sampleton" value=1 valid_from=2026-11-01
        accountmap entity add "Fablewick Stores" touchpoint members="Tess Tester" people="Ada Sampleton" people="Cy Placeholder" channel=call at=2026-11-24T10:30
help-accountmap-entity-edit = Correct fields of one of a KIND, given by id, also for the days before; FIELD= with nothing behind it clears.
    .examples =
        accountmap entity edit "Fablewick Stores" assignment 3f9c2a10b7d4e8f1 valid_from=2024-03-01 valid_to=
help-accountmap-entity-remove = Take out one of a KIND, given by id, that was recorded by mistake.
    .examples =
        accountmap entity remove "Fablewick Stores" buying_role 3f9c2a10b7d4e8f1
