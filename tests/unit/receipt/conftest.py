"""Snapshots as text: `pytest tests/unit/receipt --update-snapshots` rewrites them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cashier_sim.receipt import Line, Receipt
from cashier_sim.receipt.model import PLAIN

_FOLDER = Path(__file__).parent / "snapshots"

Snapshot = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="rewrite snapshots")


@pytest.fixture
def check_snapshot(request: pytest.FixtureRequest) -> Snapshot:
    update = bool(request.config.getoption("--update-snapshots", default=False))

    def check(name: str, actual: str) -> None:
        path = _FOLDER / name
        if update:
            path.write_text(actual + "\n", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == actual + "\n"

    return check


@pytest.fixture
def tree_of() -> Callable[[Receipt], str]:
    return _tree_of


def _tree_of(receipt: Receipt) -> str:
    """The layout tree as text: one line for each item, then the notes."""
    lines = ["bell"] if receipt.bell else []
    for item in receipt.lines:
        if isinstance(item, Line):
            looks = [
                f"{name}:{run.text.strip()}"
                for run in item.runs
                if run.look != PLAIN
                for name, on in zip(run.look._fields, run.look, strict=True)
                if on
            ]
            width = receipt.profile.columns(item.font)
            lines.append(f"{item.font.value} |{item.text:<{width}}| {' '.join(looks)}".rstrip())
        else:
            lines.append(repr(item).partition(", data=")[0])
    return "\n".join([*lines, "", *map(str, receipt.notes)]).rstrip()
