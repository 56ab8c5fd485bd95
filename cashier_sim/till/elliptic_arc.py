"""The piece of an ellipse between two points, as cubic curves."""

import math
from dataclasses import dataclass

Point = tuple[float, float]

_STEP = math.pi / 2
"""Largest piece that one cubic curve stands for."""

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Arc:
    """A piece of an ellipse around its centre. Source: SVG 2, implementation notes on arcs."""

    center: Point
    radii: Point
    turned: float
    """By how much the ellipse is turned, in radians."""
    begin: float
    sweep: float
    """Where it begins and how far it goes, in radians of the ellipse before it is turned."""
    end: Point

    @classmethod
    def through(
        cls,
        start: Point,
        end: Point,
        radii: Point,
        turned: float,
        *,
        is_large: bool,
        is_clockwise: bool,
    ) -> "Arc":
        """The arc between two points; radii that are too small for it grow."""
        half = _turn(((start[0] - end[0]) / 2, (start[1] - end[1]) / 2), -turned)
        reach = (half[0] / radii[0]) ** 2 + (half[1] / radii[1]) ** 2
        grown = max(1.0, math.sqrt(reach))
        rx, ry = radii[0] * grown, radii[1] * grown
        across = (rx * half[1]) ** 2 + (ry * half[0]) ** 2
        off = math.sqrt(max(0.0, (rx * ry) ** 2 / across - 1))
        sign = -1.0 if is_large == is_clockwise else 1.0
        own = (sign * off * rx * half[1] / ry, -sign * off * ry * half[0] / rx)
        middle = _turn(own, turned)
        begin = math.atan2((half[1] - own[1]) / ry, (half[0] - own[0]) / rx)
        until = math.atan2((-half[1] - own[1]) / ry, (-half[0] - own[0]) / rx)
        sweep = (until - begin) % math.tau
        return cls(
            center=(middle[0] + (start[0] + end[0]) / 2, middle[1] + (start[1] + end[1]) / 2),
            radii=(rx, ry),
            turned=turned,
            begin=begin,
            sweep=sweep if is_clockwise else sweep - math.tau,
            end=end,
        )

    def curves(self) -> list[tuple[Point, ...]]:
        """Cubic curves along it, of a quarter turn at most."""
        count = max(1, math.ceil(abs(self.sweep) / _STEP - _ROUNDING))
        step = self.sweep / count
        reach = 4 / 3 * math.tan(step / 4)
        curves: list[tuple[Point, ...]] = []
        for place in range(count):
            one, other = self.begin + place * step, self.begin + (place + 1) * step
            near = (math.cos(one) - reach * math.sin(one), math.sin(one) + reach * math.cos(one))
            far = (
                math.cos(other) + reach * math.sin(other),
                math.sin(other) - reach * math.cos(other),
            )
            last = self._spot((math.cos(other), math.sin(other)))
            end = self.end if place == count - 1 else last
            curves.append((self._spot(near), self._spot(far), end))
        return curves

    def _spot(self, unit: Point) -> Point:
        x, y = _turn((unit[0] * self.radii[0], unit[1] * self.radii[1]), self.turned)
        return (self.center[0] + x, self.center[1] + y)


def _turn(point: Point, by: float) -> Point:
    cos, sin = math.cos(by), math.sin(by)
    return (point[0] * cos - point[1] * sin, point[0] * sin + point[1] * cos)
