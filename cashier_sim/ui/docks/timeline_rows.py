"""Which lines the timeline shows and how deep they stand, without a toolkit.

Lines stand in the order in which they began, each under what it happened inside of. A filter keeps
the lines that fit and whatever they happened inside of, so that the cause stays in view.
"""

from bisect import bisect_left
from dataclasses import dataclass

from cashier_sim.till.events import TraceEntry, TraceKind, TraceState

MAX_ENTRIES = 20_000
"""Lines that are kept; the report on disk has them all."""

DROPPED_AT_ONCE = 2_000
"""Oldest lines that go together, since shortening the list shows everything anew."""

TROUBLE = frozenset({TraceState.FAILED, TraceState.ERROR, TraceState.UNKNOWN})
"""How a line ends that "problems only" keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """What a person wants to see of the timeline."""

    kinds: frozenset[TraceKind] = frozenset(TraceKind)
    text: str = ""
    """Words that must all occur in a line, in any letter case."""
    troubles_only: bool = False

    def fits(self, entry: TraceEntry) -> bool:
        """Whether a line fits by itself."""
        if entry.kind not in self.kinds:
            return False
        if self.troubles_only and entry.state not in TROUBLE:
            return False
        words = self.text.casefold().split()
        if not words:
            return True
        searched = searched_text(entry)
        return all(word in searched for word in words)


def searched_text(entry: TraceEntry) -> str:
    """What the text filter looks through, folded."""
    arguments = " ".join(f"{name} {value}" for name, value in entry.arguments)
    return f"{entry.name} {entry.plugin_name} {arguments} {entry.answer}".casefold()


class TimelineRows:
    """The lines of the timeline and those of them that are shown."""

    def __init__(self) -> None:
        self._entries: dict[int, TraceEntry] = {}
        self._depths: dict[int, int] = {}
        self._filter = TimelineFilter()
        self._shown: list[int] = []

    def __len__(self) -> int:
        """Number of shown lines."""
        return len(self._shown)

    @property
    def total(self) -> int:
        """Number of kept lines, shown or not."""
        return len(self._entries)

    @property
    def filter(self) -> TimelineFilter:
        """What is being looked for."""
        return self._filter

    def entry(self, row: int) -> TraceEntry:
        """The line in a shown row, from 0."""
        return self._entries[self._shown[row]]

    def depth(self, row: int) -> int:
        """How many lines the line in a shown row happened inside of."""
        return self._depths[self._shown[row]]

    def row_of(self, entry_id: int) -> int | None:
        """The shown row of a line, or None."""
        row = bisect_left(self._shown, entry_id)
        return row if row < len(self._shown) and self._shown[row] == entry_id else None

    def keep(self, entry: TraceEntry) -> list[int]:
        """Keep a new or changed line; its id grows with its beginning.

        Returns:
            Ids that are to be shown from now on, in order: the line itself and what it happened
            inside of, as far as they were not shown. Pass each to `show`.
        """
        if entry.id not in self._entries:
            parent = -1 if entry.parent_id is None else self._depths.get(entry.parent_id, -1)
            self._depths[entry.id] = parent + 1
        self._entries[entry.id] = entry
        if not self._filter.fits(entry):
            return []
        return [one for one in self._with_causes(entry.id) if self.row_of(one) is None]

    def show(self, entry_id: int) -> int:
        """Show a kept line. Returns its row."""
        row = bisect_left(self._shown, entry_id)
        self._shown.insert(row, entry_id)
        return row

    def row_for(self, entry_id: int) -> int:
        """The row that `show` would give."""
        return bisect_left(self._shown, entry_id)

    def apply(self, filter_: TimelineFilter) -> None:
        """Show what fits a filter."""
        self._filter = filter_
        fitting = [one for one, entry in self._entries.items() if filter_.fits(entry)]
        shown = {cause for one in fitting for cause in self._with_causes(one)}
        self._shown = sorted(shown)

    def is_full(self) -> bool:
        """Whether `shorten` is due."""
        return len(self._entries) > MAX_ENTRIES

    def shorten(self) -> None:
        """Let the oldest lines go."""
        for one in sorted(self._entries)[:DROPPED_AT_ONCE]:
            del self._entries[one]
            del self._depths[one]
        self._shown = [one for one in self._shown if one in self._entries]

    def clear(self) -> None:
        """Let every line go."""
        self._entries.clear()
        self._depths.clear()
        self._shown.clear()

    def _with_causes(self, entry_id: int) -> list[int]:
        chain: list[int] = []
        at: int | None = entry_id
        while at is not None and at in self._entries:
            chain.append(at)
            at = self._entries[at].parent_id
        chain.reverse()
        return chain
