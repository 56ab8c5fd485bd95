"""Tells a failed scenario to a person at a terminal: what, where, and what led to it."""

from collections.abc import Iterator

from cashier_sim.scenario.results import ScenarioResult, Shown, StepResult, StepStatus

MOST_SHOWN = 40
"""Lines about dialogs, slips and calls of one step; the report has all of them."""

_MARKS = {StepStatus.PASSED: "✓", StepStatus.FAILED: "✗", StepStatus.SKIPPED: "·"}
_INDENT = "    "
_QUIET = frozenset({"service"})
"""Kinds that are told only when they failed."""

_BAD = frozenset({"failed", "error", "unknown"})


def failure_text(result: ScenarioResult) -> str:
    """All that helps to understand why a scenario failed, in lines.

    Args:
        result: Of a scenario that failed.
    """
    return "\n".join(_lines(result))


def heading(result: ScenarioResult) -> str:
    """Name a scenario with the values of its example row."""
    values = ", ".join(f"{name} = {value}" for name, value in result.example)
    return f"{result.name} ({values})" if values else result.name


def _lines(result: ScenarioResult) -> Iterator[str]:
    yield problem_line(result)
    yield f"{result.path}:{_line(result)}: {heading(result)}"
    if result.problem:
        yield from _indented(result.problem)
    for step in result.steps:
        yield from _step(result, step)
    if result.details:
        yield ""
        yield from _indented(result.details)
    for plugin_name, tail in result.plugin_logs:
        yield ""
        yield f"  the log of the plugin «{plugin_name}» ends with:"
        yield from _indented(tail)
    yield ""
    yield f"  seed {result.seed}"


def problem_line(result: ScenarioResult) -> str:
    """What went wrong, in one line: pytest and CI show it in their lists."""
    failed = result.failed_step
    problem = result.problem or (failed.problem if failed else "")
    return next(iter(problem.splitlines()), "failed")


def _line(result: ScenarioResult) -> int:
    return result.failed_step.line if result.failed_step else result.line


def _step(result: ScenarioResult, step: StepResult) -> Iterator[str]:
    where = f"   <-- {result.path}:{step.line}" if step.status is StepStatus.FAILED else ""
    yield f"  {_MARKS[step.status]} {step.keyword} {step.text}{where}"
    yield from _indented(_hanging(step))
    if step.status is StepStatus.SKIPPED:
        return
    shown = [line for one in step.shown if _is_told(one) for line in _shown(one)]
    for line in shown[:MOST_SHOWN]:
        yield _INDENT + "  " + line
    if len(shown) > MOST_SHOWN:
        yield f"{_INDENT}  ({len(shown) - MOST_SHOWN} more lines)"
    if step.status is StepStatus.FAILED:
        yield from _indented(step.failure)
        yield from _indented(step.details)


def _hanging(step: StepResult) -> str:
    if step.doc_string is not None:
        return f'"""\n{step.doc_string}\n"""'
    if step.table is not None:
        return "\n".join(f"| {' | '.join(row)} |" for row in step.table)
    return ""


def _is_told(shown: Shown) -> bool:
    return shown.kind not in _QUIET or shown.state in _BAD


def _shown(shown: Shown) -> Iterator[str]:
    indent = "  " * shown.depth
    whose = f"{shown.plugin_name}." if shown.plugin_name and shown.kind == "call" else ""
    given = ", ".join(f"{name}={value}" for name, value in shown.arguments)
    state = f" [{shown.state}]" if shown.state in _BAD else ""
    answer = f" -> {shown.answer}" if shown.answer else ""
    told = f"({given})" if given else ""
    yield f"{indent}{shown.kind} {whose}{shown.title}{told}{state}{answer}"
    for line in shown.text.splitlines():
        yield f"{indent}  | {line.rstrip()}"
    if shown.state in _BAD:
        for line in shown.details.splitlines():
            yield f"{indent}  {line.rstrip()}"


def _indented(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield (_INDENT + line).rstrip()
