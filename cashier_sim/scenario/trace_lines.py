"""The timeline of a scenario as lines of text that are the same in every run.

No durations, process ids, ports, stack traces or folders of this machine; times are those of the
scenario's own clock. Slips stand under the line that printed them. What threads of plugins' own
brought about stands by itself at the end: when it came among the acts is a matter of chance.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from cashier_sim.scenario.pictures import masked_element
from cashier_sim.scenario.shown import slip_text
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.events import (
    Event,
    PrintedSlip,
    SlipPrinted,
    TillReplaced,
    TraceAdded,
    TraceChanged,
    TraceEntry,
    TraceState,
)

NEXT_REGISTER = "--- the register was restarted ---"
OWN_THREADS = "--- in threads of the plugins' own ---"
_INDENT = "  "
_CHANCE = re.compile(r"\b(pid|process|port)([ =:]+)\d+|\b127\.0\.0\.1:\d+")
"""What the operating system chooses anew each time."""
_LINE_ENDS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""All that `str.splitlines` takes for the end of a line."""


class TraceBook:
    """Keeps the timelines of the registers of a stage. Lives on the stage's loop."""

    def __init__(self, stage: Stage) -> None:
        """Begin with what happened while the register was opened."""
        entries = {entry.id: entry for entry in stage.stand.trace_reader().entries()}
        self._registers: list[dict[int, TraceEntry]] = [entries]
        self._slips: dict[tuple[int, int], PrintedSlip] = {}
        self._unsubscribe = stage.stand.subscribe(self._hear)

    def close(self) -> None:
        """Hear no more."""
        self._unsubscribe()

    def lines(self, folders: Mapping[str, str], clean: Callable[[str], str]) -> tuple[str, ...]:
        """The timelines as lines.

        Args:
            folders: Paths of this machine, and what is written in their place.
            clean: Takes card data out of the texts of slips; the other lines have none.
        """
        told = []
        for number, entries in enumerate(self._registers):
            if number:
                told.append(NEXT_REGISTER)
            told.extend(self._register(number, entries, clean))
        # The longest first, since one folder may be in another.
        known = sorted(folders.items(), key=lambda pair: -len(pair[0]))
        return tuple(_steady(line, known) for line in told)

    def _hear(self, event: Event) -> None:
        match event:
            case TraceAdded(entry) | TraceChanged(entry):
                self._registers[-1][entry.id] = entry
            case SlipPrinted(slip):
                self._slips[len(self._registers) - 1, slip.id] = slip
            case TillReplaced():
                self._registers.append({})

    def _register(
        self, number: int, entries: Mapping[int, TraceEntry], clean: Callable[[str], str]
    ) -> Iterator[str]:
        slips = {
            slip_id: replace(slip, document=masked_element(slip.document, clean))
            for (register, slip_id), slip in self._slips.items()
            if register == number
        }
        children: dict[int | None, list[TraceEntry]] = {}
        for entry in sorted(entries.values(), key=lambda one: one.id):
            parent = entry.parent_id if entry.parent_id in entries else None
            children.setdefault(parent, []).append(entry)
        outermost = children.get(None, ())
        theirs = [entry for entry in outermost if entry.is_in_own_thread]
        ours = [entry for entry in outermost if not entry.is_in_own_thread]
        yield from self._told(ours, children, slips, 0)
        if theirs:
            yield OWN_THREADS
            yield from self._told(theirs, children, slips, 0)

    def _told(
        self,
        told: Iterable[TraceEntry],
        children: Mapping[int | None, list[TraceEntry]],
        slips: Mapping[int, PrintedSlip],
        depth: int,
    ) -> Iterator[str]:
        for entry in told:
            yield _INDENT * depth + _line(entry)
            slip = slips.get(entry.slip_id) if entry.slip_id else None
            if slip is not None:
                for line in slip_text(slip).splitlines():
                    yield f"{_INDENT * (depth + 1)}| {line.rstrip()}"
            yield from self._told(children.get(entry.id, ()), children, slips, depth + 1)


def _line(entry: TraceEntry) -> str:
    whose = f"{entry.plugin_name}." if entry.plugin_name else ""
    given = ", ".join(f"{name}={value}" for name, value in entry.arguments)
    end = "" if entry.state is TraceState.DONE else f" {entry.state.value}"
    answer = f" -> {entry.answer}" if entry.answer else ""
    text = f"{entry.kind.value} {whose}{entry.name}({given}){end}{answer}"
    return _LINE_ENDS.sub(_escaped, f"{entry.started_at:%Y-%m-%d %H:%M:%S} {text}")


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def _steady(line: str, folders: list[tuple[str, str]]) -> str:
    for folder, name in folders:
        line = line.replace(folder, name)
    return _CHANCE.sub(lambda found: f"{found[1]}{found[2]}…" if found[1] else "…", line)
