"""Hypothesis strategy for edits: every way to edit a map, sensible or not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from accountmap import editing
from accountmap.editing import Addition, Correction, Draft, Elsewhere, Removal, SeatAfter, carry_out_one, read_reports
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import RoleKind
from accountmap.model.links import LateralKind
from strategies import TODAY, days

Edit = Callable[[Draft], Any]


@st.composite
def edits(draw: st.DrawFn, account_map: AccountMap) -> Edit:
    """Draw an edit that names people and positions of the map, sensible or not."""
    people = [person.id for person in account_map.people] or ["nobody"]
    seats = [seat.id for seat in account_map.positions] or ["nowhere"]
    lines = [line.id for line in account_map.reporting_lines] or ["none"]
    who, other = draw(st.sampled_from(people)), draw(st.sampled_from([None, *people, *seats]))
    seat, line = draw(st.sampled_from(seats)), draw(st.sampled_from(lines))
    day = draw(st.sampled_from([TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=1)]) | days())
    since = draw(st.sampled_from([None, day]))
    reports = read_reports(draw(st.sampled_from([None, "up", "none", f"to:{seat}", f"to:{who}"])))
    after = draw(st.sampled_from(SeatAfter))
    found: tuple[Edit, ...] = (
        lambda draft: editing.add_person(draft, {"name": "New", "manager": other}, since=since),
        lambda draft: editing.add_person(draft, {"name": "New"}, position=seat, since=since),
        lambda draft: editing.change_person(draft, who, {"manager": other, "title": "T"}),
        lambda draft: editing.change_person(draft, who, {"dotted_managers": [other] if other else None}),
        lambda draft: editing.move_person(draft, who, {"manager": other}, since=day),
        lambda draft: editing.move_person(draft, who, {"title": "T"}, since=day, leaves=after, reports=reports),
        lambda draft: editing.move_person(draft, who, {}, since=day, to=seat),
        lambda draft: editing.end_person(draft, who, day, seat=after, reports=reports),
        lambda draft: editing.end_person(draft, who, day, successor=draw(st.sampled_from(people))),
        lambda draft: editing.end_person(draft, who, day, new_successor={"name": "Next"}),
        lambda draft: editing.remove_person(draft, who, elsewhere=Elsewhere(), reports=reports),
        lambda draft: editing.open_seat(draft, {"manager": other}, placeholder=True, since=since),
        lambda draft: editing.fill_seat(draft, seat, who, since),
        lambda draft: editing.end_seat(draft, seat, day, reports),
        lambda draft: editing.remove_seat(draft, seat, reports),
        lambda draft: editing.set_stance(draft, who, draw(st.sampled_from([None, -2, 2])), since=since),
        lambda draft: editing.give_role(draft, who, RoleKind.DECIDER),
        lambda draft: editing.end_role(draft, who, RoleKind.DECIDER, None, day),
        lambda draft: editing.link_people(draft, who, draw(st.sampled_from(people)), LateralKind.PEER, {}),
        lambda draft: carry_out_one(draft, Addition("reporting_line", {"manager": seat, "report": other or seat})),
        lambda draft: carry_out_one(draft, Correction("reporting_line", line, {"valid_to": since, "manager": seat})),
        lambda draft: carry_out_one(draft, Removal("reporting_line", line)),
    )
    return draw(st.sampled_from(found))
