from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.till.path_geometry import (
    MAX_CHARS,
    GeometryError,
    PathGeometry,
    Segment,
    Stroke,
    parse_geometry,
)

MOVE, LINE, CURVE, CLOSE = Stroke.MOVE, Stroke.LINE, Stroke.CURVE, Stroke.CLOSE


def strokes(text: str) -> list[tuple[Stroke, tuple[tuple[float, float], ...]]]:
    return [(one.stroke, one.points) for one in parse_geometry(text).segments]


def test_a_triangle_as_wpf_writes_it() -> None:
    assert parse_geometry("F1 M 0,0 L 16,8 0,16 Z") == PathGeometry(
        (
            Segment(MOVE, ((0, 0),)),
            Segment(LINE, ((16, 8),)),
            Segment(LINE, ((0, 16),)),
            Segment(CLOSE),
        ),
        fills_by_direction=True,
    )


@pytest.mark.parametrize(("text", "by_direction"), [("M0 0", False), ("f0M0 0", False)])
def test_without_a_rule_areas_are_filled_even_odd(text: str, by_direction: bool) -> None:
    assert parse_geometry(text).fills_by_direction is by_direction


def test_small_letters_count_from_where_the_pen_is() -> None:
    assert strokes("m1 1 l2-3 h4 v5 H0 V0") == [
        (MOVE, ((1, 1),)),
        (LINE, ((3, -2),)),
        (LINE, ((7, -2),)),
        (LINE, ((7, 3),)),
        (LINE, ((0, 3),)),
        (LINE, ((0, 0),)),
    ]


def test_numbers_behind_a_move_are_lines_and_may_be_written_tightly() -> None:
    assert strokes("M.5.5-1e1-1 2,2") == [
        (MOVE, ((0.5, 0.5),)),
        (LINE, ((-10, -1),)),
        (LINE, ((2, 2),)),
    ]
    assert strokes("m1 1 1 1") == [(MOVE, ((1, 1),)), (LINE, ((2, 2),))]


def test_a_smooth_curve_mirrors_the_control_before_it() -> None:
    assert strokes("M0 0 C1 2 3 4 5 6 s1 1 2 2") == [
        (MOVE, ((0, 0),)),
        (CURVE, ((1, 2), (3, 4), (5, 6))),
        (CURVE, ((7, 8), (6, 7), (7, 8))),
    ]


def test_a_smooth_curve_without_one_before_it_begins_straight() -> None:
    assert strokes("M0 0 C1 2 3 4 5 6 L0 0 S1 1 2 2")[-1] == (CURVE, ((0, 0), (1, 1), (2, 2)))


def test_a_quadratic_curve_becomes_a_cubic_one() -> None:
    assert strokes("M0 0 Q3 3 6 0")[-1] == (CURVE, ((2, 2), (4, 2), (6, 0)))
    assert strokes("M0 0 Q3 3 6 0 T12 0")[-1] == (CURVE, ((8, -2), (10, -2), (12, 0)))
    assert strokes("M0 0 T3 0")[-1] == (CURVE, ((0, 0), (1, 0), (3, 0)))


def test_an_arc_with_flags_written_tightly_ends_where_it_says() -> None:
    found = strokes("M0 0a5 5 0 0110 0")
    assert [stroke for stroke, _ in found] == [MOVE, CURVE, CURVE]
    assert found[-1][1][-1] == (10, 0)


def test_an_arc_without_radius_is_a_line_and_one_to_its_start_nothing() -> None:
    assert strokes("M0 0 A0 5 0 0 1 9 9") == [(MOVE, ((0, 0),)), (LINE, ((9, 9),))]
    assert strokes("M0 0 A1e-300 5 0 0 1 9 9")[-1] == (LINE, ((9, 9),))
    assert strokes("M0 0 A5 5 0 0 1 1e-300 0")[-1] == (LINE, ((1e-300, 0),))
    assert strokes("M0 0 A5 5 0 0 1 0 0") == [(MOVE, ((0, 0),))]


def test_what_follows_a_closed_figure_begins_at_its_start() -> None:
    assert strokes("M1 1 L5 5 Z L2 2 Z M7 7 Z")[3:] == [
        (MOVE, ((1, 1),)),
        (LINE, ((2, 2),)),
        (CLOSE, ()),
        (MOVE, ((7, 7),)),
        (CLOSE, ()),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("F1", "empty"),
        ("F2 M0 0", "F must be followed by 0 or 1"),
        ("L1 1", "begins with M"),
        ("M1", "a number is missing, at character 3"),
        ("M0 0 B1 1", "“B” is no command"),
        ("M0 0 Z 1", "a number stands where a command should"),
        ("1 1", "a number stands where a command should"),
        ("M0 0 A5 5 0 2 1 9 9", "a flag of an arc"),
        ("M1e9 0", "too large"),
        ("M0 0 L1 ?", "a number is missing"),
        ("M0 0" + " L1 1" * MAX_CHARS, "characters"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, problem: str) -> None:
    with pytest.raises(GeometryError, match=problem):
        parse_geometry(text)


@given(st.text(alphabet="FMLHVCSQTAZmlhvcsqtaz0123456789.,-+e \n?", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(GeometryError):
        assert parse_geometry(text).segments
