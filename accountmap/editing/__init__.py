"""Editing a map: what a change to a person, a position or any other entity means for the rest, as pure functions.

Plans work on a `Draft`, which becomes one change set; `check` refuses a draft that may not be written.
"""

from accountmap.editing.checks import check
from accountmap.editing.company import end_function_status, end_stand_in, set_function_status, stand_in_for
from accountmap.editing.draft import Draft
from accountmap.editing.edits import (
    Addition,
    Correction,
    Edit,
    Removal,
    carry_out,
    carry_out_one,
    named_in,
    people_removed,
)
from accountmap.editing.facts import (
    add_motivation,
    end_motivation,
    end_role,
    give_role,
    link_people,
    remove_relationship,
    set_relationship,
    set_stance,
    unlink_people,
)
from accountmap.editing.finding import find_member, find_person, person_meant
from accountmap.editing.lines import draw_line, end_line, find_line, make_line
from accountmap.editing.people import (
    Elsewhere,
    SeatAfter,
    add_person,
    change_person,
    end_person,
    move_person,
    remove_person,
    seat_person,
)
from accountmap.editing.reporting import HandOver, Reports, read_reports
from accountmap.editing.seats import change_seat, end_seat, fill_seat, open_seat, remove_seat, seat_meant
from accountmap.editing.texts import read_texts
from accountmap.editing.values import PersonFacts, PersonValues, SeatValues, member_of

__all__ = [
    "Addition",
    "Correction",
    "Draft",
    "Edit",
    "Elsewhere",
    "HandOver",
    "PersonFacts",
    "PersonValues",
    "Removal",
    "Reports",
    "SeatAfter",
    "SeatValues",
    "add_motivation",
    "add_person",
    "carry_out",
    "carry_out_one",
    "change_person",
    "change_seat",
    "check",
    "draw_line",
    "end_function_status",
    "end_line",
    "end_motivation",
    "end_person",
    "end_role",
    "end_seat",
    "end_stand_in",
    "fill_seat",
    "find_line",
    "find_member",
    "find_person",
    "give_role",
    "link_people",
    "make_line",
    "member_of",
    "move_person",
    "named_in",
    "open_seat",
    "people_removed",
    "person_meant",
    "read_reports",
    "read_texts",
    "remove_person",
    "remove_relationship",
    "remove_seat",
    "seat_meant",
    "seat_person",
    "set_function_status",
    "set_relationship",
    "set_stance",
    "stand_in_for",
    "unlink_people",
]
