"""How a scenario went: plain values that travel between processes and into reports."""

from dataclasses import dataclass
from enum import Enum


class StepStatus(Enum):
    """How a step ended."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    """A step before it failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Something that a step brought about, as the report shows it. Card data is masked."""

    kind: str
    """`dialog`, `slip`, `call`, `service`, `notification`, `refusal`, `plugin`, `log` or `fiscal`
    (the fiscal register did not print)."""
    title: str
    text: str = ""
    """The whole of it, readable; a slip as it is printed."""
    arguments: tuple[tuple[str, str], ...] = ()
    answer: str = ""
    details: str = ""
    """A stack trace."""
    depth: int = 0
    """How deep it happened inside of others."""
    picture: str = ""
    """PNG in base64, if somebody drew one."""
    plugin_name: str = ""
    """Whose it is, if a plugin's."""
    state: str = ""
    """How far it is or how it ended, a value of `TraceState`; empty for what has no end."""
    is_continued: bool = False
    """It began in an earlier step, and this is its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepResult:
    """How a step went."""

    keyword: str
    text: str
    line: int
    status: StepStatus
    sentence: str = ""
    """Name of the sentence; empty when none reads like it."""
    doc_string: str | None = None
    table: tuple[tuple[str, ...], ...] | None = None
    problem: str = ""
    expected: str = ""
    actual: str = ""
    details: str = ""
    """A stack trace, when it failed by an error of ours."""
    shown: tuple[Shown, ...] = ()
    duration_ms: float = 0.0
    """Wall time: volatile."""

    @property
    def failure(self) -> str:
        """What to tell of a step that failed, in lines; empty for others."""
        lines = [self.problem] if self.problem else []
        lines += [f"expected: {self.expected}"] if self.expected else []
        lines += [f"actual:   {self.actual}"] if self.actual else []
        return "\n".join(lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioResult:
    """How a scenario went."""

    path: str
    feature: str
    name: str
    line: int
    language: str
    tags: tuple[str, ...]
    example: tuple[tuple[str, str], ...] = ()
    seed: int
    status: StepStatus
    steps: tuple[StepResult, ...]
    problem: str = ""
    """Why it could not begin, when it could not; all steps are skipped then."""
    details: str = ""
    """A stack trace that belongs to the problem."""
    trace: tuple[str, ...] = ()
    """The timeline with the slips, as lines without anything volatile: the same in every run.

    Empty where nobody is told of it: the scenario passed, and the run has no report.
    """
    plugin_logs: tuple[tuple[str, str], ...] = ()
    """Names of plugins and what their logs end with; only of a failed scenario."""
    duration_ms: float = 0.0
    """Wall time: volatile."""
    pid: int = 0
    """The process that played it: volatile."""

    @property
    def failed_step(self) -> StepResult | None:
        """The step that failed."""
        return next((one for one in self.steps if one.status is StepStatus.FAILED), None)
