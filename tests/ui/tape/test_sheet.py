import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from cashier_sim.receipt import COLUMNS_32, COLUMNS_44, lay_out
from cashier_sim.ui import theme
from cashier_sim.ui.tape.sheet import CAPTION_HEIGHT, Sheet
from cashier_sim.ui.tape.source import TapeSlip
from tests.ui.tape.slips import START, Slips

pytestmark = pytest.mark.usefixtures("qapp")

DESK = QColor(theme.LIGHT.desk)


def drawn(sheet: Sheet, *, is_selected: bool = False, notes: str = "") -> tuple[QImage, QRectF]:
    image = QImage(420, int(sheet.height), QImage.Format.Format_RGB32)
    image.fill(DESK)
    paper = sheet.paper(420, 0)
    painter = QPainter(image)
    sheet.paint(painter, paper, QRectF(image.rect()), is_selected=is_selected)
    sheet.paint_caption(painter, paper, theme.LIGHT, notes)
    painter.end()
    return image, paper


def test_narrow_paper_is_narrower_and_in_the_middle() -> None:
    wide = Sheet(Slips().slip(0), 400)
    slip = TapeSlip(1, lay_out("<doc>a</doc>", COLUMNS_32), "", START, "")
    narrow = Sheet(slip, 400)
    assert wide.paper_width == 400
    assert narrow.paper_width == 290
    assert narrow.paper(420, 0).center().x() == pytest.approx(210, abs=1)
    assert wide.paper(200, 0).left() == theme.MARGIN


def test_paper_is_torn_at_its_lower_edge_only() -> None:
    image, paper = drawn(Sheet(Slips().slip(0), 400))
    inside = range(int(paper.left()) + 2, int(paper.right()) - 2)
    first = {image.pixelColor(x, int(paper.top()) + 2).name() for x in inside}
    last = {image.pixelColor(x, int(paper.bottom()) - 3).name() for x in inside}
    assert first == {theme.RECEIPT_PAPER.lower()}
    assert len(last) > 1


def test_chosen_sheet_has_a_ring() -> None:
    sheet = Sheet(Slips().slip(0), 400)
    plain, paper = drawn(sheet)
    chosen, _ = drawn(sheet, is_selected=True)
    edge = int(paper.left()), int(paper.center().y())
    assert chosen.pixelColor(*edge) != plain.pixelColor(*edge)


@pytest.mark.parametrize("notes", ["", "Notes: 3"])
def test_caption_is_above_the_paper_and_notes_at_its_right(notes: str) -> None:
    image, paper = drawn(Sheet(Slips().slip(0), 400), notes=notes)

    def has_ink(first: float, last: float) -> bool:
        return any(
            image.pixelColor(x, y) != DESK
            for x in range(int(first), int(last))
            for y in range(4, int(CAPTION_HEIGHT) - 4)
        )

    assert has_ink(paper.left(), paper.left() + 60)
    assert has_ink(paper.right() - 60, paper.right()) == bool(notes)


def test_slip_of_the_register_has_no_origin() -> None:
    slip = TapeSlip(1, lay_out("<doc>a</doc>", COLUMNS_44), "", START, "")
    image, _ = drawn(Sheet(slip, 400))
    assert image.height() == int(Sheet(slip, 400).height)
