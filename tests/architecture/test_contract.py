"""`tests/contract.toml` leaves out nothing of the contract, and names tests that exist."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from cashier_sim import plugin_api
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_host.notification_points import NOTIFICATION_POINTS
from tests.guards.contract import load
from tests.guards.statements import played_by
from tests.process.acceptance.test_errors import IMPOSSIBLE

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = load(ROOT / "tests" / "contract.toml")
VERSIONS = {"V6": "V6", "V7": "V7", "V8": "V8", "article": None}

ALL_SHAPES = frozenset({"article", "V6", "V8"})
SHAPES = {
    **dict.fromkeys(range(1, 20), ALL_SHAPES),
    17: frozenset({"V6", "V8"}),
    20: frozenset({"V6", "V8"}),
    21: frozenset({"V6", "V8"}),
    22: frozenset({"V6", "V8"}),
    23: frozenset({"V8"}),
}
"""The shapes of the contract that have each of the cashier's acts; V7 only where it differs."""

ENDS = {"cancelled", "failed", "other"}
MORE_ENDS = {"pay": {"keep"}, "pay_silently": {"keep"}, "can_pay_silently": {"no"}}
OURS = {ProcessorMethod.PAYMENT_STATE}
"""Methods that iikoFront does not have."""

BASES = {"FrontApiException", "EntityUsingException"}
RULES = {
    "services",
    "locks",
    "revisions",
    "adding payments",
    "orders",
    "silent payments",
    "notifications",
}


def test_every_row_is_there_in_every_shape() -> None:
    assert set(CONTRACT.rows) == {str(number) for number in SHAPES}
    for number, shapes in SHAPES.items():
        assert set(CONTRACT.rows[str(number)]) - {"V7"} == shapes, number


def test_every_method_is_there_with_every_end() -> None:
    methods = {method.value for method in set(ProcessorMethod) - OURS}
    assert set(CONTRACT.cells) == methods
    for method, ends in CONTRACT.cells.items():
        assert set(ends) == ENDS | MORE_ENDS.get(method, set()), method


def test_every_exception_is_there_or_impossible() -> None:
    exceptions = {
        name
        for name in plugin_api.__all__
        if inspect.isclass(found := getattr(plugin_api, name)) and issubclass(found, Exception)
    }
    assert set(CONTRACT.exceptions) == exceptions - BASES - IMPOSSIBLE.keys()


def test_every_notification_is_there_in_every_version() -> None:
    assert set(CONTRACT.notifications) == set(NOTIFICATION_POINTS)
    for name, shape in NOTIFICATION_POINTS.items():
        columns = set(CONTRACT.notifications[name])
        for column, version in VERSIONS.items():
            try:
                shape.order_of(version)
            except plugin_api.ArgumentException:
                assert f"not_in_{column}" in columns, name
            else:
                assert column in columns, name
        gives_up = shape.given_up_since is not None
        assert ("gives_up" if gives_up else "gives_nothing_up") in columns, name


def test_every_subject_has_rules() -> None:
    assert set(CONTRACT.rules) == RULES
    assert all(CONTRACT.rules.values())


def test_every_test_of_the_contract_exists() -> None:
    wanted = {test_id for statement in CONTRACT.statements() for test_id in statement.tests}
    files = sorted({test_id.partition("::")[0] for test_id in wanted})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    collected = subprocess.run(
        [*command, *files], cwd=ROOT, capture_output=True, text=True, check=True
    )
    node_ids = collected.stdout.splitlines()
    missing = sorted(test_id for test_id in wanted if not played_by(test_id, node_ids))
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize(
    ("more", "error"),
    [("[rows.1]\nV6 = []", "rows.1.V6"), ("[cell.pay]\nother = ['a']", "look at cell")],
)
def test_broken_table_is_refused(tmp_path: Path, more: str, error: str) -> None:
    tables = ("rows", "cells", "notifications", "rules", "exceptions")
    text = "\n".join(["folder = 'tests'", *(f"[{one}]" for one in tables), more])
    path = tmp_path / "contract.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=error):
        load(path)
