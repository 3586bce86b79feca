# What an import says about a file. Each problem code has a message import-<code>; parameters: row (the line of the
# file, 0 for the whole file), column, value, detail. Errors end with the fix.

# The file as a whole: nothing was imported.
import-empty-file = The file is empty. Choose a file with a header line and one row for each person.
import-header-only = The file has a header but no rows. Add a row for each person, or choose the right file.
import-file-too-large = The file is { $value } MB; at most 50 MB are read. Take out what is not needed, or split it.
import-unpacks-too-large = The workbook would unpack to { $value } MB, which no table of people needs. Save the sheet as CSV and import that.
import-too-many-rows = The file has more than { $value } rows. Split it.
import-too-many-columns = The header in row { $row } has { $value } columns; at most { $detail } are read. Delete the columns that are not needed.
import-too-many-cells = Row { $row } has { $value } cells; at most { $detail } are read. Take out the separators that are too many, or choose the right file.
import-sheet-too-wide = Row { $row }: the rows of the sheet are up to { $value } cells wide, filled or not, and there are too many of them. Delete the columns at the far right, or save the sheet as CSV and import that.
import-too-many-lines = The file has more than { $value } lines, blank ones included. Take out the blank lines, or split it.
import-cell-too-long = Row { $row }: a cell holds more than 131,072 characters. Shorten it.
import-foreign-format = { $value ->
    [binary] This is no text and no workbook, so it holds no rows. Save the list as XLSX or as CSV (UTF-8) and import that.
    [HTML] This is a web page, which some systems (Bitrix24 among them) call .xls. Open it in Excel or LibreOffice and save it as XLSX, or choose CSV when exporting, and import that.
   *[other] This is a file of the format { $value }, not a table. Save the list as XLSX or as CSV (UTF-8) and import that.
 }
import-workbook-locked = The workbook is protected with a password. Open it, remove the password (File, Info, Protect Workbook), save it and import it again.
import-workbook-damaged = The workbook is damaged and cannot be read. Open it in Excel or LibreOffice, save it under a new name and import that.
import-wrong-encoding = Row { $row }: the encoding of the text cannot be told for certain (byte { $value }). Most likely it is { $detail }: import it with --encoding { $detail }, or save the file as CSV UTF-8.
import-utf8-damaged = Row { $row }: the file is UTF-8, but damaged here (byte { $value }). Save it anew as CSV UTF-8, or name its encoding with --encoding if it is another one.
import-unknown-encoding = There is no encoding “{ $value }”. Common ones are utf-8, utf-16, cp1251, koi8-r, cp866, cp1252.
import-unclosed-quote = Row { $row }: a quotation mark opens here and is never closed, so the rows after it cannot be told apart. Close it, or write a mark inside a text twice ("").
import-no-name-column = No column names people. Found: { $value }. Call one column Name (or Full name, ФИО), or have First name and Last name (Имя, Фамилия).
import-posts-without-people = The file counts posts and names nobody: rows { $value }, each of equal posts with their number under “{ $column }”. An account map holds seats one by one. Import the file of posts with holders (for a UK organogram, the senior posts); `accountmap lint FILE --junior` counts this one against it.

# Our own JSON: nothing was imported.
import-document-no-json = Row { $row }: this is no sound JSON ({ $detail }). Export the file again, or mend this place.
import-document-foreign = The JSON is not of the format “accountmap” (found: “{ $value }”). Export it with `accountmap export`.
import-document-newer = The file has version { $value } of the format; this accountmap knows up to { $detail }. Install a newer accountmap, and import the file there.
import-document-unknown-field = { $column }: there is no such field in this version of the format. Check its spelling, or take it out.
import-document-missing-field = { $column }: this field is missing. Add it; docs/accountmap.schema.json says what it holds.
import-document-value = { $column }: “{ $value }” cannot stand here ({ $detail }). Correct it; docs/accountmap.schema.json says what it may be.
import-document-repeated-id = { $column }: the id “{ $value }” stands twice. Give each its own id, or take one out.
import-document-incomplete = The file leaves out { $detail }, which the one who exported it may not see; importing it would empty them for { $value }, who is here already. Import a file that somebody with full rights exported.
import-document-of-several = The file holds { $value } accounts ({ $detail }), and a list of people is compared with one. Export that one: `accountmap export ACCOUNT`.

# Cards (vCard). Row is the line of the file.
import-card-line-not-understood = Line { $row }: “{ $value }” is no line of a card and was left out. Correct it, or export the cards again.
import-card-text-unreadable = Line { $row }: the text of { $column } is not in { $value }, as the card says or the file is read; it was left out. { $detail ->
    [none] Correct the line, or export the cards again.
   *[other] Most likely it is { $detail }: import the file with --encoding { $detail }, or export the cards again as UTF-8.
 }
