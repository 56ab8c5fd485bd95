"""Text on a grid of columns: glyph by glyph where our font has them, by Qt where it has not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGlyphRun

from cashier_sim.paint import fonts
from cashier_sim.receipt.characters import columns, is_right_to_left

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QRawFont

    from cashier_sim.receipt.model import Look

_EM_HEIGHT = 1.3
"""Ascent and descent of IBM Plex Mono, in parts of the font's size."""
_ASCENT = 1.025
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


class Piece(NamedTuple):
    """Neighbouring characters that are drawn in one way.

    Attributes:
        text: The characters.
        start: Column of the first.
        taken: Columns that they take.
        is_ours: Whether our font has them all, one column each.
    """

    text: str
    start: int
    taken: int
    is_ours: bool


def draw_text(painter: QPainter, area: QRectF, text: str, look: Look, cell: float) -> None:
    """Draw one line of text with the painter's pen.

    Args:
        painter: An active painter.
        area: The columns of the text, from left to right, and the height of the line.
        text: Cleaned text.
        look: Bold and italic are heeded here.
        cell: Logical pixels of one column.
    """
    size = cell / fonts.MONO_ADVANCE
    weight = fonts.BOLD if look.bold else fonts.REGULAR
    raw = fonts.raw_mono(size, weight, italic=look.italic)
    baseline = area.top() + (area.height() - size * _EM_HEIGHT) / 2 + size * _ASCENT
    shown = text.lstrip(" ")
    left = area.left() + (len(text) - len(shown)) * cell
    run = _glyph_run(shown, raw, cell)
    if run is not None:
        painter.drawGlyphRun(QPointF(left, baseline), run)
        return
    for piece in pieces(shown, raw):
        start = left + piece.start * cell
        run = _glyph_run(piece.text, raw, cell) if piece.is_ours else None
        if run is not None:
            painter.drawGlyphRun(QPointF(start, baseline), run)
        else:
            where = QRectF(start, area.top(), piece.taken * cell, area.height())
            _draw_foreign(painter, where, piece.text, max(1, round(size)))


@lru_cache(maxsize=2048)
def _glyph_run(text: str, raw: QRawFont, cell: float) -> QGlyphRun | None:
    """The glyphs of a text, one column each; `None` if our font lacks one."""
    indexes = raw.glyphIndexesForString(text)
    if 0 in indexes or len(indexes) != len(text):
        return None
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(indexes)
    run.setPositions(_positions(len(text), cell))
    return run


@lru_cache(maxsize=256)
def _positions(count: int, cell: float) -> list[QPointF]:
    return [QPointF(place * cell, 0.0) for place in range(count)]


def pieces(text: str, raw: QRawFont) -> list[Piece]:
    """Split a text into pieces that our font has and pieces that it lacks.

    A letter stays with its combining marks, words from right to left stay whole.
    """
    found: list[Piece] = []
    column = 0
    for cluster in _clusters(text):
        taken = columns(cluster)
        is_ours = len(cluster) == taken == 1 and raw.supportsCharacter(cluster)
        last = found[-1] if found else None
        if last is not None and (
            (is_ours and last.is_ours and not _joins(last.text, cluster))
            or _joins(last.text, cluster)
        ):
            found[-1] = Piece(last.text + cluster, last.start, last.taken + taken, last.is_ours)
        else:
            found.append(Piece(cluster, column, taken, is_ours))
        column += taken
    return found


def _clusters(text: str) -> list[str]:
    clusters: list[str] = []
    for character in text:
        if clusters and columns(character) == 0:
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _joins(before: str, cluster: str) -> bool:
    """Whether a cluster goes on with text from right to left, for Qt to shape as one."""
    return is_right_to_left(before) and is_right_to_left(cluster)


def _draw_foreign(painter: QPainter, area: QRectF, text: str, size_px: int) -> None:
    """Draw text in some font of the system, squeezed into its columns if it is wider."""
    font = fonts.mono(size_px)
    natural = QFontMetricsF(font).horizontalAdvance(text)
    painter.save()
    painter.setFont(font)
    painter.translate(area.center())
    if natural > area.width() > 0:
        painter.scale(area.width() / natural, 1.0)
    width = max(natural, area.width())
    painter.drawText(QRectF(-width / 2, -area.height() / 2, width, area.height()), _CENTRED, text)
    painter.restore()
