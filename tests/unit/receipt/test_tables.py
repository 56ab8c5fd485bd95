from unittest.mock import Mock

import pytest

from cashier_sim.receipt import layout
from cashier_sim.receipt.layout import lay_out
from cashier_sim.receipt.model import Line, Look
from cashier_sim.receipt.notes import NoteCode
from cashier_sim.receipt.profile import WidthProfile
from cashier_sim.receipt.tables import lay_out_table
from cashier_sim.receipt.text import to_text

NARROW = WidthProfile(small=20, medium=20, large=10, paper_mm=58, dots=384)


def table(columns: str, cells: str, attributes: str = "") -> str:
    return f"<table {attributes}><columns>{columns}</columns><cells>{cells}</cells></table>"


def printed(inner: str) -> list[str]:
    return to_text(lay_out(f"<doc>{inner}</doc>", NARROW)).split("\n")


def codes(inner: str) -> list[NoteCode]:
    return [note.code for note in lay_out(f"<doc>{inner}</doc>", NARROW).notes]


def test_cells_are_dealt_into_rows_in_reading_order() -> None:
    assert printed(table("<column/><column/>", "<ct>a</ct><ct>b</ct><ct>c</ct><ct>d</ct>")) == [
        "a          b",
        "c          d",
    ]


def test_columns_have_width_alignment_and_formatter() -> None:
    columns = "<column formatter='split'/><column align='right' autowidth=''/><column width='4'/>"
    assert printed(table(columns, "<ct>one two three</ct><ct>9.50</ct><ct>x</ct>")) == [
        "one two    9.50 x",
        "three",
    ]


def test_cell_overrides_its_column() -> None:
    cells = "<ct align='right' formatter='cut'>abcdefghijklm</ct><ct align='center'>x</ct>"
    assert printed(table("<column/><column/>", cells)) == ["abcdefghij     x"]


def test_lowest_vertical_alignment_of_cells() -> None:
    cells = "<ct>abcdef</ct><ct>x</ct><ct valign='center'>y</ct>"
    columns = "<column width='2'/><column valign='bottom' width='2'/><column/>"
    assert printed(table(columns, cells)) == ["ab", "cd    y", "ef x"]


def test_cells_span_columns_and_zero_spans_all() -> None:
    cells = (
        "<c colspan='2'>ab</c><ct>c</ct><c colspan='0'><right>all</right></c>"
        "<ct>d</ct><ct colspan='9'>e</ct>"
    )
    assert printed(table("<column/><column/><column/>", cells)) == [
        "ab            c",
        "                 all",
        "d      e",
    ]


def test_linecell_ends_the_row_and_rules_across() -> None:
    cells = "<ct>a</ct><linecell symbols='=-'/><linecell/><ct>b</ct><ct>c</ct>"
    assert printed(table("<column/><column/>", cells)) == [
        "a",
        "=-=-=-=-=-=-=-=-=-=-",
        "--------------------",
        "b          c",
    ]
    assert codes(table("<column/><column/>", cells)) == [NoteCode.CELLS_DO_NOT_FILL_ROWS]


def test_last_row_that_is_short_is_printed_and_noted() -> None:
    inner = table("<column/><column/>", "<ct>a</ct><ct>b</ct><ct>c</ct>")
    assert printed(inner) == ["a          b", "c"]
    assert codes(inner) == [NoteCode.CELLS_DO_NOT_FILL_ROWS]


def test_space_columns_stay_empty() -> None:
    columns = "<column width='3'/><spacecolumn width='5'/><column/>"
    assert printed(table(columns, "<ct>a</ct><ct>b</ct>")) == ["a         b"]
    assert codes(table(columns, "<ct>a</ct><ct>b</ct>")) == []


def test_span_over_a_space_column_takes_its_room() -> None:
    columns = "<column width='3'/><spacecolumn width='5'/><column width='3'/>"
    assert printed(table(columns, "<ct colspan='2' align='right'>ab</ct>")) == ["           ab"]


def test_cell_holds_anything_and_so_another_table() -> None:
    inner = table("<column width='2'/><column/>", "<ct>1</ct><ct>2</ct>")
    cells = f"<c><pair left='a' right='b'/><line/></c><c>{inner}</c>"
    assert printed(table("<column/><column/>", cells)) == ["a        b 1  2", "----------"]


def test_first_cell_sets_the_font_of_its_row() -> None:
    cells = "<ct font='f2'>a</ct><ct>b</ct><ct>c</ct><ct>d</ct>"
    receipt = lay_out(f"<doc>{table('<column/><column/>', cells)}</doc>", NARROW)
    assert [(line.font.value, line.text) for line in receipt.lines if isinstance(line, Line)] == [
        ("f2", "a     b"),
        ("f0", "c          d"),
    ]
    assert receipt.notes == ()


