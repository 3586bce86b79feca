"""The counts of a file, before anything is repaired."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from accountmap.exchange.raw_findings import RawFindings, count_findings
from accountmap.exchange.tables import Table, read_table

POSTS = "Post Unique Reference,Name,Job Title,Reports to Senior Post\n"


def table(text: str) -> Table:
    """Return a CSV text as a table."""
    return read_table(text.encode(), "list.csv")


def counted(rows: str, *, junior: str | None = None) -> RawFindings:
    """Count posts given as rows."""
    return count_findings(table(POSTS + rows), table(junior) if junior else None)


def test_clean_chart():
    """Rows, lines, the root, levels and the widest post of a small chart."""
    found = counted("1,Ada,Head,XX\n2,Bert,Deputy,1\n3,Cleo,Deputy,1\n4,Dan,Clerk,3\n")
    assert (found.id_column, found.manager_column) == ("Post Unique Reference", "Reports to Senior Post")
    assert (found.rows, found.posts, found.edges, found.roots, found.orphans) == (4, 4, 3, 1, 0)
    assert (found.depth, found.max_span, found.widest) == (3, 2, "1")
    assert not any((found.circles, found.duplicate_ids, found.missing_managers))


def test_first_row_of_an_id_counts():
    """A second row of an id changes no line; another manager in it makes a conflict, another title does not."""
    found = counted("1,Ada,Head,XX\n2,Bert,Deputy,1\n3,Cleo,Deputy,1\n2,Bert,Deputy,3\n3,Cleo,Director,1\n")
    assert (found.rows, found.posts, found.edges) == (5, 3, 2)
    assert (set(found.duplicate_ids), found.conflicting_ids) == ({"2", "3"}, ("2",))


def test_missing_managers_are_counted_once_each():
    """Posts under absent managers are orphans, and level 1; the absent ones are listed with their reports."""
    found = counted("1,Ada,,9\n2,Bert,,9\n3,Cleo,,8\n4,Dan,,3\n")
    assert (found.orphans, found.missing_managers, found.roots) == (3, (("9", 2), ("8", 1)), 0)
    assert found.depth == 2


def test_self_report_is_a_line_and_a_circle_of_one():
    """Somebody who reports to themselves counts as a line, as a circle, and heads no levels."""
    found = counted("1,Ada,,XX\n2,Bert,,2\n3,Cleo,,2\n")
    assert (found.edges, found.self_reports, found.circles, found.posts_in_circles) == (2, ("2",), (("2",),), 1)
    assert found.depth == 1


def test_circle_without_a_root_has_no_levels():
    """Three posts in a circle, one below: nothing is level 1."""
    found = counted("1,Ada,,2\n2,Bert,,3\n3,Cleo,,1\n4,Dan,,1\n")
    assert (found.circles, found.roots, found.depth) == ((("1", "2", "3"),), 0, 0)


def test_names_that_name_nobody():
    """Empty, vacant and unknown names are one count, posts that are no more another, stray quotes a third."""
    found = counted("1,,Head,XX\n2,VACANT,,1\n3,N/D,,1\n4,Eliminated,,1\n5,Vacant',,1\n6,'Eliminated',,1\n7,Ada,,1\n")
    assert (found.unnamed_rows, found.eliminated_rows, found.quoted_rows) == (3, 1, 2)


def test_kind_column_tells_vacancies():
    """An open position with a name beside it is a vacancy where a column says so."""
    found = count_findings(table("slug,kind,name,reports_to\na,person,Ada,b\nb,vacancy,Bert (acting),c\n"))
    assert (found.unnamed_rows, found.orphans, found.edges) == (1, 1, 1)


def test_rows_without_an_id_are_posts_of_their_own():
    """Nobody is dropped because the number is missing."""
    found = counted("1,Ada,,XX\n,Bert,,1\n,Cleo,,1\n")
    assert (found.posts, found.edges, found.rows_without_id, found.duplicate_ids) == (3, 2, 2, ())


def test_managers_by_name_whatever_the_case():
    """A list that names managers by their names is counted by names; vacancies in it are no repeated person."""
    found = count_findings(
        table(
            "ФИО;Руководитель\nПётр Иванов;\nАнна Примерова;петр иванов\nВакансия;Анна Примерова\nВакансия;Нет Такого\n"
        )
    )
    assert (found.id_column, found.manager_column) == ("ФИО", "Руководитель")
    assert (found.posts, found.edges, found.orphans, found.duplicate_ids) == (4, 2, 1, ())


def test_first_and_last_name_together_are_the_id():
    """Where names stand in two columns and there is no id, both together tell people apart."""
    found = count_findings(table("First name,Last name,Manager e-mail\nAda,Sampleton,\nBert,Sampleton,a@x.example\n"))
    assert (found.id_column, found.posts) == ("Last name + First name", 2)


def test_column_that_finds_most_managers_is_taken():
    """“Manager” may mean an id, an e-mail or a name; what resolves decides."""
    found = count_findings(table("id,name,email,manager\n1,Ada,a@x.example,\n2,Bert,b@x.example,A@x.example\n"))
    assert (found.id_column, found.edges) == ("email", 1)


def test_file_without_managers():
    """A contact list has rows and nothing above them."""
    found = count_findings(table("name,email\nAda,a@x.example\n"))
    assert (found.manager_column, found.edges, found.roots, found.depth) == ("", 0, 1, 1)


def test_junior_rows_hang_on_senior_posts():
    """Junior rows are counted, and those whose senior post is not there."""
    found = counted("1,Ada,,XX\n", junior="Unit,Reporting Senior Post,Grade\nA,1,AO\nB,1,EO\nC,7,EO\n")
    assert found.junior is not None
    assert (found.junior.rows, found.junior.orphans) == (3, 1)


def test_file_without_any_column_that_means_something():
    """A table that is no list of people is counted as rows."""
    found = count_findings(table("colour,size\nred,1\n"))
    assert (found.rows, found.posts, found.unnamed_rows, found.id_column) == (1, 1, 1, "")


charts = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["", *"abcdefghij"]), min_size=1)


@given(charts)
def test_counts_agree_with_networkx(managers: dict[str, str]):
    """Circles, levels and spans of any chart are those networkx finds."""
    rows = "".join(f"{post},Ada,,{manager}\n" for post, manager in managers.items())
    found = counted(rows)
    graph: nx.DiGraph[str] = nx.DiGraph([(manager, post) for post, manager in managers.items() if manager in managers])
    graph.add_nodes_from(managers)
    in_circles = list(nx.simple_cycles(graph))
    assert sorted(map(sorted, found.circles)) == sorted(map(sorted, in_circles))
    assert found.edges == graph.number_of_edges()
    assert found.max_span == max((degree for _, degree in graph.out_degree()), default=0)
    tops = [post for post in graph if graph.in_degree(post) == 0]
    levels = [1 + max(nx.single_source_shortest_path_length(graph, top).values()) for top in tops]
    assert found.depth == max(levels, default=0)
    assert found.posts == found.edges + found.roots + found.orphans
