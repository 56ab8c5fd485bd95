import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.receipt.grid import Block, Column, Grid, merged, share, side_by_side
from cashier_sim.receipt.model import Line, Look, Run
from cashier_sim.receipt.profile import Font

BOLD = Look(bold=True)
limits = st.integers(1, 60)
any_column = st.builds(
    Column,
    fixed=st.none() | limits,
    auto=st.booleans(),
    least=limits,
    most=st.integers(60, 90),
)


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(Font.SMALL, (Run(text),)) for text in texts)


@pytest.mark.parametrize(
    ("columns", "widths"),
    [
        ([Column()], (20,)),
        ([Column(), Column()], (10, 9)),
        ([Column(), Column(fixed=5)], (14, 5)),
        ([Column(), Column(auto=True)], (12, 7)),
        ([Column(fixed=50), Column()], (18, 1)),
        ([Column(most=3), Column()], (3, 16)),
        ([Column(least=15), Column()], (15, 4)),
        ([Column(most=3), Column(most=4)], (3, 4)),
        ([Column(auto=True, most=4), Column(auto=True, least=9)], (4, 9)),
        ([Column(fixed=2), Column(fixed=3)], (2, 3)),
    ],
)
def test_line_is_shared_by_what_columns_ask(columns: list[Column], widths: tuple[int, ...]) -> None:
    assert share(columns, 20, 1, natural=lambda _: 7) == Grid(widths, 1)


def test_spacing_goes_before_columns_do() -> None:
    assert share([Column()] * 4, 5, 1, lambda _: 1) == Grid((2, 1, 1, 1), 0)
    assert share([Column()] * 4, 3, 1, lambda _: 1) == Grid((1, 1, 1, 0), 0)


def test_grid_knows_places_and_spans() -> None:
    grid = Grid((3, 4, 0), 2)
    assert grid.left(1) == 5
    assert grid.span(0, 2) == 9
    assert grid.span(1, 2) == 4
    assert grid.span(2, 1) == 0
    assert grid.width == 9


def test_blocks_stand_side_by_side_at_their_vertical_place() -> None:
    joined = side_by_side(
        [
            Block(0, "top", lines("a", "b", "c", "d")),
            Block(4, "center", lines("m")),
            Block(8, "bottom", lines("z", "")),
        ]
    )
    assert [line.text for line in joined] == ["a", "b   m", "c       z", "d"]


def test_row_without_lines_is_no_line() -> None:
    assert side_by_side([]) == []
    assert side_by_side([Block(0, "top", ())]) == []


def test_wide_characters_keep_the_next_block_in_place() -> None:
    (line,) = side_by_side([Block(0, "top", lines("日")), Block(4, "top", lines("b"))])
    assert line.text == "日  b"


def test_neighbours_of_one_look_are_merged() -> None:
    runs = (Run(""), Run("a"), Run("b"), Run("c", BOLD), Run("", BOLD))
    assert merged(runs) == (Run("ab"), Run("c", BOLD))
    assert merged([]) == (Run(""),)


@given(st.lists(any_column, min_size=1, max_size=60), st.integers(1, 50), st.integers(0, 60))
def test_columns_never_pass_the_edge(columns: list[Column], width: int, spacing: int) -> None:
    grid = share(columns, width, spacing, natural=lambda place: place)
    assert len(grid.widths) == len(columns)
    assert grid.width <= width
    assert grid.widths[0] >= 1
