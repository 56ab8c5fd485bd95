"""Where the tape stands: a place in a sheet, not a height from the top.

Ten thousand slips have a total height that nobody knows without laying out all of them. So the
position is a sheet and how far into it the view starts; only sheets near the view are measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Shown(NamedTuple):
    """A sheet in view.

    Attributes:
        place: Its place on the tape, 0 for the oldest.
        top: Pixels from the top of the view, negative if it starts above.
        height: Its pixels.
    """

    place: int
    top: float
    height: float


class TapeScroll:
    """The position of a view on a tape of sheets."""

    def __init__(self, height_of: Callable[[int], float]) -> None:
        """Start at the top of an empty tape.

        Args:
            height_of: Measures a sheet by its place, in pixels, > 0.
        """
        self._height_of = height_of
        self._count = 0
        self._view = 1.0
        self._index = 0
        self._offset = 0.0
        self._known_end: tuple[int, float] | None = None

    @property
    def is_at_end(self) -> bool:
        """Whether the newest sheet is wholly in view, or as far as it can be."""
        return (self._index, self._offset + 0.5) >= self._end()

    @property
    def overflows(self) -> bool:
        """Whether there is more than fits into the view."""
        return self._end() > (0, 0.0)

    @property
    def fraction(self) -> float:
        """How far the view is between the first and the last position, 0 to 1."""
        end = self._place(*self._end())
        return min(1.0, self._place(self._index, self._offset) / end) if end else 0.0

    def set_count(self, count: int) -> None:
        """Set how many sheets there are."""
        self._count = count
        self._known_end = None
        self._clamp()

    def set_view(self, height: float) -> None:
        """Set the height of the view in pixels, > 0."""
        self._view = height
        self._known_end = None
        self._clamp()

    def remeasure(self, factor: float) -> None:
        """Keep the position after all sheets changed their height by a factor."""
        self._offset *= factor
        self._known_end = None
        self._clamp()

    def shown(self) -> list[Shown]:
        """Return the sheets in view, from top to bottom."""
        found: list[Shown] = []
        top = -self._offset
        index = self._index
        while index < self._count and top < self._view:
            height = self._height_of(index)
            found.append(Shown(index, top, height))
            top += height
            index += 1
        return found

    def move(self, pixels: float) -> float:
        """Move the view down the tape, up if negative; return by how much it did."""
        left = pixels
        while left < 0 and (self._index or self._offset):
            step = max(left, -self._offset)
            self._offset += step
            left -= step
            if left < 0 and self._index:
                self._index -= 1
                self._offset = self._height_of(self._index)
        end = self._end()
        while left > 0 and (self._index, self._offset) < end:
            stop = end[1] if self._index == end[0] else self._height_of(self._index)
            step = min(left, stop - self._offset)
            self._offset += step
            left -= step
            if self._index < end[0] and self._offset >= stop:
                self._index += 1
                self._offset = 0.0
        return pixels - left

    def to_end(self) -> None:
        """Move to where the newest sheet is in view."""
        self._index, self._offset = self._end()

    def to_fraction(self, fraction: float) -> None:
        """Move to a part of the way, 0 to 1."""
        place = fraction * self._place(*self._end())
        if not self._count:
            return
        self._index = min(int(place), self._count - 1)
        self._offset = (place - self._index) * self._height_of(self._index)
        self._clamp()

    def reveal(self, index: int) -> None:
        """Move as little as needed for a sheet to be in view, its top before its bottom."""
        for sheet in self.shown():
            if sheet.place == index:
                below = sheet.top + sheet.height - self._view
                self.move(min(sheet.top, max(0.0, below)))
                return
        is_below = index > self._index
        self._index, self._offset = index, 0.0
        if is_below:
            self.move(min(0.0, self._height_of(index) - self._view))
        self._clamp()

    def _end(self) -> tuple[int, float]:
        """The last position: the one at which the tape ends with the view."""
        if self._known_end is None:
            self._known_end = self._measure_end()
        return self._known_end

    def _measure_end(self) -> tuple[int, float]:
        left = self._view
        for index in range(self._count - 1, -1, -1):
            left -= self._height_of(index)
            if left <= 0:
                return index, -left
        return 0, 0.0

    def _place(self, index: int, offset: float) -> float:
        return index + offset / self._height_of(index) if self._count else 0.0

    def _clamp(self) -> None:
        if (self._index, self._offset) > self._end():
            self.to_end()