import-card-charset-unknown = Line { $row }: there is no encoding “{ $value }”, so { $column } could not be read and was left out. Export the cards again as UTF-8.
import-card-not-closed = Line { $row }: the card that begins here has no END:VCARD; it was taken as far as it goes. Check it, or export the cards again.
import-card-names-nobody = Line { $row }: the card that begins here has neither a name nor an e-mail nor a phone that can be read; it was left out. Fill in the name.
import-card-of-no-person = Line { $row }: “{ $value }” is a card of kind { $detail }, not of a person; it was left out.
import-card-further-value = Line { $row }: { $column } stands several times in this card; “{ $detail }” was taken, “{ $value }” left out. If the person holds two posts, make it two cards.
import-assistant-without-card = Line { $row }: “{ $value }” is named as the assistant of { $detail } and has no card. Add a card for the assistant and import again.

# Rows: the rest was imported.
import-column-twice = Several columns mean the same; “{ $column }” was read, these were not: { $value }. If that is wrong, rename the others, or say which is which with --map.
import-rows-above-header = The header is in row { $row }; what stands above it was not read: { $value }.
import-footer-left-out = Row { $row } and those below it are the footer of a report and were not read: { $value }.
import-encoding-uncertain = The file does not say its encoding; it was read as { $value }, which fits best. If names look wrong, import it again with --encoding { $detail }, or save it as CSV UTF-8.
import-other-suffix = The name ends in { $value }, the content is { $detail }; it was read as { $detail }.
import-formula-without-value = Row { $row }: the formula { $value } has no stored value, and nothing is computed here; the cell counts as empty. Open the workbook in Excel or LibreOffice, save it and import it again.
import-stray-quote = Row { $row }: a quotation mark stands inside a text ({ $value }). Check how the row was read; write a mark inside a text twice ("").
import-extra-cells = Row { $row }: more cells than the header’s { $value }; not read: { $detail }. Give these columns a header, or put quotation marks around a text that holds the delimiter.
import-forbidden-characters = Row { $row }, { $column }: invisible control characters were taken out of “{ $value }”. Check the text.
import-text-cut = Row { $row }, { $column }: the text was cut to { $detail } characters (“{ $value }”). Shorten it.
import-email-not-understood = Row { $row }, { $column }: “{ $value }” is no e-mail address and was left out. Write it as name@example.com.
import-date-not-understood = Row { $row }, { $column }: “{ $value }” is no date and was left out. Write it as 2026-11-24 or 24.11.2026.
import-function-not-understood = Row { $row }, { $column }: “{ $value }” is no function and was left out. Accepted: purchasing, contracts, logistics, warehouse, accounting, records, general management, finance, security, tender office, IT, operations, quality, marketing, sales, HR, other.
import-seniority-not-understood = Row { $row }, { $column }: “{ $value }” is no seniority and was left out. Accepted: 1 (worker or clerk), 2 (specialist), 3 (senior specialist, team lead), 4 (head of department), 5 (director), 6 (head of the company, owner, board).
import-role-not-understood = Row { $row }, { $column }: “{ $value }” is no buying role and was left out. Accepted: initiator, decider, budget holder, approver, signatory, buyer, influencer, champion, gatekeeper, user, technical evaluator, legal and compliance, tender committee member; with an area in brackets: decider (contracts).
import-stance-not-understood = Row { $row }, { $column }: “{ $value }” is no stance and was left out. Accepted: ally, supporter, neutral, sceptic, opponent, unknown, or a number from +2 to -2.
import-level-not-understood = Row { $row }, { $column }: “{ $value }” is no level and was left out. Accepted: met, works with us, trusts, recommends us.
import-channel-not-understood = Row { $row }, { $column }: “{ $value }” is no channel and was left out. Accepted: meeting, visit, call, e-mail, message, event, copy, bulk.
import-day-first = { $column }: nothing shows whether day or month comes first; dates were read as day/month/year. If that is wrong, write them as 2026-11-24.
import-period-reversed = Row { $row }, { $column }: the end { $value } lies before the start { $detail } and was left out. Correct one of the two.
import-rows-of-nobody = Row { $row }: rows that name nobody and fill only columns that are not read were passed over ({ $value }).
import-nothing-to-import = Row { $row }: neither a person’s name, nor a title, nor a post reference. Fill one of them in, or delete the row.
import-cells-without-name = Row { $row } names no person, so these cells were left out: { $value }. Fill in the name.

