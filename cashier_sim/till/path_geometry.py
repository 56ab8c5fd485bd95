"""Icons of plugins' buttons: the path writing that WPF and SVG share, read into lines and curves.

Everything becomes absolute; quadratic curves and arcs become cubic ones, so that whoever draws
needs four strokes only.
"""

import math
import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from cashier_sim.till.elliptic_arc import Arc, Point

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_CHARS = 20_000
"""More is no icon; reading it would hold the register up."""

_LARGEST = 1e6
_LEAST = 1e-6
"""Arcs that are smaller are lines: their curves could not be computed."""

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_GAP = re.compile(r"[\s,]*")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FLAGS = (3, 4)
"""Which numbers of an arc are 0 or 1, so that they may stand without a gap behind them."""

_WHOLE_TURN = 360.0


class GeometryError(ValueError):
    """A path cannot be read; the sentence says where and why."""


class Stroke(Enum):
    """What a segment does."""

    MOVE = "move"
    LINE = "line"
    CURVE = "curve"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Segment:
    """One stroke of the pen: `MOVE` and `LINE` have a point, `CURVE` two controls and an end."""

    stroke: Stroke
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class PathGeometry:
    """An icon."""

    segments: tuple[Segment, ...]
    fills_by_direction: bool = False
    """`F1`: areas are filled by the non-zero rule, `F0` and nothing: by the even-odd rule."""


def parse_geometry(text: str) -> PathGeometry:
    """Read an icon.

    Args:
        text: Such as `F1 M 0,0 L 16,8 0,16 Z`: an optional fill rule, then the commands
            M L H V C S Q T A Z, absolute in capitals, relative in small letters.

    Raises:
        GeometryError: It cannot be read; the sentence says where.
    """
    if len(text) > MAX_CHARS:
        raise GeometryError(f"the path has {len(text)} characters, at most {MAX_CHARS} are read")
    reader = _Reader(text)
    fills_by_direction = reader.fill_rule()
    pen = _Pen()
    letter = ""
    while not reader.is_at_end:
        letter = reader.letter() or _repeated(letter, reader)
        kind = letter.upper()
        if kind not in _COUNTS:
            raise reader.problem(f"“{letter}” is no command of a path")
        if kind != "M" and not pen.segments:
            raise reader.problem("a path begins with M")
        pen.draw(kind, reader.numbers(kind), is_relative=letter.islower())
    if not pen.segments:
        raise GeometryError("the path is empty")
    return PathGeometry(tuple(pen.segments), fills_by_direction)


def _repeated(letter: str, reader: "_Reader") -> str:
    """The command that more numbers repeat; those behind a move are lines."""
    if letter in {"", "Z", "z"}:
        raise reader.problem("a number stands where a command should")
    return {"M": "L", "m": "l"}.get(letter, letter)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._skip()

    @property
    def is_at_end(self) -> bool:
        return self._at >= len(self._text)

    def problem(self, what: str) -> GeometryError:
        return GeometryError(f"{what}, at character {self._at + 1}")

    def fill_rule(self) -> bool:
        rule = self._text[self._at : self._at + 2].upper()
        if not rule.startswith("F"):
            return False
        if rule not in {"F0", "F1"}:
            raise self.problem("F must be followed by 0 or 1")
        self._at += 2
        self._skip()
        return rule == "F1"

    def letter(self) -> str:
        if not self._text[self._at].isalpha():
            return ""
        letter = self._text[self._at]
        self._at += 1
        self._skip()
        return letter

    def numbers(self, kind: str) -> tuple[float, ...]:
        count = _COUNTS[kind]
        return tuple(
            self._flag() if kind == "A" and place in _FLAGS else self._number()
            for place in range(count)
        )

    def _number(self) -> float:
        found = _NUMBER.match(self._text, self._at)
        if found is None:
            raise self.problem("a number is missing")
        value = float(found.group())
        if abs(value) > _LARGEST:
            raise self.problem("a number is too large")
        self._at = found.end()
        self._skip()
        return value

    def _flag(self) -> float:
        flag = self._text[self._at : self._at + 1]
        if flag not in {"0", "1"}:
            raise self.problem("a flag of an arc must be 0 or 1")
        self._at += 1
        self._skip()
        return float(flag)

    def _skip(self) -> None:
        gap = _GAP.match(self._text, self._at)
        self._at = gap.end() if gap else self._at


