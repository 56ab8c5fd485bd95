"""From a long history that fails to a short one that fails alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_TRIES = 400


def shortest(
    acts: Sequence[int], fails: Callable[[Sequence[int]], bool], tries: int = MAX_TRIES
) -> list[int]:
    """Leave out ever smaller pieces of a failing history, as long as it fails.

    Args:
        acts: The seeds of its acts.
        fails: Plays a history and tells whether it fails in the same way.
        tries: How many histories may be played.
    """
    kept, size = list(acts), len(acts) // 2
    while size:
        start, shorter = 0, len(kept)
        while start < len(kept) and tries:
            tries -= 1
            rest = kept[:start] + kept[start + size :]
            if fails(rest):
                kept = rest
            else:
                start += size
        if len(kept) == shorter or not tries:
            size //= 2
    return kept