@pytest.mark.parametrize(
    ("inner", "code", "lines"),
    [
        (
            table("<column/><column/>", "<ct>a</ct><ct font='f2'>b</ct>"),
            NoteCode.FONT_NOT_FIRST,
            ["a          b"],
        ),
        (table("<column/>", "<c><f2>a</f2></c>"), NoteCode.FONT_IN_CELL, ["a"]),
        (
            table("<column/>", "<c>" + table("<column/>", "<ct font='f2'>a</ct>") + "</c>"),
            NoteCode.FONT_IN_CELL,
            ["a"],
        ),
        (
            table("<column/>", "<c>a<qrcode>x</qrcode></c>"),
            NoteCode.PICTURE_IN_CELL,
            ["a", "[QR: x]"],
        ),
        (
            table("<column/>" * 25, "".join(f"<ct>{n % 10}</ct>" for n in range(25))),
            NoteCode.TABLE_TOO_WIDE,
            ["01234567890123456789"],
        ),
    ],
)
def test_what_a_table_cannot_do_is_noted(inner: str, code: NoteCode, lines: list[str]) -> None:
    assert printed(inner) == lines
    assert codes(inner) == [code]


def test_table_without_columns_has_one() -> None:
    assert printed("<table><cells><ct>a</ct><ct>b</ct></cells></table>") == ["a", "b"]


def test_table_of_space_columns_gets_a_real_one() -> None:
    assert printed(table("<spacecolumn width='3'/>", "<ct>a</ct>")) == ["    a"]


def test_what_is_no_cell_counts_as_one() -> None:
    inner = table("<column/><column/>", "<center>a</center>text<ct>b</ct>")
    assert printed(inner) == ["    a      b"]


def test_table_without_cells_prints_nothing() -> None:
    assert printed("a" + table("<column/>", "") + "b") == ["a", "b"]


def test_empty_row_is_an_empty_line() -> None:
    assert printed("a" + table("<column/>", "<ct/>") + "b") == ["a", "", "b"]


@pytest.mark.parametrize(
    ("tag", "before"), [("left", ""), ("justify", ""), ("center", " " * 6), ("right", " " * 12)]
)
def test_narrow_table_stands_where_its_surroundings_want(tag: str, before: str) -> None:
    columns = "<column width='4'/><column width='3'/>"
    inner = table(columns, "<ct>a</ct><ct>b</ct><linecell/>")
    assert printed(f"<{tag}>{inner}</{tag}>") == [f"{before}a    b", f"{before}--------"]


def test_fill_around_a_table_does_not_reach_inside() -> None:
    inner = table("<column/><column/>", "<ct>a</ct><c><fill symbols='.'>b</fill></c>")
    assert printed(f"<fill symbols='*'>{inner}</fill>") == ["a          b........"]


def test_looks_of_cells_and_rules_are_kept() -> None:
    cells = "<ct bold='on'>a</ct><ct>b</ct><linecell bold='on'/>"
    receipt = lay_out(f"<doc>{table('<column/><column/>', cells)}</doc>", NARROW)
    row, rule = (line.runs for line in receipt.lines if isinstance(line, Line))
    assert [(run.text, run.look.bold) for run in row] == [("a", True), ("          b", False)]
    assert rule[0].look == Look(bold=True)


def test_auto_width_is_that_of_the_widest_cell_of_its_own() -> None:
    cells = (
        "<ct>a</ct><ct>12\n345</ct><ct>b</ct><c><right>1</right></c>"
        "<c colspan='2'>a long one</c><ct>c</ct><c><qrcode>x</qrcode></c>"
    )
    lines = printed(table("<column/><column autowidth=''/>", cells))
    assert lines[:5] == [
        "a                12",
        "                 345",
        "b                  1",
        "a long one",
        "c",
    ]


def test_nested_tables_are_laid_out_a_few_times_each(monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out = Mock(wraps=lay_out_table)
    monkeypatch.setattr(layout, "lay_out_table", laid_out)
    depth, markup = 8, "x"
    for _ in range(depth):
        markup = table("<column autowidth=''/>", f"<c>{markup}</c>")
    assert printed(markup) == ["x"]
    assert laid_out.call_count <= depth * depth


def test_automatic_column_is_as_wide_as_its_wide_characters() -> None:
    cells = "<ct>a</ct><ct>日本語</ct>"
    assert printed(table("<column/><column autowidth=''/>", cells)) == ["a             日本語"]
