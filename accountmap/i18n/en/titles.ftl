# Titles: what people work on, how senior they are and what they may decide, read from titles and departments.

help-accountmap-classify = Say what each TITLE says its holder works on, how senior they are and what they may have a say in, in English or Russian; or, with --account, what is said of and read from the titles of everybody there, and how to say what is not known. Nothing is written: what somebody says of a person always wins.
    .examples =
        accountmap classify "Chief accountant and office manager" --why
        accountmap classify Specialist --unit Purchasing
        accountmap classify --file titles.csv --json
        accountmap classify --account "Fablewick Stores"
option-classify-account = Read the titles of this account's people.
option-classify-unit = The department that all the titles given are of.
option-classify-file = A file of titles: one a line, or CSV with columns title and unit.
option-classify-why = Say which words decided, and what was too unsure to count.

titles-by-title = { $function } (by title)
titles-no-function = function not known
titles-no-seniority = seniority not known
titles-seniority = seniority { $rung } of 6
titles-areas = decision area: { $areas }
titles-line = { $title }: { $found }
titles-why = { $what }: by “{ $words }”, { $percent } %
titles-why-unsure = { $what }: perhaps, by “{ $words }”, { $percent } % – counts from { $needed } %
titles-nothing = no word of a known meaning, or another language
titles-heading = TITLES · { $account } · { $day }
titles-empty = Nobody with a position here yet.
titles-person = { $person }, { $title }: { $found }
titles-no-title = no title
titles-summary = { $said ->
    [one] { $said } function was said
   *[other] { $said } functions were said
 }, { $read } read from titles, { $unknown } not known.
titles-unknown = Not known. Say it, or leave it:
titles-which-function = WHICH
titles-which-rung = 1-6
titles-none-given = Give titles, --file or --account.
