import pytest

from cashier_sim.plugin_api import QuantityChangerItem
from cashier_sim.till.dialogs import MAX_NUMBER, QuantityChangerDialog
from cashier_sim.ui.dialogs.quantity_entry import QuantityEntry


def entry(*bounds: tuple[int, int, int], least: int = 1, most: int = 5) -> QuantityEntry:
    """Rows of quantity, min and max."""
    items = tuple(
        QuantityChangerItem(name=f"Row {at}", quantity=quantity, min=low, max=high)
        for at, (quantity, low, high) in enumerate(bounds)
    )
    return QuantityEntry.starting_with(
        QuantityChangerDialog(
            id=1, title="t", text="", min_quantity=least, max_quantity=most, items=items
        )
    )


def typed(text: str, start: QuantityEntry) -> QuantityEntry:
    for character in text:
        start = start.typed(character)
    return start


TWO = entry((2, 0, 4), (0, 0, 3))


def test_steps_stop_at_the_bounds_of_the_row() -> None:
    more = TWO.stepped(0, 1).stepped(0, 1).stepped(0, 1)
    assert more.quantities == (4, 0)
    less = TWO.stepped(0, -1).stepped(0, -1).stepped(0, -1)
    assert less.quantities == (0, 0)


def test_steps_stop_at_the_greatest_sum_but_not_at_the_least() -> None:
    full = TWO.stepped(1, 1).stepped(1, 1).stepped(1, 1)
    assert full.quantities == (2, 3)
    assert not full.can_step(0, 1)
    assert full.stepped(0, 1).quantities == (2, 3)
    empty = TWO.stepped(0, -1).stepped(0, -1)
    assert empty.total == 0
    assert not empty.is_allowed


def test_step_makes_the_row_the_one_for_digits() -> None:
    assert TWO.stepped(1, 1).row == 1
    assert TWO.stepped(1, -1).row == 1


def test_digits_replace_and_then_append() -> None:
    wide = entry((2, 0, 40), (0, 0, 3), most=50)
    assert typed("3", wide).quantities == (3, 0)
    assert typed("35", wide).quantities == (35, 0)
    assert typed("35", wide).erased().quantities == (3, 0)
    assert typed("35", wide).chosen(0).typed("1").quantities == (1, 0)
    assert typed("x٣", wide) == wide


def test_typed_number_may_be_out_of_bounds_and_blocks() -> None:
    tens = entry((10, 10, 20), least=0, most=30)
    assert not typed("1", tens).is_row_allowed(0)
    assert not typed("1", tens).is_allowed
    assert typed("15", tens).is_allowed
    assert not typed("25", tens).is_allowed
    assert typed("25", tens).stepped(0, -1).quantities == (20,)


def test_number_beyond_an_int_is_not_taken() -> None:
    assert typed(str(MAX_NUMBER), TWO).quantities[0] == MAX_NUMBER
    assert typed(f"{MAX_NUMBER}0", TWO).quantities[0] == MAX_NUMBER


def test_erasing_drops_the_sign() -> None:
    assert entry((-25, -50, 0), least=-50).erased().quantities == (2,)


@pytest.mark.parametrize(("row", "chosen"), [(-1, 0), (0, 0), (1, 1), (100, 1)])
def test_rows_beyond_the_ends_are_the_ends(row: int, chosen: int) -> None:
    assert TWO.chosen(row).row == chosen


def test_clearing_gives_every_row_its_least() -> None:
    cleared = entry((5, 1, 9), (2, 0, 3), most=12).cleared()
    assert cleared.quantities == (1, 0)
    assert cleared.is_changed(0)


def test_row_that_came_back_is_not_changed() -> None:
    assert TWO.stepped(0, 1).is_changed(0)
    assert not TWO.stepped(0, 1).stepped(0, -1).is_changed(0)
