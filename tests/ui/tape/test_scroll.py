import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.ui.tape.scroll import Shown, TapeScroll


def tape(*heights: float, view: float = 100.0) -> TapeScroll:
    scroll = TapeScroll(lambda index: heights[index])
    scroll.set_view(view)
    scroll.set_count(len(heights))
    return scroll


def test_empty_tape_is_at_its_end() -> None:
    scroll = tape()
    assert scroll.shown() == []
    assert scroll.is_at_end
    assert not scroll.overflows
    assert scroll.fraction == 0
    assert scroll.move(10) == 0
    scroll.to_fraction(0.5)
    assert scroll.shown() == []


def test_short_tape_hangs_from_the_top() -> None:
    scroll = tape(30, 40)
    scroll.to_end()
    assert scroll.shown() == [Shown(0, 0, 30), Shown(1, 30, 40)]
    assert scroll.is_at_end
    assert scroll.move(-10) == 0


def test_end_of_a_long_tape_ends_with_the_view() -> None:
    scroll = tape(60, 60, 60)
    assert not scroll.is_at_end
    scroll.to_end()
    assert scroll.shown() == [Shown(1, -20, 60), Shown(2, 40, 60)]
    assert scroll.is_at_end
    assert scroll.fraction == 1


def test_view_moves_over_sheets_and_stops_at_both_ends() -> None:
    scroll = tape(60, 60, 60)
    assert scroll.move(70) == 70
    assert scroll.shown()[0] == Shown(1, -10, 60)
    assert scroll.move(50) == 10
    assert scroll.is_at_end
    assert scroll.move(-75) == -75
    assert scroll.shown()[0] == Shown(0, -5, 60)
    assert scroll.move(-75) == -5


def test_exact_sheet_borders_belong_to_the_next_sheet() -> None:
    scroll = tape(60, 60, 60)
    scroll.move(60)
    assert scroll.shown()[0] == Shown(1, 0, 60)


@pytest.mark.parametrize("fraction", [0.0, 0.25, 0.5, 1.0])
def test_fraction_goes_there_and_back(fraction: float) -> None:
    scroll = tape(60, 30, 90, 60, 200)
    scroll.to_fraction(fraction)
    assert scroll.fraction == pytest.approx(fraction)


@pytest.mark.parametrize(
    ("index", "first"),
    [(0, Shown(0, 0, 60)), (2, Shown(1, -20, 60)), (3, Shown(2, -20, 60)), (4, Shown(4, 0, 150))],
)
def test_sheet_is_revealed_with_the_least_movement(index: int, first: Shown) -> None:
    scroll = tape(60, 60, 60, 60, 150)
    scroll.move(40)
    scroll.move(-40)
    for each in range(index + 1):
        scroll.reveal(each)
    assert scroll.shown()[0] == first


def test_new_sheet_leaves_the_view_where_it_is() -> None:
    scroll = tape(60, 60, 60, 60)
    scroll.set_count(3)
    scroll.to_end()
    before = scroll.shown()
    scroll.set_count(4)
    assert scroll.shown() == before
    assert not scroll.is_at_end


def test_taller_view_shows_more_above() -> None:
    scroll = tape(60, 60, 60)
    scroll.to_end()
    scroll.set_view(170)
    assert scroll.shown()[0] == Shown(0, -10, 60)


def test_other_scale_keeps_the_place() -> None:
    scroll = tape(60, 60, 60, 60)
    scroll.move(70)
    scroll.remeasure(2)
    assert scroll.shown()[0] == Shown(1, -20, 60)


@given(
    st.lists(st.floats(1, 300), max_size=12),
    st.floats(1, 400),
    st.lists(st.floats(-500, 500), max_size=8),
)
def test_view_never_leaves_the_tape(heights: list[float], view: float, moves: list[float]) -> None:
    scroll = tape(*heights, view=view)
    for pixels in moves:
        assert abs(scroll.move(pixels)) <= abs(pixels) + 1e-6
        shown = scroll.shown()
        assert bool(shown) == bool(heights)
        if shown:
            assert shown[0].top <= 0
            bottom = shown[-1].top + shown[-1].height
            assert (
                bottom >= view - 1e-6 or sum(heights) < view or shown[-1].place + 1 == len(heights)
            )


def test_sheet_far_below_is_revealed_at_the_bottom_and_far_above_at_the_top() -> None:
    scroll = tape(*[60] * 9)
    scroll.reveal(6)
    assert scroll.shown()[-1] == Shown(6, 40, 60)
    scroll.reveal(1)
    assert scroll.shown()[0] == Shown(1, 0, 60)
