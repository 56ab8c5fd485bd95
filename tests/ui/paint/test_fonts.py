from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QGuiApplication

from cashier_sim.paint import fonts
from cashier_sim.paint.errors import FontMissingError

pytestmark = pytest.mark.usefixtures("qapp")


def test_shipped_fonts_are_the_ones_used() -> None:
    assert QFontInfo(fonts.sans(13)).family() == fonts.SANS_FAMILY
    assert QFontInfo(fonts.mono(13)).family() == fonts.MONO_FAMILY
    assert QFontInfo(fonts.mono(13, fonts.BOLD)).weight() == fonts.BOLD


def test_weight_of_the_variable_font_changes_its_letters() -> None:
    text = "Оплатить"
    light = QFontMetricsF(fonts.sans(20, fonts.LIGHT)).horizontalAdvance(text)
    bold = QFontMetricsF(fonts.sans(20, fonts.BOLD)).horizontalAdvance(text)
    assert bold > light


@pytest.mark.parametrize("weight", [fonts.LIGHT, fonts.REGULAR, fonts.MEDIUM, fonts.BOLD])
@pytest.mark.parametrize("italic", [False, True])
def test_raw_fonts_have_the_advance_that_columns_rely_on(weight: int, italic: bool) -> None:
    raw = fonts.raw_mono(100.0, weight, italic=italic)
    (advance,) = raw.advancesForGlyphIndexes(raw.glyphIndexesForString("ж"))
    assert advance.x() == pytest.approx(100 * fonts.MONO_ADVANCE, abs=0.05)


@pytest.mark.parametrize("character", "₽₸№×ЖёӘҚ─│█«»–…")
def test_letters_of_receipts_are_all_there(character: str) -> None:
    assert fonts.raw_mono(12.0).supportsCharacter(ord(character))


def test_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert QGuiApplication.instance() is not None
    monkeypatch.setattr(fonts, "_folder", lambda _package: tmp_path)
    with pytest.raises(FontMissingError, match=r"IBMPlexMono-Regular\.ttf cannot be loaded"):
        fonts.raw_mono(99.5)
    fonts.load.cache_clear()
    with pytest.raises(FontMissingError, match="IBMPlexSans"):
        fonts.load()
    monkeypatch.undo()
    fonts.load()


def test_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "find_spec", lambda _name: None)
    fonts._folder.cache_clear()  # noqa: SLF001 - only a cleared cache looks again
    with pytest.raises(FontMissingError, match="fontpkg_ibm_plex_mono is missing"):
        fonts.raw_mono(98.5)
