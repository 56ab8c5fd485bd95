from __future__ import annotations

import math

import pytest

from cashier_sim.till.elliptic_arc import Arc, Point


def arc(start: Point, end: Point, radii: Point, **turns: bool) -> Arc:
    return Arc.through(
        start,
        end,
        radii,
        0.0,
        is_large=turns.get("is_large", False),
        is_clockwise=turns.get("is_clockwise", True),
    )


def test_a_half_circle_is_two_curves_through_its_top() -> None:
    curves = arc((0, 0), (10, 0), (5, 5)).curves()
    assert len(curves) == 2
    assert curves[0][-1] == pytest.approx((5, -5))
    assert curves[-1][-1] == (10, 0)


def test_the_other_way_round_goes_through_its_bottom() -> None:
    curves = arc((0, 0), (10, 0), (5, 5), is_clockwise=False).curves()
    assert curves[0][-1] == pytest.approx((5, 5))


def test_a_large_arc_is_longer_than_a_small_one() -> None:
    small = arc((0, 0), (10, 0), (8, 8))
    large = arc((0, 0), (10, 0), (8, 8), is_large=True)
    assert abs(small.sweep) + abs(large.sweep) == pytest.approx(math.tau)
    assert abs(large.sweep) > math.pi > abs(small.sweep)


def test_radii_that_do_not_reach_grow() -> None:
    grown = arc((0, 0), (10, 0), (1, 1))
    assert grown.radii == pytest.approx((5, 5))


def test_every_curve_stays_on_its_ellipse() -> None:
    turned = Arc.through((0, 0), (6, 4), (7, 3), 0.5, is_large=True, is_clockwise=True)
    for curve in turned.curves():
        x, y = curve[-1][0] - turned.center[0], curve[-1][1] - turned.center[1]
        cos, sin = math.cos(-turned.turned), math.sin(-turned.turned)
        own = (x * cos - y * sin, x * sin + y * cos)
        assert (own[0] / turned.radii[0]) ** 2 + (own[1] / turned.radii[1]) ** 2 == pytest.approx(1)
