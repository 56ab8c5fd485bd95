"""The fonts of the program: IBM Plex Sans and IBM Plex Mono, shipped with it.

Needs a QGuiApplication; GUI thread only. IBM Plex Sans is one variable font, whose weight neither
`QFont.setWeight` nor a style sheet reaches, only `QFont.setVariableAxis`; IBM Plex Mono has a file
for each weight.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from cashier_sim.paint.errors import FontMissingError

LIGHT = 300
REGULAR = 400
MEDIUM = 500
BOLD = 600

SANS_FAMILY = "IBM Plex Sans"
MONO_FAMILY = "IBM Plex Mono"
MONO_ADVANCE = 0.6
"""Width of a character of IBM Plex Mono, in parts of the font's size."""

_WEIGHT = QFont.Tag("wght")
_SANS_FILE = "IBMPlexSans[wdth,wght].ttf"
_MONO_NAMES = {LIGHT: "Light", REGULAR: "Regular", MEDIUM: "Medium", BOLD: "SemiBold"}
_ITALIC_NAMES = {LIGHT: "LightItalic", REGULAR: "Italic", MEDIUM: "MediumItalic"}
_ITALIC_NAMES[BOLD] = "SemiBoldItalic"


@cache
def load() -> None:
    """Give the shipped fonts to Qt; later calls do nothing.

    Raises:
        FontMissingError: A file is missing or damaged.
    """
    files = [_folder("fontpkg_ibm_plex_sans") / _SANS_FILE]
    files += [_mono_file(name) for name in _MONO_NAMES.values()]
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontMissingError(f"The font {file} cannot be loaded. Install the program again.")


@cache
def sans(size_px: int, weight: int = REGULAR) -> QFont:
    """Return IBM Plex Sans.

    Args:
        size_px: Size in logical pixels.
        weight: 100 to 700.
    """
    load()
    font = QFont(SANS_FAMILY)
    font.setPixelSize(size_px)
    font.setVariableAxis(_WEIGHT, weight)
    return font


@cache
def mono(size_px: int, weight: int = REGULAR) -> QFont:
    """Return IBM Plex Mono.

    Args:
        size_px: Size in logical pixels.
        weight: `LIGHT`, `REGULAR`, `MEDIUM` or `BOLD`.
    """
    load()
    font = QFont(MONO_FAMILY)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    return font


@lru_cache(maxsize=64)
def raw_mono(size_px: float, weight: int = REGULAR, *, italic: bool = False) -> QRawFont:
    """Return IBM Plex Mono by its glyphs, in a size that need not be whole.

    Args:
        size_px: Size in logical pixels.
        weight: `LIGHT`, `REGULAR`, `MEDIUM` or `BOLD`.
        italic: The italic cut.

    Raises:
        FontMissingError: The file is missing or damaged.
    """
    file = _mono_file((_ITALIC_NAMES if italic else _MONO_NAMES)[weight])
    font = QRawFont(str(file), size_px, QFont.HintingPreference.PreferVerticalHinting)
    if not font.isValid():
        raise FontMissingError(f"The font {file} cannot be loaded. Install the program again.")
    return font


def _mono_file(name: str) -> Path:
    return _folder("fontpkg_ibm_plex_mono") / f"IBMPlexMono-{name}.ttf"


@cache
def _folder(package: str) -> Path:
    # Not the package's own lookup: importing it reads a catalogue of all fonts.
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FontMissingError(f"The package {package} is missing. Install the program again.")
    return Path(spec.origin).parent / "files"
