import inspect

import pytest

from cashier_sim.plugin_api import ArgumentException, ViewManager
from cashier_sim.till.dialogs import OkDialog
from cashier_sim.till.plugins.dialogs import dialog_of


def test_a_member_shows_its_dialog() -> None:
    arguments = {"title": "t", "message": "m", "ok_caption": None}
    assert dialog_of("show_ok_popup", arguments).dialog == OkDialog(id=0, title="t", message="m")


def test_a_wrong_argument_is_refused_by_name() -> None:
    arguments = {"title": 1, "message": "m", "ok_caption": None}
    with pytest.raises(ArgumentException, match="title must be text, not 1"):
        dialog_of("show_ok_popup", arguments)


def test_every_dialog_of_the_contract_is_known_and_checks_its_title() -> None:
    members = dict(inspect.getmembers(ViewManager, inspect.isfunction))
    titled = {
        name: inspect.signature(member).parameters
        for name, member in members.items()
        if "title" in inspect.signature(member).parameters
    }
    assert len(titled) == 16
    for name, parameters in titled.items():
        arguments = {each: parameter.default for each, parameter in parameters.items()}
        with pytest.raises(ArgumentException):
            dialog_of(name, arguments | {"title": 1})
