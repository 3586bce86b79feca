# Help of the command line: help-<command path> with its examples, option-<name>.

help-usage = Usage:
help-options = Options
help-commands = Commands
help-examples = Examples:
help-default = default: { $value }

help-accountmap = Relationship maps for key accounts: who decides, who is covered, whom to meet next. Exit codes: 0 done, 1 an audit (--fail-on) or a check failed, 2 wrong usage, 3 not found, 4 invalid input, 5 conflict, 6 workspace not usable, 7 not permitted, 8 could not be drawn, 9 file trouble.
    .examples =
        accountmap demo                                    look around with a dozen invented accounts
        accountmap import people staff.xlsx --account "Fablewick Stores" --create-accounts
        accountmap audit                                   which accounts fulfil the rule, and why not
        accountmap map "Fablewick Stores" -o fablewick.svg
        accountmap serve                                   the API, with its documentation at /docs
        accountmap audit --lang ru                         in Russian; or set ACCOUNTMAP_LANG=ru
help-accountmap-demo = Show accountmap with a dozen invented accounts, dated relative to today: their audit, a map, the API.
    .examples =
        accountmap demo               make the demo if there is none, audit it, draw a map, serve the API
        accountmap demo --no-serve    the same without serving
        accountmap demo --lang ru --port 9000
        accountmap accounts --database demo/accountmap.db      work on in the demo workspace
help-accountmap-accounts = List the accounts, or add one.
    .examples =
        accountmap accounts
        accountmap accounts --json
        accountmap accounts add "Fablewick Stores" --kind retail_chain --tier A
help-accountmap-accounts-add = Add an account called NAME.
    .examples =
        accountmap accounts add "Fablewick Stores"
        accountmap accounts add "Fablewick Stores" --kind retail_chain --tier A --headcount 1001+
help-accountmap-import = Import files: people, accounts, touchpoints, our own JSON. With FILE alone its content tells which. All of a file or nothing; importing again changes nothing.
    .examples =
        accountmap import staff.csv --account "Fablewick Stores" --create-accounts
        accountmap import accounts clients.xlsx
        accountmap import people contacts.csv --create-accounts
        accountmap import touchpoints meetings.csv
help-accountmap-import-file = Import FILE, whatever it lists; the word `file` may be left out.
    .examples =
        accountmap import staff.csv --account "Fablewick Stores"
        accountmap import clients.xlsx --dry-run
        accountmap import workspace.json
help-accountmap-import-people = Import people from FILE, CSV, XLSX or vCard; all of it or nothing. Columns in English or Russian, in any order: name (or first and last name), account, title, department, function, e-mail, phone, id, manager (by id, e-mail, name or post), start and end date, role, stance; and our side: ours, level, last contact. Only the name is required. Without --account a column names the accounts. See docs/import.md.
    .examples =
        accountmap import people march.csv --account "Fablewick Stores" --as-of 2026-03-31 --close-missing
        accountmap import people staff.csv --account "Fablewick Stores" --create-accounts
        accountmap import people staff.xlsx --account "Fablewick Stores" --dry-run
        accountmap import people contacts.csv --create-accounts
        accountmap import people contacts.vcf --account "Fablewick Stores"
        accountmap import people liste.csv --account "Fablewick Stores" --map "Ansprechpartner=name" --map "Chef=manager"
        accountmap import people spisok.csv --account "Китеж" --encoding cp1251
help-accountmap-import-accounts = Import accounts from FILE, CSV or XLSX; all of it or nothing. Columns in English or Russian, in any order: name, kind, tier, headcount, parent, margin, potential, known since, note. Only the name is required.
    .examples =
        accountmap import accounts clients.xlsx
        accountmap import accounts clients.csv --dry-run
help-accountmap-import-touchpoints = Import touchpoints from FILE, CSV or XLSX; all of it or nothing. Columns in English or Russian, in any order: date (and time), theirs, ours, channel; also account, direction, purpose, topic, temperature, next step, note. People are found by e-mail, id or unique name.
    .examples =
        accountmap import touchpoints meetings.csv
        accountmap import touchpoints calls.xlsx --account "Fablewick Stores" --dry-run
help-accountmap-lint = Look ACCOUNT over, or all accounts: two solid managers, circles, people nobody places, levels that do not fit, who left and still heads others, contacts without a function, duplicates; each with the command that mends it. Given a FILE, CSV or XLSX, look it over before it is imported; nothing is stored.
    .examples =
        accountmap lint "Fablewick Stores"                what to look at, and what to type
        accountmap lint "Fablewick Stores" --fix 3f0c9d1b mend one thing as proposed; 3f0c9d1b.2 in the second way
        accountmap lint --fail-on error                   all accounts; exit code 1 if something is wrong
        accountmap lint staff.xlsx                        a file, before it is imported
        accountmap lint senior.csv --junior junior.csv    a second file whose rows hang on the posts of the first
