"""Each exception of the API reaches a plugin by its name, with its message and attributes."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import pytest

import cashier_sim
from cashier_sim import plugin_api
from cashier_sim.engine.operations.users import UserOperations
from tests.process.acceptance.raised import HELPERS, LOADED, WAYS, Way

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

IMPOSSIBLE = {
    "InsufficientLicenseException": "a licence here is there or not; none is used up",
    "ServerConnectionException": "there is no server that could be away",
    "DeviceException": "a printer's failure is an answer of `print`, a cheque's a reason",
    "DeviceNotStartedException": "the devices of the simulator are always started",
    "ExternalOperationFailedException": "nothing outside the register takes part",
    "PluginSettingsException": "plugins keep their settings in files of their own",
    "PreliminaryOrderEditTemporaryUnavailableException": "deliveries come from no call centre",
}
"""What nothing in a simulator can raise, and why."""

ELSEWHERE = {
    "PaymentActionFailedException": "test_silent_cells.py",
    "PaymentActionCancelledException": "test_cells.py: a plugin's own",
    "OperationCanceledException": "test_screen_turns.py",
    "ObjectExpiredException": "test_bad_plugins.py",
    "UnexpectedInternalException": "test_errors.py: an error of the register itself",
    "EntityUsingException": "a base only",
    "FrontApiException": "a base only",
}
"""What is raised in other tests, or never by itself."""


@pytest.mark.parametrize("name", WAYS)
def test_exception_comes_by_name_with_what_it_carries(stage: Stage, name: str) -> None:
    way = WAYS[name]

    async def scene(till: ProbeTill) -> None:
        await way.before(till)
        if name == "OrderWithoutTypeException":
            await till.delivery()
        else:
            await till.at_cash_screen()
        await till.choose()
        _check(till, name, way)

    wanted = tuple(way.values)
    code = "\n".join(f"    {line}" for line in way.code.splitlines())
    stage.play(
        scene,
        {"loaded": LOADED, "on_payment_added": f"provoke(given, {wanted!r}, work)"},
        constants=f"{HELPERS}\n\ndef work(given, service, by, order):\n{code}\n",
    )


def _check(till: ProbeTill, name: str, way: Way) -> None:
    raised = till.got("raised").values
    first, *family = raised["family"].strip("'").split()
    assert first == name, raised["text"]
    assert set(way.family) <= set(family)
    assert way.text in raised["text"].replace("\\'", "'")
    ids = {one.settings.payment_type.name: one.settings.id for one in till.view.choices}
    known = {
        "{order}": till.record.order.id,
        "{item}": till.items[0].id,
        "{cash}": till.cash.id,
        "{nobody}": ids.get("Ничья"),
    }
    for attribute, value in way.values.items():
        assert raised[attribute] == (repr(known[value]) if value in known else value)


def test_every_exception_of_the_contract_is_here() -> None:
    exceptions = {
        name
        for name in plugin_api.__all__
        if inspect.isclass(found := getattr(plugin_api, name)) and issubclass(found, Exception)
    }
    assert exceptions == WAYS.keys() | IMPOSSIBLE.keys() | ELSEWHERE.keys()


def test_exception_that_is_called_impossible_is_raised_nowhere() -> None:
    package = Path(cashier_sim.__file__).parent
    below = [
        path
        for name in ("engine", "plugin_host", "till")
        for path in (package / name).rglob("*.py")
    ]
    code = "".join(path.read_text(encoding="utf-8") for path in below)
    used = [name for name in IMPOSSIBLE if name in code]
    assert used == [], "play them in `raised.py`"


def test_error_of_the_register_itself_has_a_name_too(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        with mock.patch.object(UserOperations, "get_users", side_effect=ZeroDivisionError("oops")):
            await till.to_pay()
        raised = till.got("raised").values
        assert raised["family"].startswith("'UnexpectedInternalException FrontApiException")
        assert "get_users failed in the register: ZeroDivisionError" in raised["text"]

    stage.play(
        scene,
        {"on_payment_added": "provoke(given, (), work)"},
        constants=f"{HELPERS}\n\ndef work(given, service, by, order):\n    service.get_users()\n",
    )
