"""Tells a failed scenario to a person at a terminal: what, where, and what led to it.

It speaks the language of the scenario's file. Control characters are shown, not sent.
"""

from collections.abc import Iterator, Mapping

from cashier_sim.scenario.controls import printable
from cashier_sim.scenario.failures.words import told
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.results import ScenarioResult, Shown, StepResult, StepStatus

MOST_SHOWN = 40
"""Lines about dialogs, slips and calls of one step; the report has all of them."""

_MARKS = {StepStatus.PASSED: "✓", StepStatus.FAILED: "✗", StepStatus.SKIPPED: "·"}
_INDENT = "    "
_QUIET = frozenset({"service"})
"""Kinds that are told only when they failed."""

_BAD = frozenset({"failed", "error", "unknown"})

_EXPECTED = "expected:"
_ACTUAL = "actual:"
_RUSSIAN: Mapping[str, str] = {
    _EXPECTED: "ожидалось:",
    _ACTUAL: "на деле:",
    "the log of the plugin «{name}» ends with:": "конец журнала плагина «{name}»:",
    "({count} more lines)": "(ещё строк: {count})",
    "seed {seed}": "затравка {seed}",
    "did not pass": "не прошёл",
    "dialog": "окно",
    "slip": "чек",
    "call": "вызов",
    "service": "обращение",
    "notification": "сообщение",
    "refusal": "отказ",
    "plugin": "плагин",
    "log": "журнал",
    "fiscal": "фискальный регистратор",
    "failed": "отказ",
    "error": "ошибка",
    "unknown": "исход неизвестен",
}
"""Words of this page by the English ones, kinds and states of what happened too."""


def failure_text(result: ScenarioResult) -> str:
    """All that helps to understand why a scenario failed, in lines.

    Args:
        result: Of a scenario that failed.
    """
    return printable("\n".join(_lines(result)))


def heading(result: ScenarioResult) -> str:
    """Name a scenario with the values of its example row."""
    values = ", ".join(f"{name} = {value}" for name, value in result.example)
    return printable(f"{result.name} ({values})" if values else result.name)


def _lines(result: ScenarioResult) -> Iterator[str]:
    yield problem_line(result)
    yield f"{result.path}:{_line(result)}: {heading(result)}"
    language = Language(result.language)
    if result.problem:
        yield from _indented(told(result.problem, language))
    for step in result.steps:
        yield from _step(result, step)
    if result.details:
        yield ""
        yield from _indented(result.details)
    for plugin_name, tail in result.plugin_logs:
        yield ""
        heads = _word("the log of the plugin «{name}» ends with:", language)
        yield f"  {heads.format(name=plugin_name)}"
        yield from _indented(tail)
    yield ""
    yield f"  {_word('seed {seed}', language).format(seed=result.seed)}"


def problem_line(result: ScenarioResult) -> str:
    """What went wrong, in one line: pytest and CI show it in their lists."""
    failed = result.failed_step
    language = Language(result.language)
    problem = told(result.problem or (failed.problem if failed else ""), language)
    return next(iter(_split(problem)), _word("did not pass", language))


def _line(result: ScenarioResult) -> int:
    return result.failed_step.line if result.failed_step else result.line


def _step(result: ScenarioResult, step: StepResult) -> Iterator[str]:
    where = f"   <-- {result.path}:{step.line}" if step.status is StepStatus.FAILED else ""
    yield f"  {_MARKS[step.status]} {step.keyword} {step.text}{where}"
    yield from _indented(_hanging(step))
    if step.status is StepStatus.SKIPPED:
        return
    language = Language(result.language)
    shown = [line for one in step.shown if _is_told(one) for line in _shown(one, language)]
    for line in shown[:MOST_SHOWN]:
        yield _INDENT + "  " + line
    if len(shown) > MOST_SHOWN:
        more = _word("({count} more lines)", language).format(count=len(shown) - MOST_SHOWN)
        yield f"{_INDENT}  {more}"
    if step.status is StepStatus.FAILED:
        yield from _indented("\n".join(_failure(step, language)))
        yield from _indented(step.details)


def _failure(step: StepResult, language: Language) -> Iterator[str]:
    if step.problem:
        yield told(step.problem, language)
    heads = [_word(one, language) for one in (_EXPECTED, _ACTUAL)]
    width = max(map(len, heads))
    for head, said in zip(heads, (step.expected, step.actual), strict=True):
        if said:
            yield f"{head:<{width}} {told(said, language)}"


def _word(english: str, language: Language) -> str:
    return english if language is Language.ENGLISH else _RUSSIAN.get(english, english)


def _hanging(step: StepResult) -> str:
    if step.doc_string is not None:
        return f'"""\n{step.doc_string}\n"""'
    if step.table is not None:
        return "\n".join(f"| {' | '.join(row)} |" for row in step.table)
    return ""


def _is_told(shown: Shown) -> bool:
    return shown.kind not in _QUIET or shown.state in _BAD


def _shown(shown: Shown, language: Language) -> Iterator[str]:
    indent = "  " * shown.depth
    whose = f"{shown.plugin_name}." if shown.plugin_name and shown.kind == "call" else ""
    given = ", ".join(f"{name}={value}" for name, value in shown.arguments)
    state = f" [{_word(shown.state, language)}]" if shown.state in _BAD else ""
    answer = f" -> {shown.answer}" if shown.answer else ""
    arguments = f"({given})" if given else ""
    kind = _word(shown.kind, language)
    yield f"{indent}{kind} {whose}{shown.title}{arguments}{state}{answer}"
    for line in _split(shown.text):
        yield f"{indent}  | {line.rstrip()}"
    if shown.state in _BAD:
        for line in _split(shown.details):
            yield f"{indent}  {line.rstrip()}"


def _indented(text: str) -> Iterator[str]:
    for line in _split(text):
        yield (_INDENT + line).rstrip()


def _split(text: str) -> list[str]:
    """The lines of a text; what only a terminal takes for a new line is none."""
    return printable(text).removesuffix("\n").split("\n") if text else []