help-accountmap-duplicates = List people who may be one, with the reasons: of ACCOUNT, or of all clients. Nothing is merged. E-mails, phones and names are compared, names in both scripts.
    .examples =
        accountmap duplicates                         all clients, people of different ones included
        accountmap duplicates "Fablewick Stores"
        accountmap duplicates --least 0.8 --json      only the surest, for a program
help-accountmap-merge = Merge the person OTHER into KEEP: everything that names the one names the other then, on all maps, in one step that can be undone. People are named by id, or by e-mail or name.
    .examples =
        accountmap merge 3f0c9d1b2a48e675 a91e0c44d7b2f360
        accountmap merge "Anna Primerova" a.primerova@example.com --account "Fablewick Stores"
        accountmap merge 3f0c9d1b2a48e675 a91e0c44d7b2f360 --not-the-same    they are two: propose them no more
        accountmap merge 3f0c9d1b2a48e675 a91e0c44d7b2f360 --maybe-the-same    take that back
help-accountmap-audit = Check whether accounts fulfil the four-contacts rule, with names. Without ACCOUNT all are audited, worst first.
    .examples =
        accountmap audit                          all accounts, worst first
        accountmap audit "Fablewick Stores"       one account, by name or id
        accountmap audit --day 2026-06-30 --json  as of a past day, for a program
        accountmap audit "Fablewick Stores" --known-on 2026-06-30     by what we knew that day
        accountmap audit --fail-on must           exit code 1 if an account fails its rule
help-accountmap-map = Draw the map of ACCOUNT, given by name or id, as SVG or DOT.
    .examples =
        accountmap map "Fablewick Stores"                    writes fablewick-stores.svg here
        accountmap map "Fablewick Stores" -o review/map.svg
        accountmap map demo-kitezh -o - --lang ru > kitezh.svg
        accountmap map demo-kitezh -o kitezh.dot             for Graphviz
        accountmap map "Fablewick Stores" --known-on 2026-06-30T14:30
help-accountmap-export = Write ACCOUNTs, given by name or id, or all of them, into a file of our own JSON, with everything that is recorded about them; or, as CSV or XLSX, who holds which seat today, to be edited and imported again.
    .examples =
        accountmap export "Fablewick Stores" -o staff.xlsx
        accountmap export "Fablewick Stores" -o fablewick.json
        accountmap export --all -o workspace.json
        accountmap import json workspace.json --database copy.db
help-accountmap-import-json = Import accounts from FILE, our own JSON as `accountmap export` writes it; all of it or nothing. What is recorded and not in the file stays.
    .examples =
        accountmap import json fablewick.json
        accountmap import json fablewick.json --dry-run
help-accountmap-anonymise = Write FILE (CSV, XLSX, vCard or our JSON) anew for others to see: names, companies, e-mails, phones and ids become pseudonyms, the same one always the same, and free text is blanked. Titles, departments, dates, encoding, delimiter, empty cells and every defect stay.
    .examples =
        accountmap anonymise export.csv -o fixture.csv
        accountmap anonymise contacts.vcf -o fixture.vcf --key "only we know"    the same pseudonyms in several files
help-accountmap-serve = Serve the API, with its documentation, on this machine only.
    .examples =
        accountmap serve                the address is printed; a busy port gets the next one
        accountmap serve --port 9000

option-help = Show this message and exit.
option-version = Show the version and exit.
option-lang = Language of the answer.
option-database = The workspace, a file or a database URL [default: accountmap.db].
option-json = Print JSON.
option-day = As of this day [default: today].
option-fail-on = Exit with 1 if a rule of this severity fails.
option-strict = With --fail-on: fail on unknown, too.
option-account = Name or id of the account.
option-create-accounts = Make the accounts that are not there.
option-encoding = Of a CSV file that is not Unicode, such as cp1251.
option-junior = A second file, of posts without a number that hang on the posts of the first.
option-least = The least score to show, 0 to 1.
option-maybe-the-same = Take back that they are two people.
option-not-the-same = Note that they are two people, so that they are not proposed again.
option-as-of = The day the file tells of; what it does not date begins and ends then [default: today].
option-close-missing = The file is complete: whoever is on the map and not in it has left.
option-all-accounts = Every account of the workspace.
option-map = What a column means, as "COLUMN=FIELD"; may be repeated; "COLUMN=-" is not read.
option-file = Take the argument for a file, even if none is called so.
option-fix = Mend what is called so in the list, as proposed first; KEY.2 in the second way.
option-key = Decides the pseudonyms; the same key gives the same ones [default: a new one, which is printed].
option-dry-run = Show what would change and write nothing.
option-output = Where to write; the suffix chooses SVG or DOT; - is standard output.
option-export-output = Where to write; the suffix .csv or .xlsx makes it a table of people, any other our JSON; - is standard output.
option-export-format = What to write, whatever the suffix says.
option-kind = What sort of client.
option-tier = How much the account matters.
option-headcount = How many people the client employs.
option-folder = Where the demo workspace and its map are kept.
option-no-serve = End before serving.
option-port = First port to try.
