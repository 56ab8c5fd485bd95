"""Draws slips and dialogs for the report of a run, offscreen and with the register's own widgets.

Loads Qt with its widgets: imported only once a report is asked for.
"""

import ctypes
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLibraryInfo, QLocale, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from cashier_sim.paint.export import to_image
from cashier_sim.receipt import COLUMNS_44, PROFILES, lay_out
from cashier_sim.scenario.language import Language as FileLanguage
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.events import PrintedSlip
from cashier_sim.ui import scheme
from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.dialogs.panels import panel_for
from cashier_sim.ui.language import Language, LanguageSwitch

SLIP_SCALE = 1.0
"""Five pixels a millimetre: a line of 44 characters is 360 pixels wide, which reads well."""

TILL_HEIGHT = 834
"""Room that a dialog has in a window of the usual size, in pixels."""

_MAX_COLOURS = 256
_BITS = 8
"""Of each of a colour's channels."""
_BEST = 0
"""Of Qt's quality of a PNG: as small as it goes."""

_PLATFORM = "QT_QPA_PLATFORM"
_OFFSCREEN = "offscreen"


class NoToolkitError(Exception):
    """Qt is there but cannot draw: a library that it needs is missing."""


class ScenarioPictures:
    """Draws what a cashier saw. Lives on the main thread.

    The same slip or dialog is drawn once.
    """

    def __init__(self) -> None:
        """Use the application that is there, or make one without a screen.

        Raises:
            NoToolkitError: Qt would end the process, since a library is missing.
        """
        self._app, self._is_own = _application()
        self._switch = LanguageSwitch()
        self._drawn: dict[object, bytes] = {}

    def of_slip(self, slip: PrintedSlip) -> bytes:
        """A slip on its paper, as PNG."""
        key = (str(slip.document), slip.width_chars, slip.as_real_printer, slip.api_version)
        if key not in self._drawn:
            receipt = lay_out(
                slip.document,
                PROFILES.get(slip.width_chars, COLUMNS_44),
                api_version=slip.api_version,
                as_real_printer=slip.as_real_printer,
            )
            self._drawn[key] = small_png(to_image(receipt, SLIP_SCALE))
        return self._drawn[key]

    def of_dialog(self, dialog: Dialog, language: FileLanguage) -> bytes:
        """A dialog as the register shows it, as PNG.

        Args:
            dialog: What it asks.
            language: Of the register's own captions.
        """
        key = (repr(replace(dialog, id=0, call_id=None)), language)
        if key not in self._drawn:
            with self._speaking(Language(language.value)):
                self._drawn[key] = small_png(_dialog_image(dialog))
        return self._drawn[key]

    @contextmanager
    def _speaking(self, language: Language) -> Iterator[None]:
        """Speak a language; an application that is somebody else's gets its own one back."""
        before = QLocale()
        if self._switch.language is not language:
            self._switch.use(language)
        yield
        if not self._is_own:
            self._switch.use(Language.ENGLISH)
            QLocale.setDefault(before)


def small_png(image: QImage) -> bytes:
    """An image as PNG, with a palette: a third of the size."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(_BEST)
    writer.write(_with_palette(image))
    return bytes(content.data())


def _with_palette(image: QImage) -> QImage:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(image.constBits()).cast("I"))
    palette = _palette(counted)
    nearest = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, palette, nearest)


def _palette(counted: Counter[int]) -> list[int]:
    """At most 256 colours: of those that look alike (edges of letters), the most frequent one."""
    for bits in range(_BITS):
        mask = 0x01010101 * (0xFF << bits & 0xFF)
        palette: dict[int, int] = {}
        for colour, _ in counted.most_common():
            palette.setdefault(colour & mask, colour)
        if len(palette) <= _MAX_COLOURS:
            return sorted(palette.values())
    raise AssertionError  # with one bit a channel there are eight colours


def _dialog_image(dialog: Dialog) -> QImage:
    panel = panel_for(dialog, _no_time)
    try:
        panel.ensurePolished()
        size = panel.wished_size()
        height = size.height() or _height_of(panel, size.width())
        panel.resize(size.width(), min(height, TILL_HEIGHT))
        return panel.grab().toImage()
    finally:
        shiboken6.delete(panel)  # at once: no loop of Qt's would come round to do it later


def _height_of(panel: DialogPanel, width: int) -> int:
    layout = panel.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return panel.sizeHint().height()


def _no_time() -> int:
    return 0


def _application() -> tuple[QApplication, bool]:
    """The application, and whether it was made here."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app, False
    if app is not None:
        raise NoToolkitError("there is an application without widgets already")
    _check_platform()
    before = os.environ.get(_PLATFORM)
    os.environ[_PLATFORM] = _OFFSCREEN
    try:
        made = QApplication(["cashier-sim"])
    finally:
        if before is None:
            del os.environ[_PLATFORM]
        else:
            os.environ[_PLATFORM] = before
    scheme.apply(made, scheme.Scheme.LIGHT)
    return made, True


def _check_platform() -> None:
    """Try to load what draws without a screen: where that fails, Qt ends the whole process.

    Raises:
        NoToolkitError: It does not load.
    """
    if not sys.platform.startswith("linux"):
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    try:
        ctypes.CDLL(str(folder / "libqoffscreen.so"))
    except OSError as error:
        raise NoToolkitError(str(error)) from error