# People.
import-deleted-there = Row { $row }: “{ $value }” is marked as deleted in the other system ({ $column }) and was left out; who is recorded here stays.
import-known-elsewhere = Row { $row }: { $value } is recorded at { $detail } under the same id, and the file names { $column }. Moved? Then say so (people change employers, records do not guess); the row was left out.
import-stance-disagrees = Row { $row }, { $column }: “{ $value }” for { $detail } speaks of another stance than the one recorded here, which is surer and was kept.
import-duplicate-row = Row { $row }: “{ $value }” stands in an earlier row in just the same words; counted once.
import-duplicate-id = Row { $row }, { $column }: “{ $value }” is the id of an earlier row too (here: { $detail }). References to it mean the earlier row. Give each its own id.
import-shared-email = { $column }: { $value } belongs to several names ({ $detail }). They were kept as different people.
import-namesakes = Row { $row }: several rows name “{ $value }” (rows { $detail }), and neither e-mail nor id tells them apart; kept as different people. If they are one person, give them the same e-mail.
import-namesake-with-other-email = Row { $row }: “{ $value }” is on the map with another e-mail ({ $column } here: { $detail }); added as a second person. If it is the same one, add the new e-mail there and import again.
import-ambiguous-person = Row { $row }: “{ $value }” could be somebody who is on the map (as many: { $detail }), and nothing tells whether; added as another person. Fill in the e-mail and import again.
import-namesake-left-out = Row { $row }: “{ $value }” fits { $detail } people on the map and the row has nothing to tell them apart; it was left out. Fill in the e-mail or the title and import again.
import-renamed = Row { $row }: { $detail } is now called { $value } (same e-mail).
import-not-in-file = People of the account who are not in this file: { $value } ({ $detail }). They were left as they are; if the file is complete, import it with --close-missing.
import-missing-closed = People of the account who are not in this file: { $value } ({ $detail }). Their assignments were ended.
import-seats-ended = Seats that nobody holds any more were ended: { $value } ({ $detail }).
import-as-of-in-future = The day { $value } has not come yet. Give the day the file was made, or leave --as-of away.
import-older-than-recorded = The account tells of { $detail } already, which is later than { $value }. Import the files of an account in the order of their days; a new account takes an older one.

# Seats.
import-taken-as-vacancy = Row { $row }: “{ $value }” was taken as an empty seat.
import-post-taken = Row { $row }, { $column }: post { $value } is { $detail }’s in an earlier row; the person here got a seat without a number. Correct the number, or give the periods (start and end date).
import-post-twice = Row { $row }, { $column }: post { $value } names nobody here and stands in another row too ({ $detail }); this row was left out. Give the post its own number if it is another one.
import-succeeded = Row { $row }: { $detail } on post { $value }.
import-holder-left = Row { $row }: post { $value } is empty now; { $detail } no longer holds it.
import-moved = Row { $row }: { $value } moved: { $detail }.

# Managers.
import-manager-not-found = Row { $row }, { $column }: nobody “{ $value }” in the file or on the map; no line was drawn. { $detail ->
    [none] Add the manager as a row of their own, or correct the cell.
   *[other] Did you mean “{ $detail }”? Correct the cell, or add the manager as a row.
 }
import-manager-absent = Row { $row }, { $column }: nobody “{ $value }” in the file or on the map; a placeholder stands there, for all rows that name them. { $detail ->
    [none] Add the manager as a row of their own and import again; the row takes the placeholder’s seat.
   *[other] Did you mean “{ $detail }”? Correct the cell, or add the manager as a row, and import again.
 }
import-placeholder-ended = Nobody reports to the placeholder “{ $value }” any more; it was ended.
import-manager-ambiguous = Row { $row }, { $column }: “{ $value }” can mean { $detail } people; no line was drawn. Give the manager’s e-mail, id or post instead of the name.
import-manager-left = Row { $row }, { $column }: “{ $value }” no longer holds any seat; no line was drawn. Put in the present manager.
import-manager-elsewhere = Row { $row }, { $column }: “{ $value }” is at another account ({ $detail }); reporting lines stay within an account, so none was drawn. Move one of the two rows to the other account, or empty the cell.
import-reports-to-self = Row { $row }: reports to itself ({ $column } “{ $value }”); no line was drawn. Put in the real manager, or empty the cell.
import-reporting-circle = Row { $row }, { $column }: this line closes a circle: { $detail }. It was not drawn; put in the real manager of one of them.

