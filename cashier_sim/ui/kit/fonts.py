"""The fonts of the program: IBM Plex Sans and IBM Plex Mono, shipped with it.

Sizes are logical pixels. IBM Plex Sans is one variable font whose weight only
`QFont.setVariableAxis` reaches; IBM Plex Mono has a file per weight.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

LIGHT = 300
REGULAR = 400
MEDIUM = 500
BOLD = 600

SANS_FAMILY = "IBM Plex Sans"
MONO_FAMILY = "IBM Plex Mono"

_WEIGHT = QFont.Tag("wght")
_MONO_FILES = ("Light", "Regular", "Medium", "SemiBold")


@cache
def load() -> None:
    """Give the shipped fonts to Qt. Needs a QGuiApplication; later calls do nothing."""
    files = [_folder("fontpkg_ibm_plex_sans") / "IBMPlexSans[wdth,wght].ttf"]
    mono_folder = _folder("fontpkg_ibm_plex_mono")
    files += [mono_folder / f"IBMPlexMono-{name}.ttf" for name in _MONO_FILES]
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(f"The font {file} cannot be loaded. Install the program again.")


@cache
def sans(size_px: int, weight: int = REGULAR) -> QFont:
    """Return IBM Plex Sans."""
    load()
    font = QFont(SANS_FAMILY)
    font.setPixelSize(size_px)
    font.setVariableAxis(_WEIGHT, weight)
    return font


@cache
def mono(size_px: int, weight: int = REGULAR) -> QFont:
    """Return IBM Plex Mono, for sums and codes."""
    load()
    font = QFont(MONO_FAMILY)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    return font


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"The package {package} is missing. Install the program again.")
    return Path(spec.origin).parent / "files"
