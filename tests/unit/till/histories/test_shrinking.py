from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.till.histories.shrinking import shortest

if TYPE_CHECKING:
    from collections.abc import Sequence


def has_three_and_nine(acts: Sequence[int]) -> bool:
    return {3, 9} <= set(acts)


def test_what_a_failure_does_not_need_is_left_out() -> None:
    assert shortest(range(100), has_three_and_nine) == [3, 9]


def test_order_is_kept() -> None:
    assert shortest((9, 1, 3, 4), has_three_and_nine) == [9, 3]


def test_a_failure_that_needs_nothing_is_empty() -> None:
    assert shortest(range(8), lambda _: True) == []


def test_no_more_is_played_than_was_said() -> None:
    played: list[int] = []

    def counted(acts: Sequence[int]) -> bool:
        played.append(len(acts))
        return has_three_and_nine(acts)

    assert has_three_and_nine(shortest(range(100), counted, tries=5))
    assert len(played) == 5
