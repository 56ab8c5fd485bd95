"""Pages of the chooser."""

from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.ui.dialogs.paging import ROWS, Cell, Pages


def test_cells_fill_column_by_column() -> None:
    cells = Pages(item_count=8, columns=3).cells(0)
    assert cells[5] == Cell(5, row=5, column=0)
    assert cells[6] == Cell(6, row=0, column=1)


def test_few_items_need_few_cells() -> None:
    pages = Pages(item_count=2, columns=3)
    assert (pages.used_columns, pages.used_rows, pages.count) == (1, 2, 1)


def test_selected_item_chooses_the_page() -> None:
    pages = Pages(item_count=40, columns=3)
    assert pages.page_of(-1) == 0
    assert pages.page_of(17) == 0
    assert pages.page_of(18) == 1
    assert pages.count == 3


def test_no_items_are_one_empty_page() -> None:
    pages = Pages(item_count=0, columns=3)
    assert pages.count == 1
    assert pages.cells(0) == ()
    assert (pages.used_columns, pages.used_rows) == (1, 1)


@given(item_count=st.integers(0, 500), columns=st.integers(1, 6))
def test_every_item_stands_on_exactly_one_cell(item_count: int, columns: int) -> None:
    pages = Pages(item_count, columns)
    seen = [
        (page, cell.row, cell.column, cell.index)
        for page in range(pages.count)
        for cell in pages.cells(page)
    ]
    assert [index for *_, index in seen] == list(range(item_count))
    assert len({place[:3] for place in seen}) == item_count
    assert all(row < ROWS and column < columns for _, row, column, _ in seen)
