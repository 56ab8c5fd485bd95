from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.labels import ElidedLabel, Figure, Paragraph, TotalsRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_text_that_does_not_fit_is_offered_whole(qtbot: QtBot) -> None:
    label = ElidedLabel("name", fonts.sans(15))
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    label.set_text("Салат с печёной свёклой и козьим сыром")
    assert label.toolTip() == label.text == label.accessibleName()
    label.resize(label.sizeHint())
    assert label.toolTip() == ""
    label.set_text("Чай")
    assert label.toolTip() == ""


def test_minimum_is_a_few_letters_only(qtbot: QtBot) -> None:
    label = ElidedLabel("name", fonts.sans(15))
    qtbot.addWidget(label)
    label.set_text("Салат с печёной свёклой и козьим сыром")
    assert label.minimumSizeHint().width() < 60 < label.sizeHint().width()


def test_figure_writes_sums_with_the_spaces_of_its_font(qtbot: QtBot) -> None:
    mono, sans = Figure("sum"), Figure("sum", font=fonts.sans(52, fonts.LIGHT))
    for figure in (mono, sans):
        qtbot.addWidget(figure)
        figure.set_sum(Decimal(1240), "₽")
    assert mono.text == "1\u00a0240.00\u00a0₽"
    assert sans.text == "1\u202f240.00\u00a0₽"


def test_label_changes_colour_and_font(qtbot: QtBot) -> None:
    label = ElidedLabel("name", fonts.sans(15))
    qtbot.addWidget(label)
    label.resize(80, 30)
    label.set_text("Чай")
    before = label.grab().toImage()
    label.set_color(theme.DANGER)
    red = label.grab().toImage()
    label.set_font(fonts.sans(18, fonts.BOLD))
    assert before != red != label.grab().toImage()


def test_totals_row_tells_caption_and_sum(qtbot: QtBot) -> None:
    row = TotalsRow("total")
    qtbot.addWidget(row)
    row.set_caption("Total")
    row.set_sum(Decimal("801"))
    assert row.accessibleName() == "Total 801.00"
    assert row.minimumSizeHint().width() < row.sizeHint().width() + 3 * theme.MARGIN
    row.resize(300, 36)
    light = row.grab().toImage()
    row.set_fill(theme.BAR, theme.INK_ON_DARK)
    assert row.grab().toImage() != light


def test_paragraph_shows_markup_as_text(qtbot: QtBot) -> None:
    paragraph = Paragraph("words", fonts.sans(13))
    qtbot.addWidget(paragraph)
    paragraph.setText("<b>not bold</b>")
    plain = paragraph.sizeHint().width()
    paragraph.setText("not bold")
    assert paragraph.sizeHint().width() < plain
