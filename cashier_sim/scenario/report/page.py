"""The page of a run."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from cashier_sim import assets
from cashier_sim.scenario.errors import ScenarioError
from cashier_sim.scenario.report.facts import RunFacts
from cashier_sim.scenario.report.html import element, text, void
from cashier_sim.scenario.report.picture_book import PictureBook
from cashier_sim.scenario.report.scenario_part import scenario_part
from cashier_sim.scenario.report.texts import Texts
from cashier_sim.scenario.report.volatile import volatile_block
from cashier_sim.scenario.results import ScenarioResult, StepStatus


class ReportNotWrittenError(ScenarioError):
    """The report's file cannot be written.

    Attributes:
        path: The file.
        reason: Why, as the system says it.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"the report cannot be written to {path}: {reason}; choose another file")
        self.path = path
        self.reason = reason


def write_report(path: Path, results: Iterable[ScenarioResult], facts: RunFacts) -> None:
    """Write the report of a run; folders that are missing are made.

    Args:
        path: The file; what was there is replaced.
        results: How the scenarios went, in any order.
        facts: Of the run.

    Raises:
        ReportNotWrittenError: The file cannot be written.
    """
    content = render(results, facts).encode("utf-8", "replace")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise ReportNotWrittenError(path, error.strerror or str(error)) from error


def render(results: Iterable[ScenarioResult], facts: RunFacts) -> str:
    """The page of a run.

    Args:
        results: How the scenarios went, in any order.
        facts: Of the run.
    """
    ordered = sorted(results, key=lambda one: (one.path, one.line, one.example))
    texts = Texts(facts.language)
    book = PictureBook()
    sections = list(_sections(ordered, texts, book))
    body = element(
        "body",
        _header(ordered, facts, texts),
        _tools(ordered, texts) if ordered else "",
        element("main", *sections, _empty(ordered, texts)),
        element("noscript", element("p", text(texts("no_script")))),
        volatile_block(ordered, facts),
        book.block(),
        element("script", _asset("report.js")),
    )
    head = element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="color-scheme", content="light dark"),
        element("title", text(f"{_verdict(ordered, texts)} — cashier-sim")),
        element("style", _asset("report.css")),
    )
    page = element("html", head, body, lang=facts.language.value)
    return f"<!doctype html>\n{page}\n"


def _asset(name: str) -> str:
    return assets.path(f"scenarios/{name}").read_text(encoding="utf-8")


def _failed(results: Sequence[ScenarioResult]) -> int:
    return sum(one.status is not StepStatus.PASSED for one in results)


def _verdict(results: Sequence[ScenarioResult], texts: Texts) -> str:
    if not results:
        return texts("nothing")
    failed = _failed(results)
    if failed:
        return texts("failed_of", failed=failed, total=len(results))
    return texts("all_passed")


def _header(results: Sequence[ScenarioResult], facts: RunFacts, texts: Texts) -> str:
    failed = _failed(results)
    passed = len(results) - failed
    counts = element(
        "ul",
        *(
            element("li", element("b", str(count)), " ", text(texts(name)), class_=class_)
            for count, name, class_ in (
                (passed, "passed_count", "passed"),
                (failed, "failed_count", "failed" if failed else "none"),
                (len(results), "total_count", "total"),
            )
        ),
        class_="counts",
    )
    bar = element(
        "div",
        element("span", class_="passed", style=f"flex-grow:{passed}"),
        element("span", class_="failed", style=f"flex-grow:{failed}"),
        class_="bar",
        aria_hidden="true",
    )
    return element(
        "header",
        element("p", text(f"cashier-sim · {texts('heading')}"), class_="brand"),
        element("h1", text(_verdict(results, texts)), class_="failed" if failed else "passed"),
        bar if results else "",
        counts if results else "",
        _facts(facts, texts),
    )


def _facts(facts: RunFacts, texts: Texts) -> str:
    told = ", ".join(f"{name} {version}" for name, version in facts.versions)
    rows = [
        ("duration", element("dd", data_run="duration")),
        ("began", element("dd", data_run="began")),
        ("seed", element("dd", str(facts.seed))),
        ("versions", element("dd", text(told))),
        ("folder", element("dd", data_run="folder")),
    ]
    pairs = (element("div", element("dt", text(texts(name))), value) for name, value in rows)
    return element("dl", *pairs, class_="facts")


def _tools(results: Sequence[ScenarioResult], texts: Texts) -> str:
    tags = sorted({tag for one in results for tag in one.tags})
    options = [element("option", text(texts("any_tag")), value=" ")]
    options += [element("option", text(tag), value=tag) for tag in tags]
    choice = element("label", text(texts("tag")), element("select", *options, id="tag"))
    return element(
        "form",
        void(
            "input",
            type="search",
            id="search",
            placeholder=texts("search"),
            aria_label=texts("search"),
        ),
        element(
            "label",
            void("input", type="checkbox", id="only-failed"),
            text(texts("only_failed")),
        )
        if _failed(results)
        else "",
        choice if tags else "",
        element("button", text(texts("unfold")), type="button", id="unfold"),
        element("button", text(texts("fold")), type="button", id="fold"),
        element(
            "output", id="count", data_text=texts("shown_count", count="{}"), aria_live="polite"
        ),
        class_="tools",
        role="search",
    )


def _sections(results: Sequence[ScenarioResult], texts: Texts, book: PictureBook) -> Iterable[str]:
    numbered = enumerate(results)
    for (_, feature), group in groupby(numbered, lambda each: (each[1].path, each[1].feature)):
        parts = [scenario_part(result, number, texts, book) for number, result in group]
        yield element("section", element("h2", text(feature)), *parts)


def _empty(results: Sequence[ScenarioResult], texts: Texts) -> str:
    hint = texts("nothing_found") if results else texts("nothing_hint")
    return element("p", text(hint), id="empty", class_="empty", hidden=bool(results))
