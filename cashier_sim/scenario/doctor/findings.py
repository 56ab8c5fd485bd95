"""What the doctor found: codes and values, and how they are told in both languages."""

from dataclasses import dataclass, field
from enum import Enum

from cashier_sim.scenario.controls import printable
from cashier_sim.scenario.doctor.texts import TEXTS
from cashier_sim.scenario.failures import words
from cashier_sim.scenario.language import Language


class Health(Enum):
    """How it is; the value is the mark of its line."""

    FINE = "✓"
    WORTH_KNOWING = "·"
    """It works, but less than it might."""
    BROKEN = "✗"
    """Something does not work; the exit code says so."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    health: Health
    code: str
    """Of its text in `texts`."""
    values: dict[str, str] = field(default_factory=dict)
    details: str = ""
    """Lines of a program's own words, such as a stack trace."""


def fine(code: str, **values: object) -> Finding:
    """Something that is right."""
    return Finding(Health.FINE, code, _texts(values))


def worth_knowing(code: str, **values: object) -> Finding:
    """Something that is not wrong, but might be better."""
    return Finding(Health.WORTH_KNOWING, code, _texts(values))


def broken(code: str, *, details: str = "", **values: object) -> Finding:
    """Something that does not work."""
    return Finding(Health.BROKEN, code, _texts(values), details)


def told(finding: Finding, language: Language) -> str:
    """A finding in lines: what it is; below, if it is not right, what to do.

    Control characters in what a plugin says are shown.
    """
    what, mend = TEXTS[finding.code][0 if language is Language.RUSSIAN else 1]
    values = {name: printable(value) for name, value in finding.values.items()}
    if "problem" in values:
        values["problem"] = words.told(values["problem"], language)
    lines = [f"{finding.health.value} {what.format(**values)}"]
    if mend:
        lines += [f"    → {line}" for line in mend.format(**values).splitlines()]
    lines += [f"      {line}" for line in printable(finding.details).splitlines()]
    return "\n".join(lines)


def _texts(values: dict[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}
