"""The timeline: what happened, in order, each inside of what it happened in.

An entry begins and ends; whatever begins meanwhile in the same task is its child, since the
present entry travels with asyncio's context. Texts are masked here, at the door.
"""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from itertools import count
from typing import Protocol

from cashier_sim.engine.ports import Clock
from cashier_sim.plugin_host.own_threads import is_in_own_thread
from cashier_sim.till.events import (
    Event,
    TraceAdded,
    TraceChanged,
    TraceEntry,
    TraceKind,
    TraceState,
)
from cashier_sim.till.readable import Pairs

MAX_ENTRIES = 10_000
"""The oldest go first; the journal of the store is what is kept."""

MAX_CHARS = 8_000_000
"""Of all texts together, so that a chatty plugin does not fill the memory."""

MAX_DETAILS_CHARS = 65_536
_LONGEST_TRACK = 107
"""Characters of a magnetic stripe's third track, the longest text that is masked as one."""
_MS = 1000.0

_inside: ContextVar[int | None] = ContextVar("timeline entry", default=None)


class TraceReader(Protocol):
    """Reads the timeline; may be used on any thread."""

    def entry(self, entry_id: int) -> TraceEntry | None:
        """One entry; None when it never was or is forgotten."""
        ...

    def entries(self, after_id: int = 0) -> tuple[TraceEntry, ...]:
        """The entries with a higher id, oldest first."""
        ...


@dataclass(slots=True)
class Ending:
    """How an entry ends when its block is left; the block may change it."""

    state: TraceState = TraceState.DONE
    answer: str = ""
    details: str = ""


