"""A scenario with its steps, as markup."""

from dataclasses import replace

from cashier_sim.scenario.failures.words import told
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.report.diff import line_diff, marked_pair
from cashier_sim.scenario.report.html import element, text
from cashier_sim.scenario.report.picture_book import PictureBook
from cashier_sim.scenario.report.shown_part import calls_part, seen_part, stack
from cashier_sim.scenario.report.texts import Texts
from cashier_sim.scenario.results import ScenarioResult, StepResult, StepStatus

_MARKS = {StepStatus.PASSED: "✓", StepStatus.FAILED: "✕", StepStatus.SKIPPED: "–"}


def scenario_part(result: ScenarioResult, number: int, texts: Texts, book: PictureBook) -> str:
    """One scenario, folded unless it failed.

    Args:
        result: How it went.
        number: Its place on the page, from 0; what is volatile of it is found by this.
        texts: The page's words.
        book: Takes the pictures.
    """
    language = Language(result.language)
    result = replace(result, problem=told(result.problem, language))
    steps = [
        _step(_in_words(step, language), f"{number}.{place}", texts, book)
        for place, step in enumerate(result.steps)
    ]
    return element(
        "details",
        _summary(result, number, texts),
        _origin(result, number, texts),
        _own_failure(result, texts),
        element("ol", *steps, class_="steps"),
        *(_folded(texts("log", name=name), log, is_open=True) for name, log in result.plugin_logs),
        _timeline(result, texts),
        class_=f"scenario {result.status.value}",
        id=f"s{number}",
        data_tags=" ".join(result.tags),
        open=result.status is StepStatus.FAILED,
    )


def _in_words(step: StepResult, language: Language) -> StepResult:
    """A step whose failure is told in the language of its file."""
    return replace(
        step,
        problem=told(step.problem, language),
        expected=told(step.expected, language),
        actual=told(step.actual, language),
    )


def _own_failure(result: ScenarioResult, texts: Texts) -> str:
    """Why a scenario did not get to its steps."""
    if not result.problem:
        return ""
    problem = element("p", text(result.problem), class_="problem")
    details = stack(result.details, texts, is_open=True) if result.details else ""
    return element("div", problem, details, class_="failure whole")


def _summary(result: ScenarioResult, number: int, texts: Texts) -> str:
    example = ", ".join(value for _, value in result.example)
    return element(
        "summary",
        _mark(result.status, texts),
        element(
            "span",
            element("span", text(result.name), class_="title"),
            element("span", text(example), class_="example") if example else "",
            *(element("span", text(tag), class_="tag") for tag in result.tags),
            class_="what",
        ),
        element("span", class_="time", data_scenario=str(number)),
    )


def _origin(result: ScenarioResult, number: int, texts: Texts) -> str:
    pieces = [
        element("span", class_="path", data_path=str(number)),
        element(
            "span",
            class_="process",
            data_pid=str(number),
            data_text=texts("process", pid="{}"),
        ),
    ]
    if result.example:
        values = "; ".join(f"{name}: {value}" for name, value in result.example)
        pieces.append(element("span", text(f"{texts('example')}: {values}")))
    return element("p", *pieces, class_="origin")


def _step(step: StepResult, place: str, texts: Texts, book: PictureBook) -> str:
    has_failed = step.status is StepStatus.FAILED
    return element(
        "li",
        element(
            "p",
            _mark(step.status, texts),
            element(
                "span",
                element("b", text(step.keyword), class_="keyword"),
                " ",
                text(step.text),
                " ",
                element("span", text(texts("line", line=step.line)), class_="line"),
                class_="said",
            ),
            element("span", class_="time", data_step=place),
            class_="sentence",
        ),
        _table(step),
        element("pre", text(step.doc_string), class_="doc-string") if step.doc_string else "",
        _failure(step, texts) if has_failed else "",
        seen_part(step.shown, texts, book),
        calls_part(step.shown, texts, is_open=has_failed),
        class_=f"step {step.status.value}",
    )


def _mark(status: StepStatus, texts: Texts) -> str:
    return element(
        "span",
        _MARKS[status],
        class_=f"mark {status.value}",
        role="img",
        aria_label=texts(status.value),
        title=texts(status.value),
    )


def _table(step: StepResult) -> str:
    if not step.table:
        return ""
    rows = (element("tr", *(element("td", text(cell)) for cell in row)) for row in step.table)
    return element("div", element("table", element("tbody", *rows)), class_="table")


def _failure(step: StepResult, texts: Texts) -> str:
    parts = [element("p", text(step.problem), class_="problem")] if step.problem else []
    expected, actual = step.expected, step.actual
    if "\n" in expected and "\n" in actual:
        found = line_diff(expected, actual)
        if found:
            parts.append(element("h4", text(texts("difference"))))
            parts.append(element("pre", found, class_="diff"))
            return element("div", *parts, class_="failure")
    marked = marked_pair(expected, actual)
    for name, plain, markup in zip(("expected", "actual"), (expected, actual), marked, strict=True):
        if plain:
            parts.append(element("h4", text(texts(name))))
            parts.append(element("pre", markup, class_=name))
    return element("div", *parts, class_="failure")


def _timeline(result: ScenarioResult, texts: Texts) -> str:
    if not result.trace or result.status is not StepStatus.FAILED:
        return ""
    return _folded(
        texts("timeline", count=len(result.trace)), "\n".join(result.trace), is_open=False
    )


def _folded(title: str, content: str, *, is_open: bool) -> str:
    return element(
        "details",
        element("summary", text(title)),
        element("pre", text(content)),
        class_="log",
        open=is_open,
    )
