"""Planted faults: for each rule, path and check one small fault must turn its named test red.

A row is a file of the package, the text to replace, the faulty text, and the test that has to notice; rows stand here
and in the TOML files beside, one a subject. To add one, run the row's test alone first: it must pass on the sound
package.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

import accountmap

TESTS: Final = Path(__file__).parents[1]
PACKAGE: Final = Path(accountmap.__file__).parent

CONTRACT: Final = "conformance/test_store_contract.py::"
VIEWER: Final = CONTRACT + "test_viewer_is_not_given_judgements"
SCOPES: Final = "conformance/test_scopes_in_store.py"
UNFIT: Final = CONTRACT + "test_change_that_does_not_fit_is_refused_whole"
JOINS: Final = CONTRACT + "test_position_brings_a_person_onto_another_map"
LEAVES: Final = CONTRACT + "test_person_leaves_a_map_with_the_last_position_there"
BUSY: Final = "conformance/test_store_file.py::test_second_writer_is_told_who_owns_it_and_readers_are_served"
LINES: Final = "unit/exchange/test_import_lines.py::test_"
BULK: Final = "api/test_accounts_api.py::test_one_bad_account_keeps_all_out_and_each_is_named"
AGAIN: Final = "conformance/test_repeats.py::test_"
LISTS: Final = "api/test_lists_api.py::test_"
READS: Final = "api/test_conditional_api.py::test_"
CHART: Final = "unit/lints/test_lints.py"
COUNTS: Final = "unit/exchange/test_raw_findings.py"
ANONYMOUS: Final = "cli/test_anonymise.py"
DOCUMENT: Final = "unit/exchange/test_read_document.py"
MISSING: Final = "unit/exchange/test_import_missing.py"
ABSENT: Final = "unit/exchange/test_import_placeholders.py"
CARDS: Final = "unit/exchange/test_read_cards.py"
BOMB: Final = "unit/exchange/test_read_xlsx.py::test_zip_bomb_is_refused_before_unpacking"
FEED: Final = "conformance/test_feed_in_store.py"
LISTENERS: Final = "api/test_feed.py::test_"
HARD: Final = "conformance/test_hard_times.py::test_"
UPKEEP: Final = "conformance/test_upkeep.py::test_"
HOSTILE: Final = "unit/render/test_svg.py::test_hostile_names_stay_text"
ENCODINGS: Final = "unit/exchange/test_encodings.py"
EXPORTS: Final = "unit/exchange/test_exports.py"
WORKBOOKS: Final = "unit/exchange/test_read_xlsx.py"
FRAMES: Final = "unit/exchange/test_frames.py"
ACCOUNTS: Final = "unit/exchange/test_import_accounts.py"
SHARES: Final = "cli/test_imports.py"
TOUCHES: Final = "unit/exchange/test_import_touchpoints.py"
ATTACK: Final = "security/test_server_under_attack.py::"
SHEETS: Final = "property/test_people_round_trip.py"
RIGHTS: Final = "unit/operations/test_permissions.py"
PLAIN: Final = "unit/schemas/test_fix_commands.py"
EDITING: Final = "conformance/test_editing.py::"
SEVERAL: Final = EDITING + "test_several_edits_are_one_change_set_or_none"
AT_ONCE: Final = EDITING + "test_of_writers_at_once_who_saw_the_same_exactly_one_wins"
NO_RIGHT: Final = EDITING + "test_who_may_not_write_is_refused_before_anything_is_read"
MANAGERS: Final = "unit/editing/test_managers.py"
PEOPLE: Final = "unit/editing/test_people_edits.py"
TWINS: Final = "cli/test_import_duplicates.py::test_"
MENDING: Final = "api/test_lints_api.py::test_duplicate_is_mended_only_as_it_was_seen"
PAIRS: Final = "api/test_lints_api.py::test_duplicates_of_one_account_and_of_all"
UPLOADS: Final = "api/test_imports_api.py::test_hostile_upload_is_refused_soon_and_writes_nothing"
TOO_MUCH: Final = "cli/test_hostile_files.py::test_"
CTRL_C: Final = "cli/test_cancelled_imports.py::test_ctrl_c_once_waits_for_a_moment_that_leaves_nothing"
CANCELLED: Final = "conformance/test_cancelled_imports.py::test_"

FAULTS: Final = [
    ("coverage/count.py", "len(active) >= required", "len(active) > required", "unit/coverage/test_rules_table.py"),
    ("coverage/vertical.py", "if not deciders:", "if False:", "unit/coverage/test_rules_table.py"),
    ("coverage/vertical.py", "if unplaced:", "if False:", "unit/coverage/test_rules_table.py"),
    ("coverage/vertical.py", "situation.highest_first(heads)", "()", "unit/coverage/test_rules_table.py"),
    ("coverage/horizontal.py", "if f != g", "if f == g", "unit/coverage/test_rules_table.py"),
    ("coverage/horizontal.py", "and kind is not LateralKind.CONFLICT", "", "unit/coverage/test_audit.py"),
    ("coverage/horizontal.py", "Order.ABOVE, Order.BELOW", "Order.ABOVE", "unit/coverage/test_rules_table.py"),
    ("coverage/contacts.py", "if len(days) < 2:", "if len(days) < 1:", "unit/coverage/test_audit.py"),
    ("coverage/contacts.py", "if r.is_owner and", "if", "unit/coverage/test_audit.py"),
    ("coverage/contacts.py", "end >= day", "end > day", "unit/coverage/test_audit.py"),
    ("influence/freshness.py", "Cadence(14, 45)", "Cadence(14, 46)", "unit/coverage/test_audit.py"),
    ("coverage/audit.py", "or not (early or hidden)", "or not early", "unit/coverage/test_audit.py"),
    ("coverage/audit.py", "<= timedelta(days=situation", "< timedelta(days=situation", "unit/coverage/test_audit.py"),
    ("coverage/vertical.py", "or Withheld.PEOPLE in situation.account_map.withheld", "", "unit/coverage/test_audit.py"),
    ("coverage/audit.py", "not hidden and _is_early", "_is_early", "unit/coverage/test_audit.py"),
    ("coverage/findings.py", "(Verdict.FAIL, Verdict.UNKNOWN)", "(Verdict.UNKNOWN,)", "unit/coverage/test_audit.py"),
    ("graph/reporting.py", "and component not in self._in_circle", "", "unit/graph/test_reporting_order.py"),
    ("graph/circles.py", "and walk_of[step] == start", "", "unit/graph/test_circles.py"),
    ("graph/circles.py", "return list(found)", "return list(found)[:3]", "unit/graph/test_circles.py"),
    ("graph/reporting.py", "== 1 and", ">= 1 and", "unit/graph/test_reporting_order.py"),
    ("influence/two_way.py", "DAYS: Final = 14", "DAYS: Final = 15", "unit/influence/test_ties.py"),
    (
        "influence/observed.py",
        "half_life_days: float = 60.0",
        "half_life_days: float = 30.0",
        "unit/influence/test_ties.py",
    ),
    ("model/text.py", "\\ud800-\\udfff", "", "unit/model/test_text.py"),
    ("model/text.py", 'replace("ё", "е")', 'replace("ё", "ё")', "unit/model/test_text.py"),
    ("model/account_map.py", "absent.isdisjoint(_people_named(item))", "True", "unit/model/test_entities.py"),
    (
        "model/changes.py",
        "reversed(self.changes)",
        "self.changes",
        "unit/model/test_entities.py",
    ),
    (
        "exchange/people/lines.py",
        "if manager == seat or",
        "if False and",
        LINES + "self_report_is_reported_and_not_drawn",
    ),
    (
        "exchange/people/our_side.py",
        "ours.last_contact > self._map.today",
        "False",
        "unit/exchange/test_import_our_side.py",
    ),
    ("duplicates/spelling.py", '("[yj]", "i")', '("[y]", "i")', "unit/duplicates/test_names.py"),
    ("duplicates/similarity.py", "if by_name is None and", "if False and", "unit/duplicates/test_search.py"),
    ("duplicates/search.py", "if len(group) <= LARGEST_GROUP", "", "unit/duplicates/test_search.py"),
    ("duplicates/merging.py", "if ends[0] == ends[1]:", "if False:", "unit/duplicates/test_merging.py"),
    ("duplicates/seats.py", "if manager == report:", "if False:", "unit/duplicates/test_merging.py"),
    ("lints/lines.py", "if len(managers) > 1:", "if len(managers) > 2:", CHART),
    (
        "lints/lines.py",
        "while True:\n            circle",
        "while False:\n            circle",
        CHART,
    ),
    ("lints/lines.py", "if line.manager in ended and", "if False and", CHART),
    ("lints/levels.py", "if below >= above and", "if below > above and", CHART),
    ("lints/levels.py", "or _is_gatekeeper(chart, line.report)", "", CHART),
    ("lints/placing.py", "or position.placeholder or position.seniority == _TOP", "", CHART),
    ("lints/leaving.py", "role.person not in present and", "", CHART),
    ("lints/check.py", "if Withheld.PEOPLE not in account_map.withheld:", "if True:", CHART),
    ("lints/mending.py", "draft.drop(_line(draft, step))", "_line(draft, step)", "unit/lints/test_mending.py"),
    ("exchange/raw_findings.py", "or named[key] != manager", "", COUNTS),
    ("exchange/raw_findings.py", "if manager and key not in named:", "if manager:", COUNTS),
    ("exchange/people/lines.py", "and not (kind is LineKind.SOLID and", "and not (False and", ABSENT),
    ("exchange/people/placeholders.py", "self._free.remove(seat)", "pass", ABSENT),
    ("exchange/people/placeholders.py", "seat not in joined", "True", ABSENT),
    ("exchange/anonymise/tables.py", "pseudonyms.keep_secret(cell)", "pass", ANONYMOUS),
    ("exchange/anonymise/tables.py", "if field in _FREE_TEXT else", "if False else", ANONYMOUS),
    ("exchange/document/shapes.py", 'extra="forbid"', 'extra="ignore"', DOCUMENT),
    ("exchange/document/reading.py", "version > VERSION", "False", DOCUMENT),
    ("operations/documents.py", "if before != item:", "if True:", "cli/test_export.py"),
    ("exchange/people/missing.py", "idle - _needed(draft_map, idle)", "idle", MISSING),
    ("exchange/people/missing.py", "and position.id not in spoken_of", "", MISSING),
    ("operations/imports/people.py", "if latest:", "if False:", "cli/test_import_days.py"),
    ("exchange/people/claims.py", "if _differ(draft, told):", "if False:", ABSENT),
    ("exchange/vcard/content_lines.py", "line if self._keeps_blank", "line[1:] if self._keeps_blank", CARDS),
    ("exchange/vcard/people_rows.py", 'if kind != "individual":', "if False:", CARDS),
    ("exchange/vcard/cards.py", "            if card:\n                yield card\n", "", CARDS),
    ("exchange/systems.py", "letter.isupper() << place", "1 << place", EXPORTS),
    ("exchange/systems.py", "lists.get(system, {}).get(key) or ", "", EXPORTS),
    ("exchange/people/matching.py", "self._match_by_reference()", "pass", EXPORTS),
    ("exchange/people/buying_facts.py", "if known and confidence < known.confidence:", "if False:", EXPORTS),
    ("exchange/headers.py", "if numbered:", "if False:", EXPORTS),
    (
        "exchange/accounts/importing.py",
        "return bool(recorded) and not recorded & set(references)",
        "return False",
        SHARES,
    ),
    (
        "exchange/people/shares.py",
        "if accounts and share.account.id not in",
        "if False and share.account.id not in",
        SHARES,
    ),
    ("exchange/people/reading.py", "if says_yes(cells.text(Field.DELETED)):", "if False:", EXPORTS),
    ("exchange/merged_cells.py", "if last > first:", "if False:", WORKBOOKS),
    ("exchange/xlsx_records.py", "if value is None and", "if False and", WORKBOOKS),
    ("exchange/people/reading.py", "if cells.is_empty:", "if False:", EXPORTS),
    ("exchange/frames.py", "if is_footer and (reads_so or after_gap):", "if True:", FRAMES),
    ("exchange/frames.py", "known_names(joined) > known[best]", "False", FRAMES),
    ("exchange/csv_records.py", "if scores[best] > 1 and", "if False and", FRAMES),
    ("exchange/encodings.py", "if guess.lead < _DECISIVE or", "if False and", ENCODINGS),
    ("exchange/encodings.py", "if guess.lead < _LIKELY:", "if False:", ENCODINGS),
    ("exchange/encodings.py", "if is_damaged_utf8(content):", "if False:", ENCODINGS),
    ("exchange/encoding_evidence.py", "if _is_odd(word):", "if False:", ENCODINGS),
    ("exchange/encoding_evidence.py", "if _is_gibberish(text):", "if False:", ENCODINGS),
    ("exchange/vcard/charsets.py", "if not _is_utf8(value):", "if True:", "unit/exchange/test_read_cards.py"),
    ("exchange/accounts/importing.py", "if account.id in {other.id for other in above}:", "if False:", ACCOUNTS),
    ("exchange/accounts/directory.py", "if len(alike) == 1 else None", "if alike else None", ACCOUNTS),
    ("exchange/amounts.py", "if _THOUSANDS.fullmatch(text):", "if False:", ACCOUNTS),
    ("exchange/people/shares.py", "if account is None and make and", "if account is None and", SHARES),
    ("exchange/people/lines.py", "if other not in (", "if False and other not in (", SHARES),
    ("exchange/touchpoints/importing.py", "if len(candidates) == 1:", "if candidates:", TOUCHES),
    ("exchange/touchpoints/importing.py", "return fewer or more", "return True", TOUCHES),
    ("exchange/touchpoints/importing.py", "if not people or not members:", "if not people:", TOUCHES),
    ("exchange/touchpoints/file.py", "if at.date() > today:", "if False:", TOUCHES),
    (
        "operations/imports/writing.py",
        "        progress=progress,\n",
        "",
        CANCELLED + "progress_counts_to_the_end_of_each_stage",
    ),
    (
        "operations/imports/any_file.py",
        "if is_document(file.content):",
        "if False:",
        SHARES + "::test_own_json_is_known_and_again_changes_nothing",
    ),
    ("duplicates/search.py", "pair.isdisjoint(among)", "False", TWINS + "only_pairs_with_new_people_are_told"),
    (
        "operations/imports/twins.py",
        "people > MOST_SEARCHED",
        "False",
        TWINS + "too_many_people_are_not_searched",
    ),
    (
        "operations/imports/people.py",
        "region=file.region",
        'region="US"',
        TWINS + "numbers_are_of_the_country",
    ),
    ("operations/lints.py", "if occasion.seen not in (None, revision):", "if False:", MENDING),
    ("api/routes/duplicates.py", "page.items, day, locale, paging.follow(page)", "page.items, day, locale", PAIRS),
    ("exchange/csv_records.py", "if self._delimiters >= MOST_CELLS_OF_ROW:", "if False:", UPLOADS),
    (
        "exchange/csv_records.py",
        "if self._count > MOST_LINES:",
        "if False:",
        TOO_MUCH + "limit_of_rows_is_read_to_the_last",
    ),
    (
        "exchange/xlsx_records.py",
        "if cells > MOST_CELLS:",
        "if False:",
        TOO_MUCH + "rows_that_are_too_wide_are_refused",
    ),
    ("api/presence.py", "raise Cancelled", "pass", "api/test_gone_senders.py"),
    ("cli/progress.py", "raise Cancelled\n        if", "pass\n        if", CTRL_C),
    ("store/store.py", "if current != seen:", "if False:", CONTRACT + "test_all_of_several_accounts_or_none"),
    ("exchange/xlsx_records.py", "if unpacked > MOST_UNPACKED_BYTES or too_dense:", "if False:", BOMB),
    ("exchange/tables.py", "ProblemCode.HEADER_ONLY", "ProblemCode.EMPTY_FILE", "unit/exchange/test_read_csv.py"),
    ("render/svg/markup.py", "return escape(text) if _NEEDS_ESCAPE(text) else text", "return text", HOSTILE),
    ("api/problems.py", "(NotPermitted, 403)", "(NotPermitted, 404)", "api/test_problems.py"),
    ("store/loading.py", "if not sees_kind(self._scope, kind):", "if False:", VIEWER),
    ("store/loading.py", "if not self._sees_all and kind in SENSITIVE_VALUES:", "if False:", VIEWER),
    ("store/loading.py", "table.c.revision if self._sees_all else table.c.open_revision", "table.c.revision", SCOPES),
    ("store/log.py", "open_place=feed.c.open_place + int(is_open)", "open_place=feed.c.place", SCOPES),
    ("store/log_reading.py", "(seen_change(change, scope) for", "(change for", SCOPES),
    ("store/revisions.py", "return _accounts_touched(rows, shown)", "return touched", SCOPES),
    ("model/field_classes.py", "id person rewarded_for", "id person", "unit/model/test_field_classes.py"),
    ("model/visibility.py", "if is_sensitive(entity):", "if False:", "unit/model/test_field_classes.py"),
    ("store/loading.py", "{} if self._sees_all else blank_values(kind)", "{}", VIEWER),
    (
        "store/revisions.py",
        "else seen\n",
        "else current\n",
        CONTRACT + "test_stale_writer_is_refused_and_nothing_changes",
    ),
    (
        "store/writing.py",
        "if stored.get(change.entity_id) != change.before:",
        "if False:",
        "conformance/test_store_contract.py",
    ),
    ("store/membership.py", "known - there", "set()", JOINS),
    (
        "store/membership.py",
        "people - stay",
        "people",
        LEAVES,
    ),
    (
        "store/log.py",
        "max(microseconds(at), ",
        "min(microseconds(at), ",
        HARD + "clock_that_goes_back_does_not_turn_the_log",
    ),
    ("store/upkeep/backups.py", ") != manifest.contents:", ") is None:", UPKEEP + "unsound_backup_is_refused_by_name"),
    ("store/upkeep/files.py", "if not overwrite and", "if False and", UPKEEP + "restore_replaces_only_when_told"),
    ("store/upkeep/checking.py", "if broken is not None:", "if False:", UPKEEP + "check_finds_what_is_wrong"),
    ("operations/databases.py", "require(actor, Right.MAINTAIN)", "", UPKEEP + "only_the_owner_looks_after_databases"),
    ("store/lock.py", "raise StoreBusy(str(self._database), self._owner()) from None", "return", BUSY),
    (
        "operations/permissions.py",
        "if right not in RIGHTS[actor.scope]:",
        "if False:",
        "unit/operations/test_permissions.py",
    ),
    ("operations/accounts.py", "            taken.add(match_key(account.name))\n", "", BULK),
    ("operations/repeats.py", "with store.as_one():", "if True:", AGAIN + "refusal_is_not_kept_and_leaves_nothing"),
    ("operations/repeats.py", "kept.request != request", "False", AGAIN + "key_holds_for_one_request_of_one_actor"),
    (
        "store/unit.py",
        ", self._own.connection.begin_nested()",
        "",
        AGAIN + "write_that_fails_within_a_unit_leaves_nothing_of_itself",
    ),
    (
        "api/repeats.py",
        "repr((actor, ",
        "repr((",
        "api/test_repeats_api.py::test_answer_is_not_given_to_who_lost_the_right",
    ),
    ("model/paging.py", "pair[0] > after", "pair[0] >= after", "unit/model/test_paging.py"),
    (
        "store/account_lists.py",
        "tuple_(*place) > begin",
        "tuple_(*place) >= begin",
        LISTS + "pages_put_together_are_the_list",
    ),
    ("api/paging.py", "or self._encode(place) != cursor", "", LISTS + "cursor_of_another_list_is_refused_with_the_fix"),
    (
        "api/parameters.py",
        "if name not in known:",
        "if False:",
        LISTS + "unknown_parameter_is_refused_with_the_nearest",
    ),
    (
        "api/conditional.py",
        "request.url.query, actor,",
        "request.url.query,",
        READS + "kept_answer_never_crosses_scopes",
    ),
    ("api/conditional.py", "f'\"{revision}.", "f'\"1.", READS + "kept_answer_is_not_given_after_a_write"),
    ("api/admission.py", "_HOST.fullmatch(hosts[0]) is not None", "True", "api/test_guard.py"),
    ("api/admission.py", "any(origin.casefold() != ours for origin in origins)", "False", "api/test_guard.py"),
    ("api/admission.py", "if origins and not is_safe and not", "if False and", "api/test_guard.py"),
    (
        "api/admission.py",
        'if site != "same-origin" and not (',
        "if False and (",
        ATTACK + "test_other_pages_load_nothing",
    ),
    (
        "api/admission.py",
        'return Refusal("wrong-content-type", 415)',
        "return None",
        ATTACK + "test_body_of_another_kind_changes_nothing",
    ),
    ("api/admission.py", "if length > most else None", "if False else None", "api/test_guard.py"),
    ("api/bodies.py", "self.is_too_slow = True", "", ATTACK + "test_body_that_does_not_come_is_not_waited_for"),
    ("api/guard.py", "if is_too_deep(whole):", "if False:", ATTACK + "test_hostile_json_is_refused_quickly"),
    ("api/guard.py", "type(error).__qualname__, places", "error, places", "api/test_problems.py"),
    (
        "api/routes/maps.py",
        "parts = (account_map.account.id, account_map.revision, actor.scope, view, VERSION)",
        "parts = ()",
        "api/test_map_api.py",
    ),
    ("editing/checks.py", "if other.id != line.id and meet(line, other):", "if False:", MANAGERS),
    ("editing/checks.py", "        if circle:\n", "        if False:\n", MANAGERS),
    (
        "editing/checks.py",
        "            shared = common(period, period_of(up))\n",
        "            shared = period\n",
        MANAGERS,
    ),
    (
        "editing/checks.py",
        "        raise StillNamed(",
        "        StillNamed(",
        EDITING + "test_what_others_name_is_not_taken_out",
    ),
    (
        "editing/checks.py",
        "            raise UnknownReference(field, named, target)",
        "            pass",
        EDITING + "test_edits_that_cannot_be_made_are_refused_whole",
    ),
    ("editing/checks.py", "raise AlreadyRecorded(", "AlreadyRecorded(", MANAGERS),
    ("editing/reporting.py", "if lines and answer is None:", "if False:", PEOPLE),
    ("editing/reporting.py", "above if heir == line.report else heir", "heir", PEOPLE),
    (
        "editing/reporting.py",
        "_add(draft, manager, seat, LineKind.SOLID, since)",
        "_add(draft, manager, seat, LineKind.SOLID, None)",
        MANAGERS,
    ),
    (
        "editing/people.py",
        'if any(value for name, value in history.parameters.items() if name != "name"):',
        "if False:",
        PEOPLE,
    ),
    ("editing/people.py", "earlier_changes=elsewhere.earlier_changes", "earlier_changes=0", PEOPLE),
    ("editing/people.py", "        raise AlreadyLeft(left.name", "        AlreadyLeft(left.name", PEOPLE),
    ("editing/seats.py", "    if present:\n        raise SeatTaken", "    if False:\n        raise SeatTaken", PEOPLE),
    ("editing/seats.py", "    if len(seats) > 1:", "    if False:", PEOPLE),
    ("editing/values.py", "if not isinstance(value, _TAKES.get(kind, kind)) or", "if", "unit/editing/test_values.py"),
    ("editing/edits.py", "            error.edit = number\n", "", SEVERAL),
    ("operations/editing.py", "for _, _, before in planned},", "for _, _, before in ()},", AT_ONCE),
    (
        "operations/editing.py",
        "if self.seen is not None and self.seen != account_map.revision:",
        "if False:",
        EDITING + "test_writer_who_saw_an_older_revision_is_refused",
    ),
    ("operations/editing.py", "    require(actor, Right.WRITE_MAP)\n", "", NO_RIGHT),
    ("operations/edit_accounts.py", "    require(actor, Right.DELETE_ACCOUNT)\n", "", NO_RIGHT),
    (
        "operations/edit_accounts.py",
        "        if parent == changed.id:",
        "        if False:",
        EDITING + "test_accounts_are_changed_and_deleted_when_empty",
    ),
    (
        "operations/edit_people.py",
        "len(store.accounts_of(person)) - 1",
        "0",
        EDITING + "test_person_who_changes_employer_stays_the_same_person",
    ),
    (
        "api/writing.py",
        "seen=seen_revision(if_match)",
        "seen=None",
        "api/test_people_editing_api.py::test_tag_of_any_read_serves_for_a_write",
    ),
    ("store/snapshots.py", 'if kept["digest"] != _digest(content, seal):', "if False:", "conformance/test_known_on.py"),
    (
        "store/past.py",
        "sets.c.at <= microseconds(known_on)",
        "sets.c.at < microseconds(known_on)",
        "conformance/test_known_on.py",
    ),
    (
        "store/past.py",
        "replace(seen_map(account_map, scope), revision",
        "replace(account_map, revision",
        "conformance/test_known_on.py",
    ),
    ("store/resealing.py", "without_escapes(text)", "text", "unit/store/test_log_traces.py"),
    ("history/undoing.py", "if done.id not in reverted:", "if True:", "unit/history/test_undoing.py"),
    ("history/undoing.py", "self._stand(meeting)", "pass", "unit/history/test_undoing.py"),
    ("history/people.py", 'self._tell_what_became_of(old, "change-former")', "pass", "unit/history/test_telling.py"),
    ("history/side.py", "return None if self._is_of_day else day", "return day", "unit/history/test_telling.py"),
    ("history/seats.py", "if people and people ==", "if people or people ==", "unit/history/test_telling.py"),
    (
        "operations/differences.py",
        "before, after = before.on(earlier), after.on(span.to_day)",
        "pass",
        "cli/test_diff.py::test_two_days_in_words",
    ),
    ("operations/tried_imports.py", "member.id in shown", "True", "cli/test_import_words.py"),
    (
        "operations/tried_imports.py",
        "for side in (before, brought)",
        "for side in (brought,)",
        "cli/test_import_words.py",
    ),
    ("store/feed.py", "place > after", "place >= after", FEED),
    (
        "store/feed.py",
        "place = sets.c.place if sees_judgements(scope) else sets.c.open_place",
        "place = sets.c.place",
        FEED,
    ),
    ("store/unit.py", "if has_written:", "if False:", FEED),
    ("operations/feed.py", "if after > latest:", "if False:", FEED),
    (
        "api/feed.py",
        "if len(self._listeners) >= self._most:",
        "if False:",
        LISTENERS + "listeners_are_bounded_and_whoever_leaves_makes_room",
    ),
    (
        "api/feed.py",
        "            self._leave()",
        "            pass",
        LISTENERS + "listeners_are_bounded_and_whoever_leaves_makes_room",
    ),
    ("api/feed.py", "or look.writes != self._writes", "", LISTENERS + "a_look_from_before_a_write_does_not_count"),
    (
        "cli/serve.py",
        "self.config.app.state.feed.stop()",
        "pass",
        LISTENERS + "streams_end_cleanly_when_the_server_stops",
    ),
    ("operations/file_differences.py", ", is_complete=True", "", "cli/test_diff.py"),
    ("operations/file_differences.py", "if old.withheld or new.withheld else", "if False else", "cli/test_diff.py"),
    ("history/seats.py", "_tell_vacated(book, position)", "pass", "unit/history/test_telling.py"),
    ("history/side.py", "if not self._knows_emptiness:", "if False:", "unit/history/test_telling.py"),
    ("history/people.py", 'self._add("change-seat-was", seat=seat(was))', "pass", "unit/history/test_telling.py"),
    ("history/book.py", "numbered_seat(held)}", "seat(held)}", "unit/history/test_telling.py"),
    ("operations/undo.py", "if store.undone([number]):", "if False:", "cli/test_undo.py"),
    ("store/verifying.py", "if kept.revision > sets:", "if False:", "conformance/test_log_verify.py"),
    ("store/verifying.py", "if revision != expected:", "if False:", "conformance/test_log_verify.py"),
    (
        "store/verifying.py",
        'digest_of_values(row.salt or "", row.before, row.after)',
        "row.digest",
        "conformance/test_log_verify.py",
    ),
    ("store/verifying.py", "(kept.log_head, kept.revision) == (seal, sets)", "True", "conformance/test_log_verify.py"),
    ("store/verifying.py", "None if is_removed else", "None if True else", "conformance/test_log_verify.py"),
    ("store/forgetting.py", " - _there(connection, workspace, merged)", "", "conformance/test_forgetting.py"),
    (
        "store/forgetting.py",
        "forgetting.finds(value) or forgetting.hints_at(value)",
        "forgetting.finds(value)",
        "conformance/test_forgetting.py",
    ),
    ("store/forgetting.py", "erase(connection, workspace, left)", "pass", "conformance/test_forgetting.py"),
    (
        "store/forgetting.py",
        "_drop_answers(connection, workspace, forgetting)\n    _note",
        "0\n    _note",
        "conformance/test_forgetting.py",
    ),
    (
        "store/resealing.py",
        "redact_snapshots(connection, workspace, account, first, forgetting)",
        "pass",
        "conformance/test_forgetting.py",
    ),
    (
        "store/resealing.py",
        "for number, source in traces.sources.items():",
        "for number, source in ():",
        "conformance/test_forgetting.py",
    ),
    ("store/sqlite.py", 'cursor.execute("VACUUM")', "pass", "conformance/test_forgetting.py"),
    ("store/writing.py", "raise PersonForgotten(change.entity_id)", "pass", "conformance/test_forgetting.py"),
    (
        "store/upkeep/copying.py",
        "afterwards is not None and afterwards(received)",
        "False",
        "conformance/test_forgetting.py",
    ),
    (
        "operations/forgetting.py",
        "require(actor, Right.FORGET_PERSON)\n    with",
        "with",
        "conformance/test_forgetting.py",
    ),
    (
        "model/forgetting.py",
        "return self.people.issuperset(entity.people)",
        "return False",
        "conformance/test_forgetting.py",
    ),
    ("editing/lines.py", "and kind in (None, line.kind)]", "]", "cli/test_line.py"),
    ("editing/lines.py", "if len(meant) > 1:", "if False:", "cli/test_line.py"),
    ("editing/lines.py", "if same and other.id != line.id", "if False and other.id != line.id", "cli/test_line.py"),
    (
        "editing/lines.py",
        "for held in draft.all(Assignment) if held.person == person)",
        "for held in ())",
        "cli/test_line.py",
    ),
    ("editing/company.py", '"served_by": served_by}', "}", "cli/test_facts.py"),
    ("editing/company.py", "if since in (None, one.valid_from)", "if True", "cli/test_facts.py"),
    ("editing/company.py", "is_open(known, draft.today):", "False:", "cli/test_team.py"),
    ("editing/seats.py", "if placeholder and present:", "if False:", "cli/test_person.py"),
    ("operations/duplicates.py", "recorded.setdefault(item.id, place)", "pass", "cli/test_duplicates.py"),
    ("operations/edit_entities.py", "if meant & {", "if {", "cli/test_entity.py"),
    ("cli/listing.py", "entity.is_valid_on(day)", "True", "cli/test_line.py"),
    ("schemas/fix_commands.py", "self._names[match_key(found.name)] > 1 or ", "", PLAIN),
    ("schemas/fix_commands.py", 'or found.name.startswith("-")', "", PLAIN),
    ("schemas/fix_commands.py", "sum(one.kind is line.kind for one in alike) > 1", "False", PLAIN),
    (
        "schemas/fix_commands.py",
        "elsewhere = sum(one.person == person for one in self._map.assignments) > 1",
        "elsewhere = False",
        PLAIN,
    ),
    ("schemas/fix_commands.py", "*self._on(since)", "", "cli/test_lint_account.py"),
    ("editing/texts.py", "if len(given) > 1:", "if False:", "cli/test_entity.py"),
    (
        "operations/edit_entities.py",
        "replace(edit, values=_with_ids(store, actor, draft, edit))",
        "edit",
        "cli/test_entity.py",
    ),
    ("exchange/sheets.py", """return f"'{text}" if _COMPUTED.match(text) else text""", "return text", SHEETS),
    ("exchange/sheets.py", "return cell[1:] if", "return cell if", SHEETS),
    ("exchange/cells.py", "unescaped(str(cell))", "str(cell)", SHEETS),
    ("exchange/people/writing.py", "- timedelta(days=1)", "- timedelta(days=0)", "cli/test_export.py"),
    ("exchange/people/writing.py", "is_known_again and not", "not", "cli/test_export.py"),
]


FAULTS.extend(
    (row["file"], row["sound"], row["faulty"], row["test"])
    for subject in sorted(Path(__file__).parent.glob("*.toml"))
    for row in tomllib.loads(subject.read_text(encoding="utf-8"))["fault"]
)

RunTests = Callable[..., tuple[int, str]]


@pytest.fixture(scope="session")
def run_tests() -> Iterator[RunTests]:
    """Return what runs tests on the package in a folder, stopping at the first failure: the exit code and the words."""
    environment = os.environ | {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "ACCOUNTMAP_TEST_DATABASES": "memory,file",
    }
    for name in ("ACCOUNTMAP_TEST_WHEEL", "PYTHONPATH", "PYTEST_ADDOPTS"):
        environment.pop(name, None)
    program = [sys.executable, str(Path(__file__).with_name("forking_pytest.py"))]
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as forking:
        assert forking.stdin is not None
        assert forking.stdout is not None

        def run(folder: Path, *tests: str) -> tuple[int, str]:
            output = folder / "pytest.txt"
            arguments = ["-q", "-x", "-c", str(TESTS.parent / "pyproject.toml"), *(str(TESTS / test) for test in tests)]
            forking.stdin.write(json.dumps([str(folder), str(output), arguments]) + "\n")
            forking.stdin.flush()
            return int(forking.stdout.readline()), output.read_text(encoding="utf-8")[-4000:]

        yield run


@pytest.mark.parametrize(("file", "sound", "faulty", "test"), FAULTS, ids=[f"{f[0]}: {f[1][:40]}" for f in FAULTS])
def test_planted_fault_is_noticed(file: str, sound: str, faulty: str, test: str, tmp_path: Path, run_tests: RunTests):
    """The named test fails on a copy of the package that has the fault."""
    shutil.copytree(PACKAGE, tmp_path / "accountmap")  # what is compiled goes along, and is valid but for the fault
    source = tmp_path / "accountmap" / file
    text = source.read_text(encoding="utf-8")
    assert sound in text, f"{file} no longer holds {sound!r}: plant the fault anew"
    source.write_text(text.replace(sound, faulty), encoding="utf-8")
    code, told = run_tests(tmp_path, test)
    assert code == pytest.ExitCode.TESTS_FAILED, f"not noticed:\n{told}"


def test_sound_copy_passes(tmp_path: Path, run_tests: RunTests):
    """Without a fault the same tests pass, so that red means the fault."""
    shutil.copytree(PACKAGE, tmp_path / "accountmap")  # what is compiled goes along, and is valid but for the fault
    code, told = run_tests(tmp_path, *sorted({row[3] for row in FAULTS}))
    assert code == pytest.ExitCode.OK, told