# Our side.
import-contact-without-member = Row { $row }: { $column } is filled for { $value }, but not who of ours; left out. Fill in who of ours knows the person.
import-contact-in-future = Row { $row }, { $column }: { $value } lies in the future and was left out. Correct the date of the last contact.
import-channel-without-date = Row { $row }, { $column }: “{ $value }” was left out because the day of the last contact is missing. Fill it in.
import-levels-unconfirmed = { $column }: levels without the day of the last contact: { $value }. They count as declared, not as confirmed. Fill in the day of the last contact.

# Columns that are missing: nothing was imported.
import-no-such-column = The file has no column “{ $value }” to map. Nearest: { $detail }.
import-no-such-field = There is no field “{ $value }” to map a column to. Nearest: { $detail }. Write --map "COLUMN=FIELD", or --map "COLUMN=-" for a column that is not to be read.
import-no-account-column = No column names the accounts. Found: { $value }. Call one column Account (or Company, Клиент).
import-no-date-column = No column says when it was. Found: { $value }. Call one column Date (or When, Дата).
import-no-theirs-column = No column says who of the client took part. Found: { $value }. Call one column Theirs (or Contact, С кем).
import-no-ours-column = No column says who of ours took part. Found: { $value }. Call one column Ours (or Owner, Наш сотрудник).
import-no-channel-column = No column says by which channel. Found: { $value }. Call one column Channel (or Type, Канал), with meeting, visit, call, e-mail, message, event, copy or bulk.
import-no-account-named = The file does not say which account the people belong to. Found columns: { $value }. Name it with --account "NAME", or add a column Account.
import-no-subject = The columns tell neither of people nor of accounts nor of touchpoints. Found: { $value }. Give the file a line of headers; a list of people needs a column Name.
import-several-subjects = The columns fit several kinds of list ({ $detail }). Found: { $value }. Say which it is, for example `accountmap import people FILE`.
import-days-are-of-people = --as-of and --close-missing are for lists of people, and this file is none. Leave them out.
import-accounts-of-account = The file is a list of accounts, or our own JSON, and names them itself, so --account "{ $value }" does not fit. Leave it out.

# Accounts.
import-unknown-account = Row { $row }, { $column }: there is no account “{ $value }”; the row was left out. { $detail ->
    [none] Correct the name, or make missing accounts with --create-accounts.
   *[other] Did you mean “{ $detail }”? Correct the name, or make missing accounts with --create-accounts.
 }
import-unknown-account-id = Row { $row }, { $column }: no account has the id “{ $value }”; the row was left out. Import the accounts first (accountmap import accounts FILE), or name the account with --account.
import-no-account-in-row = Row { $row }: “{ $value }” has no account; the row was left out. Fill in the account, or import the file with --account.
import-other-accounts-named = { $column } names other accounts too ({ $value }); everybody was put to { $detail }, as asked. To put each one to their own, import without --account.
import-account-without-name = Row { $row } has no account name; it was left out. Fill it in, or delete the row.
import-account-namesake = Row { $row }: another account is called “{ $value }” and has another id there; this one is “{ $detail }” here. If they are one, merge them in the other system and import again.
import-account-twice = Row { $row }: “{ $value }” stands in row { $detail } already; both rows were taken together.
import-kind-not-understood = Row { $row }, { $column }: “{ $value }” is no kind of account and was left out. Accepted: standard, small, retail chain, distributor, public body, outsourced buying.
import-tier-not-understood = Row { $row }, { $column }: “{ $value }” is no tier and was left out. Accepted: A, B, C.
import-headcount-not-understood = Row { $row }, { $column }: “{ $value }” is no number of employees and was left out. Write a number, or 1-15, 16-100, 101-1000, 1001+.
import-amount-not-understood = Row { $row }, { $column }: “{ $value }” is no amount and was left out. Write it as 1250000 or 1 250 000,50.
import-parent-not-found = Row { $row }, { $column }: there is no account “{ $value }”; the account was imported without a parent. { $detail ->
    [none] Add the parent as a row of its own, or correct the cell.
   *[other] Did you mean “{ $detail }”? Correct the cell, or add the parent as a row.
 }
import-parent-is-self = Row { $row }, { $column }: “{ $value }” cannot be its own parent; imported without one. Put in the real parent, or empty the cell.
import-parent-circle = Row { $row }, { $column }: these accounts would be above each other in a circle: { $detail }. The parent was left out; correct one of them.

