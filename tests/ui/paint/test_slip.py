from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from cashier_sim import assets
from cashier_sim.paint.slip import SlipPainter
from cashier_sim.receipt import COLUMNS_32, COLUMNS_44, PROFILES, Receipt, WidthProfile, lay_out

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH = 320.0
LINE = WIDTH / 32 * 2.5


def receipt(inner: str) -> Receipt:
    return lay_out(f"<doc>{inner}</doc>", COLUMNS_32)


def drawn(slip: SlipPainter, scale: float = 1.0, **limits: float) -> QImage:
    image = QImage(
        round(slip.width * scale),
        max(1, round(slip.height * scale)),
        QImage.Format.Format_Grayscale8,
    )
    image.fill(255)
    painter = QPainter(image)
    painter.scale(scale, scale)
    slip.paint(painter, **limits)
    painter.end()
    return image


def inked_rows(image: QImage) -> list[int]:
    data, step = bytes(image.constBits()), image.bytesPerLine()
    return [
        y for y in range(image.height()) if min(data[y * step : y * step + image.width()]) < 128
    ]


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ("a", 1),
        ("a<np/>b", 2),
        ("<f2>a</f2>", 1.8),
        ("", 0),
        ("a<pagecut/>", 1),
        ("<pagecut/>a", 2),
        ("a<pulse/>", 1),
        ("<logo>1</logo>", 3),
    ],
)
def test_height_follows_from_the_lines(inner: str, lines: float) -> None:
    assert SlipPainter(receipt(inner), WIDTH).height == pytest.approx(lines * LINE)


def test_everything_grows_with_the_width() -> None:
    laid_out = lay_out(assets.path("receipts/every-tag.xml").read_text("utf-8"), COLUMNS_44)
    one, two = SlipPainter(laid_out, 300.0), SlipPainter(laid_out, 600.0)
    assert two.height == pytest.approx(2 * one.height)


@pytest.mark.parametrize("profile", PROFILES.values())
@pytest.mark.parametrize("name", ["hotel-payment", "cash-cheque", "every-tag"])
def test_samples_are_drawn_from_top_to_bottom(name: str, profile: WidthProfile) -> None:
    laid_out = lay_out(assets.path(f"receipts/{name}.xml").read_text("utf-8"), profile)
    rows = inked_rows(drawn(SlipPainter(laid_out, WIDTH)))
    assert rows[0] < LINE
    assert rows[-1] > SlipPainter(laid_out, WIDTH).height - 4 * LINE


def test_only_what_is_asked_for_is_drawn() -> None:
    slip = SlipPainter(receipt("a<np/>b<np/>c"), WIDTH)
    rows = inked_rows(drawn(slip, first=LINE * 1.2, last=LINE * 1.8))
    assert rows
    assert rows[0] >= LINE
    assert rows[-1] < 2 * LINE


def test_double_width_letters_end_at_the_right_edge() -> None:
    image = drawn(SlipPainter(receipt("<f2><right>Н</right></f2>"), WIDTH))
    columns = [
        x
        for x in range(image.width())
        if any(QColor(image.pixel(x, y)).lightness() < 128 for y in range(image.height()))
    ]
    assert columns[0] >= WIDTH - WIDTH / 16
    assert columns[-1] <= WIDTH


def test_reverse_is_light_on_dark_and_underline_is_a_line() -> None:
    reverse = drawn(SlipPainter(receipt("<f0 reverse='on'> x </f0>"), WIDTH))
    assert QColor(reverse.pixel(25, 2)).lightness() < 64
    assert QColor(reverse.pixel(45, 2)).lightness() > 192
    plain = inked_rows(drawn(SlipPainter(receipt("x"), WIDTH)))
    underlined = inked_rows(drawn(SlipPainter(receipt("<f0 underline='on'>x</f0>"), WIDTH)))
    assert underlined[-1] > plain[-1]


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0, 3.3])
def test_modules_of_a_qr_code_are_all_alike_at_any_scale(scale: float) -> None:
    image = drawn(SlipPainter(receipt("<center><qrcode>x</qrcode></center>"), 301.0), scale)
    rows = inked_rows(image)
    top = rows[0]
    colours = [image.pixelColor(x, top).lightness() for x in range(image.width())]
    dark = [x for x, lightness in enumerate(colours) if lightness < 128]
    runs = [1]
    for before, after in pairwise(dark):
        if after == before + 1:
            runs[-1] += 1
        else:
            runs.append(1)
    module = runs[0] // 7
    assert module >= 1
    assert {run % module for run in runs} == {0}
    assert set(colours) <= {0, 255}
    assert len(rows) == 21 * module


def test_broken_picture_leaves_a_frame() -> None:
    header = "iVBORw0KGgoAAAANSUhEUgAAAGQAAAAyCAAAAAA="
    slip = SlipPainter(receipt(f"<image>{header}</image>"), WIDTH)
    image = drawn(slip)
    faint = [image.pixelColor(x, 2).lightness() < 200 for x in range(10, 70)]
    assert any(faint)


def test_barcode_without_caption_is_lower() -> None:
    bare = SlipPainter(receipt("<barcode hri='off'>A1</barcode>"), WIDTH)
    captioned = SlipPainter(receipt("<barcode>A1</barcode>"), WIDTH)
    assert captioned.height == pytest.approx(bare.height + LINE)
    assert len(inked_rows(drawn(captioned))) > len(inked_rows(drawn(bare)))


def test_cut_amid_the_paper_is_a_dashed_line_and_a_pulse_is_nothing() -> None:
    image = drawn(SlipPainter(receipt("<pulse/><pagecut/>a"), WIDTH))
    middle = [image.pixelColor(x, round(LINE / 2)).lightness() < 220 for x in range(320)]
    assert any(middle)
    assert not all(middle)