class _Pen:
    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._cubic: Point | None = None
        """The second control of the curve before, which S mirrors."""
        self._quadratic: Point | None = None
        """The control of the quadratic curve before, which T mirrors."""
        self._draw: dict[str, Callable[[tuple[Point, ...]], None]] = {
            "M": self._move,
            "L": self._line,
            "C": self._curve,
            "S": self._smooth_curve,
            "Q": self._bend,
            "T": self._smooth_bend,
        }

    def draw(self, kind: str, numbers: tuple[float, ...], *, is_relative: bool) -> None:
        x, y = self._at if is_relative else (0.0, 0.0)
        cubic, quadratic = self._cubic, self._quadratic
        if kind not in "MZ" and self.segments[-1].stroke is Stroke.CLOSE:
            self._move((self._start,))
        match kind:
            case "Z":
                self.segments.append(Segment(Stroke.CLOSE))
                self._at = self._start
            case "H":
                self._line(((x + numbers[0], self._at[1]),))
            case "V":
                self._line(((self._at[0], y + numbers[0]),))
            case "A":
                self._arc(numbers[:5], (x + numbers[5], y + numbers[6]))
            case _:
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                self._draw[kind](tuple((x + dx, y + dy) for dx, dy in pairs))
        if self._cubic is cubic:
            self._cubic = None
        if self._quadratic is quadratic:
            self._quadratic = None

    def _move(self, points: tuple[Point, ...]) -> None:
        self._at = self._start = points[0]
        self.segments.append(Segment(Stroke.MOVE, points))

    def _line(self, points: tuple[Point, ...]) -> None:
        self._at = points[0]
        self.segments.append(Segment(Stroke.LINE, points))

    def _curve(self, points: tuple[Point, ...]) -> None:
        self.segments.append(Segment(Stroke.CURVE, points))
        self._cubic, self._at = points[1], points[2]

    def _smooth_curve(self, points: tuple[Point, ...]) -> None:
        self._curve((self._mirrored(self._cubic), *points))

    def _bend(self, points: tuple[Point, ...]) -> None:
        control, end = points
        curve = (_between(self._at, control), _between(end, control), end)
        self.segments.append(Segment(Stroke.CURVE, curve))
        self._quadratic, self._at = control, end

    def _smooth_bend(self, points: tuple[Point, ...]) -> None:
        self._bend((self._mirrored(self._quadratic), *points))

    def _mirrored(self, control: Point | None) -> Point:
        if control is None:
            return self._at
        return (2 * self._at[0] - control[0], 2 * self._at[1] - control[1])

    def _arc(self, shape: tuple[float, ...], end: Point) -> None:
        width, height, turned, is_large, is_clockwise = shape
        if end == self._at:
            return
        distance = math.dist(self._at, end)
        if min(abs(width), abs(height), distance) < _LEAST:
            self._line((end,))
            return
        arc = Arc.through(
            self._at,
            end,
            (abs(width), abs(height)),
            math.radians(turned % _WHOLE_TURN),
            is_large=bool(is_large),
            is_clockwise=bool(is_clockwise),
        )
        for curve in arc.curves():
            self.segments.append(Segment(Stroke.CURVE, curve))
        self._at = end


def _between(near: Point, control: Point) -> Point:
    """A control of the cubic curve that equals a quadratic one."""
    return (near[0] + (control[0] - near[0]) * 2 / 3, near[1] + (control[1] - near[1]) * 2 / 3)