# Touchpoints.
import-touch-incomplete = Row { $row }: { $column } is missing, so the touchpoint was left out ({ $value }). Fill it in.
import-touch-in-future = Row { $row }, { $column }: { $value } lies in the future, and only what has been is a touchpoint; left out. Correct the date.
import-touch-at-unknown-account = Row { $row }, { $column }: there is no account “{ $value }”; the touchpoint was left out. { $detail ->
    [none] Correct the name, or add the account first.
   *[other] Did you mean “{ $detail }”? Correct the name, or add the account first.
 }
import-touch-left-out = Row { $row }: nobody of “{ $column }” was found, so the touchpoint was left out. Add them (accountmap import people FILE) and import this file again.
import-touch-twice = Row { $row }: the same touchpoint as row { $detail }; counted once.
import-theirs-not-found = Row { $row }, { $column }: nobody “{ $value }” on the map. { $detail ->
    [none] Correct the name, give the e-mail, or add the person and import this file again.
   *[other] Did you mean “{ $detail }”? Correct the name, give the e-mail, or add the person and import this file again.
 }
import-theirs-ambiguous = Row { $row }, { $column }: “{ $value }” can mean { $detail } people; left out. Give the e-mail or the id instead of the name.
import-ours-not-found = Row { $row }, { $column }: nobody “{ $value }” among our people. { $detail ->
    [none] Correct the name or give the e-mail; our people become known by the column “Ours” of a list of people.
   *[other] Did you mean “{ $detail }”? Correct the name, or give the e-mail.
 }
import-ours-ambiguous = Row { $row }, { $column }: “{ $value }” can mean { $detail } of our people; left out. Give the e-mail or the id instead of the name.
import-direction-not-understood = Row { $row }, { $column }: “{ $value }” is no direction and was left out. Accepted: in, out, mutual.
import-purpose-not-understood = Row { $row }, { $column }: “{ $value }” is no purpose and was left out. Accepted: operational, commercial, relationship, complaint.
import-temperature-not-understood = Row { $row }, { $column }: “{ $value }” is no temperature and was left out. Accepted: cold, neutral, warm, or -1, 0, 1.

people-column-account = Account
people-column-person_id = ID
people-column-name = Name
people-column-title = Title
people-column-unit = Department
people-column-function = Function
people-column-seniority = Seniority
people-column-post_reference = Post reference
people-column-manager_id = Manager ID
people-column-manager_name = Manager name
people-column-dotted_manager = Dotted manager
people-column-start = Start date
people-column-end = End date
people-column-email = E-mail
people-column-phone = Phone
people-column-messenger = Messenger
people-column-form_of_address = Form of address
people-column-role = Buying role
people-column-stance = Stance
people-column-ours = Our people
people-column-level = Level
people-column-references = External ID
people-column-note = Note
people-cell-vacancy = vacant
people-cell-placeholder = unknown

import-touches-are-no-table = This is { $value }, which tells of touches: import it with `accountmap import FILE` or `accountmap import touchpoints FILE`.
import-calendar-damaged = The calendar cannot be read: { $value }. Export it again from its calendar.
import-calendar-zones-damaged = The calendar’s descriptions of time zones cannot be read ({ $value }); zones go by their names, and times of others by your clock. Check the times of its events.
import-event-not-understood = Event { $row }, “{ $value }”: it cannot be read ({ $column } { $detail }). Correct it in the calendar and export it again.
import-event-without-start = Event { $row }, “{ $value }”: it does not say when it begins; it was left out.
import-event-too-early = Event { $row }: { $value } is too early to be true; it was left out. Correct the date in the calendar.
import-event-too-often = Event { $row }, “{ $value }”: it recurs more than { $detail } times; only the first ones were looked at. Give it an end in the calendar.
import-events-not-closed = { $value } events are not closed and could not be read: the file seems to be cut. Export it again.
import-events-to-come = { $value } events are yet to come and no touches; import again when they are over.
import-events-cancelled = { $value } events were cancelled and are no touches.
import-mail-without-people = Message { $row }: { $column } names nobody; it was left out.
import-mail-date-impossible = Message { $row } from { $detail }: the date “{ $value }” cannot be true; it was left out.
import-mailings-left-out = { $value } mailings and automatic messages were left out.
import-address-of-nobody = { $value } ({ $detail }×): nobody of ours and nobody at a client. Add the address: `accountmap person edit ACCOUNT WHO --email { $value }`, or `accountmap team edit WHO --email { $value }`.
import-more-addresses = { $value } further addresses are nobody’s.

option-import-file-since = Of a calendar or a mailbox, the first day that counts [default: two years back].
option-import-touchpoints-since = Of a calendar or a mailbox, the first day that counts [default: two years back].
option-subjects = Of a mailbox, keep the subjects as topics; texts are never read.
