"""`tests/article.toml` names tests that exist, and the watch over them bites."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.statements import Statement, StatementWatch, load, played_by

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "tests" / "article.toml"
MIN_STATEMENTS = 60
SECTIONS = {
    "The idea",
    "Registering an external payment system",
    "Registering an external payment system: terms",
    "The interface of a processor",
    "The method of paying",
    "The methods of returning",
    "The methods of collecting data",
    "Opening and closing of the till shift",
}


def test_every_section_of_the_article_has_statements() -> None:
    statements = load(ARTICLE)
    assert {statement.section for statement in statements} == SECTIONS
    assert len(statements) >= MIN_STATEMENTS
    assert all(statement.says and statement.tests for statement in statements)
    sayings = [(statement.section, statement.says) for statement in statements]
    assert len(sayings) == len(set(sayings))


def test_every_test_of_a_statement_exists() -> None:
    wanted = {test_id for statement in load(ARTICLE) for test_id in statement.tests}
    files = sorted({test_id.partition("::")[0] for test_id in wanted})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    collected = subprocess.run(
        [*command, *files], cwd=ROOT, capture_output=True, text=True, check=True
    )
    node_ids = collected.stdout.splitlines()
    missing = sorted(test_id for test_id in wanted if not played_by(test_id, node_ids))
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize(
    "entry",
    [
        'section = "a"\nsays = "b"',
        'section = "a"\ntests = ["t"]',
        'section = "a"\nsays = "b"\ntests = ["t"]\nwhy = "c"',
    ],
)
def test_broken_entry_is_refused(tmp_path: Path, entry: str) -> None:
    path = tmp_path / "article.toml"
    path.write_text(f"[[statement]]\n{entry}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="look at"):
        load(path)


def _report(node_id: str, *properties: str, outcome: str = "passed") -> pytest.TestReport:
    return pytest.TestReport(
        nodeid=node_id,
        location=(node_id, 0, node_id),
        keywords={},
        outcome="passed" if outcome == "passed" else "failed",
        longrepr=None,
        when="call",
        user_properties=[(name, True) for name in properties],
    )


STATEMENTS = (Statement("The idea", "It pays.", ("t.py::test_pay", "t.py::test_more")),)


def _complaints(*reports: pytest.TestReport, is_whole: bool) -> list[str]:
    watch = StatementWatch("the article", STATEMENTS, is_whole=is_whole)
    for report in reports:
        watch.pytest_runtest_logreport(report)
    return watch.complaints()


def test_whole_run_needs_every_test_to_pass_with_a_process() -> None:
    pays = _report("t.py::test_pay", "plugin_process")
    more = [_report(f"t.py::test_more[{number}]", "window") for number in range(2)]
    assert _complaints(pays, *more, is_whole=True) == []
    assert _complaints(pays, is_whole=True) == ["t.py::test_more did not run and pass: It pays."]
    failed = _report("t.py::test_pay", "plugin_process", outcome="failed")
    assert len(_complaints(failed, *more, is_whole=True)) == 1


def test_run_of_a_part_only_looks_at_what_ran() -> None:
    assert _complaints(is_whole=False) == []
    posed = _report("t.py::test_pay")
    assert _complaints(posed, is_whole=False) == ["t.py::test_pay had no plugin process: It pays."]


def test_complaints_fail_the_session_and_are_printed(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(
        """
        from pathlib import Path
        from tests.guards.statements import load, watch

        def pytest_configure(config):
            watch(config, "the article", load(Path(__file__).with_name("article.toml")))
        """
    )
    (pytester.path / "article.toml").write_text(
        '[[statement]]\nsection = "a"\nsays = "It pays."\n'
        'tests = ["test_posed.py::test_pay", "test_posed.py::test_gone"]\n',
        encoding="utf-8",
    )
    pytester.makepyfile(test_posed="def test_pay(): pass")
    result = pytester.runpytest_inprocess()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        [
            "*the article*",
            "test_posed.py::test_pay had no plugin process: It pays.",
            "test_posed.py::test_gone did not run and pass: It pays.",
        ]
    )
