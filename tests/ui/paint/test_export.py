from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSaveFile, QSizeF
from PySide6.QtGui import QImage

from cashier_sim.paint.errors import ExportError
from cashier_sim.paint.export import save_pdf, save_png, to_image
from cashier_sim.receipt import COLUMNS_32, COLUMNS_44, Receipt, WidthProfile, lay_out

pytestmark = pytest.mark.usefixtures("qapp")


def receipt(profile: WidthProfile = COLUMNS_44) -> Receipt:
    return lay_out("<doc><center>Гостиница</center><pair left='a' right='b'/></doc>", profile)


@pytest.mark.parametrize(("profile", "width"), [(COLUMNS_44, 400), (COLUMNS_32, 290)])
def test_image_is_as_wide_as_the_paper(profile: WidthProfile, width: int) -> None:
    assert to_image(receipt(profile)).width() == width
    assert to_image(receipt(profile), 2.0).width() == 2 * width


def test_even_an_empty_receipt_is_a_piece_of_paper() -> None:
    image = to_image(lay_out("<doc/>", COLUMNS_44))
    assert image.height() == 100
    assert image.pixelColor(5, 5).name() == "#fffefa"


def test_png_is_what_the_image_is(tmp_path: Path) -> None:
    path = tmp_path / "slip"
    save_png(receipt(), path, 1.0)
    assert QImage(str(path)).size() == to_image(receipt()).size()


def test_pdf_page_has_the_size_of_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    save_pdf(receipt(), path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    box = data.partition(b"/MediaBox [")[2].partition(b"]")[0].split()
    size = QSizeF(float(box[2]), float(box[3])) / 72 * 25.4
    assert size.width() == pytest.approx(80, abs=0.5)
    assert size.height() >= size.width() - 0.5


@pytest.mark.parametrize("save", [save_png, save_pdf])
def test_folder_that_is_not_there_is_an_error_that_names_the_file(
    save: Callable[[Receipt, Path], None], tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="none/slip cannot be written"):
        save(receipt(), tmp_path / "none" / "slip")


@pytest.mark.parametrize("save", [save_png, save_pdf])
def test_failed_writing_leaves_the_old_file(
    save: Callable[[Receipt, Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slip"
    path.write_text("old")
    monkeypatch.setattr(QSaveFile, "commit", lambda _file: False)
    with pytest.raises(ExportError):
        save(receipt(), path)
    assert path.read_text() == "old"
