"""What may be wrong with a scenario: with its text, or with how it goes."""

from pathlib import Path

from cashier_sim.scenario.controls import printable


class ScenarioError(Exception):
    """Base of the errors of this package."""


class FeatureFileError(ScenarioError):
    """A `.feature` file that cannot be read.

    Attributes:
        path: The file.
        line: Where, from 1.
        column: Where in the line, from 1.
        problem: What is wrong and what to do, one sentence or more lines.
    """

    def __init__(self, path: Path, line: int, problem: str, *, column: int = 1) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem


class UnknownSentenceError(ScenarioError):
    """No sentence of the vocabulary reads like this.

    Attributes:
        text: The step's text.
        nearest: Sentences that read most like it, the best first; templates for a person.
        reason: What makes it none, one clause; empty where nobody knows.
    """

    def __init__(self, text: str, nearest: tuple[str, ...], reason: str = "") -> None:
        listed = "".join(f"\n    {one}" for one in nearest)
        said = f"unknown sentence: {text}"
        said += f"\n  why: {reason}" if reason else ""
        said += f"\n  nearest:{listed}" if nearest else ""
        super().__init__(said)
        self.text = text
        self.nearest = nearest
        self.reason = reason


class StepFailedError(ScenarioError):
    """A step did not go as written.

    Attributes:
        problem: What went wrong, one sentence.
        expected: What the step says, readable; empty when it makes no sense.
        actual: What is there instead, readable; may have several lines.
    """

    def __init__(self, problem: str, *, expected: str = "", actual: str = "") -> None:
        lines = [problem]
        if expected:
            lines.append(f"expected: {expected}")
        if actual:
            lines.append(f"actual:   {actual}")
        super().__init__(printable("\n".join(lines)))
        self.problem = problem
        self.expected = expected
        self.actual = actual


class NameNotFoundError(StepFailedError):
    """A dish, type, plugin, card and so on that a step names and that is not there."""

    def __init__(self, what: str, name: str, nearest: tuple[str, ...]) -> None:
        there = ", ".join(f"«{one}»" for one in nearest) or "none"
        super().__init__(f"there is no {what} «{name}»; nearest: {there}")
        self.what = what
        self.name = name
        self.nearest = nearest