class Trace:
    """Keeps the timeline and tells of each change. Written on the register's thread only."""

    def __init__(
        self,
        *,
        clock: Clock,
        tell: Callable[[Event], None],
        mask: Callable[[str], str],
        wall: Callable[[], float] = time.perf_counter,
        max_entries: int = MAX_ENTRIES,
    ) -> None:
        """Make an empty timeline.

        Args:
            clock: Times of the entries.
            tell: Gets `TraceAdded` and `TraceChanged`.
            mask: Hides card data; see `cashier_sim.till.masking`.
            wall: Seconds for durations.
            max_entries: How many are remembered.
        """
        self._clock = clock
        self._tell = tell
        self._mask = mask
        self._wall = wall
        self._max_entries = max_entries
        self._ids = count(1)
        self._lock = threading.Lock()
        self._entries: dict[int, TraceEntry] = {}
        self._begun_at: dict[int, float] = {}
        self._chars = 0

    def begin(
        self,
        kind: TraceKind,
        name: str,
        *,
        plugin_name: str = "",
        arguments: Pairs = (),
        parent_id: int | None = None,
    ) -> int:
        """Add an entry that is under way.

        Args:
            kind: What it is about.
            name: Of the command, method or event.
            plugin_name: Whose, if a plugin's.
            arguments: Names and readable values.
            parent_id: What it happens inside of; None = the entry of the present task, if any.

        Returns:
            Its id.
        """
        entry = self._made(kind, name, plugin_name, arguments, parent_id)
        self._begun_at[entry.id] = self._wall()
        self._add(entry)
        return entry.id

    def end(
        self,
        entry_id: int,
        state: TraceState = TraceState.DONE,
        answer: str = "",
        details: str = "",
    ) -> None:
        """End an entry; a second end, or that of a forgotten one, does nothing."""
        begun_at = self._begun_at.pop(entry_id, None)
        entry = self._entries.get(entry_id)
        if begun_at is None or entry is None:
            return
        ended = replace(
            entry,
            state=state,
            answer=self._mask(answer),
            details=self._details(details),
            duration_ms=(self._wall() - begun_at) * _MS,
        )
        self._keep(ended)
        self._tell(TraceChanged(ended))

    def note(
        self,
        kind: TraceKind,
        name: str,
        *,
        plugin_name: str = "",
        arguments: Pairs = (),
        parent_id: int | None = None,
        state: TraceState = TraceState.DONE,
        answer: str = "",
        details: str = "",
        slip_id: int | None = None,
    ) -> int:
        """Add an entry that took no time."""
        entry = self._made(
            kind,
            name,
            plugin_name,
            arguments,
            parent_id,
            state=state,
            answer=self._mask(answer),
            details=self._details(details),
            duration_ms=0.0,
            slip_id=slip_id,
        )
        self._add(entry)
        return entry.id

    @contextmanager
    def inside(self, entry_id: int) -> Iterator[None]:
        """Make what begins in this block, and in tasks started in it, children of an entry."""
        token = _inside.set(entry_id)
        try:
            yield
        finally:
            _inside.reset(token)

    @contextmanager
    def entered(
        self,
        kind: TraceKind,
        name: str,
        *,
        plugin_name: str = "",
        arguments: Pairs = (),
        parent_id: int | None = None,
    ) -> Iterator[Ending]:
        """An entry as long as a block; an exception ends it as `ERROR` and goes on."""
        entry_id = self.begin(
            kind, name, plugin_name=plugin_name, arguments=arguments, parent_id=parent_id
        )
        ending = Ending()
        try:
            with self.inside(entry_id):
                yield ending
        except BaseException as error:
            if isinstance(error, asyncio.CancelledError):
                ending = Ending(TraceState.CANCELLED)
            elif ending.state is TraceState.DONE:
                ending = Ending(TraceState.ERROR, f"{type(error).__name__}: {error}")
            raise
        finally:
            self.end(entry_id, ending.state, ending.answer, ending.details)

    def entry(self, entry_id: int) -> TraceEntry | None:
        """One entry; None when it never was or is forgotten. Any thread."""
        return self._entries.get(entry_id)

    def entries(self, after_id: int = 0) -> tuple[TraceEntry, ...]:
        """The entries with a higher id, oldest first. Any thread."""
        with self._lock:
            return tuple(entry for entry in self._entries.values() if entry.id > after_id)

    def _made(
        self,
        kind: TraceKind,
        name: str,
        plugin_name: str,
        arguments: Pairs,
        parent_id: int | None,
        *,
        state: TraceState = TraceState.RUNNING,
        answer: str = "",
        details: str = "",
        duration_ms: float | None = None,
        slip_id: int | None = None,
    ) -> TraceEntry:
        return TraceEntry(
            id=next(self._ids),
            parent_id=self._present() if parent_id is None else parent_id,
            kind=kind,
            name=name,
            plugin_name=plugin_name,
            arguments=tuple((argument, self._mask(text)) for argument, text in arguments),
            state=state,
            answer=answer,
            details=details,
            started_at=self._clock.now(),
            duration_ms=duration_ms,
            slip_id=slip_id,
            is_in_own_thread=is_in_own_thread(),
        )

    def _details(self, details: str) -> str:
        """Masked and cut, in this order: half a card number would not be known for one."""
        return self._mask(details[: MAX_DETAILS_CHARS + _LONGEST_TRACK])[:MAX_DETAILS_CHARS]

    def _present(self) -> int | None:
        """The entry under way in this task; one that ended has no more children.

        Tasks that outlive what they were started in, such as a plugin's reader, still name it.
        """
        inside = _inside.get()
        return inside if inside in self._begun_at else None

    def _add(self, entry: TraceEntry) -> None:
        self._keep(entry)
        self._tell(TraceAdded(entry))

    def _keep(self, entry: TraceEntry) -> None:
        with self._lock:
            replaced = self._entries.get(entry.id)
            self._chars += _chars(entry) - (_chars(replaced) if replaced else 0)
            self._entries[entry.id] = entry
            while len(self._entries) > self._max_entries or self._chars > MAX_CHARS:
                oldest = next(iter(self._entries))
                self._chars -= _chars(self._entries.pop(oldest))
                self._begun_at.pop(oldest, None)


def _chars(entry: TraceEntry) -> int:
    return (
        len(entry.name)
        + len(entry.answer)
        + len(entry.details)
        + sum(len(name) + len(text) for name, text in entry.arguments)
    )
