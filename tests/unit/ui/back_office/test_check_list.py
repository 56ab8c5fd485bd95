"""Why a payment type does not appear."""

from dataclasses import replace

import pytest

from cashier_sim.till.view import PluginState, World
from cashier_sim.ui.back_office.check_list import Step, StepState, check_list
from tests.unit.ui.till_views import choice, payment_type, plugin, till_view

DONE, FAILED, WAITING = StepState.DONE, StepState.FAILED, StepState.WAITING


def states(plugin_changes: dict[str, object], view_changes: dict[str, object]) -> list[StepState]:
    steps = check_list(plugin("hotel", **plugin_changes), till_view(**view_changes))
    assert [one.step for one in steps] == list(Step)
    return [one.state for one in steps]


def hidden(**changes: bool) -> dict[str, object]:
    settings = payment_type(1, "Гостиница")
    changed = replace(settings.payment_type, **changes)  # type: ignore[arg-type]  # bools only
    return {"choices": (choice(replace(settings, payment_type=changed)),)}


@pytest.mark.parametrize(
    ("plugin_changes", "view_changes", "expected"),
    [
        ({}, {}, [DONE] * 5),
        ({}, {"world": World(cards=(), has_licence=False)}, [FAILED] + [WAITING] * 4),
        (
            {"license_module_id": 7},
            {"world": World(cards=(), modules_without_licence=(7,))},
            [FAILED] + [WAITING] * 4,
        ),
        (
            {"license_module_id": 7},
            {"world": World(cards=(), modules_without_licence=(8,))},
            [DONE] * 5,
        ),
        ({"state": PluginState.FAILED}, {}, [DONE, FAILED] + [WAITING] * 3),
        ({"state": PluginState.STARTING}, {}, [DONE] + [WAITING] * 4),
        ({"systems": ()}, {}, [DONE, DONE, FAILED, WAITING, WAITING]),
        ({}, {"choices": ()}, [DONE, DONE, DONE, FAILED, WAITING]),
        ({}, hidden(is_enabled=False), [DONE] * 4 + [FAILED]),
        ({}, hidden(is_hidden=True), [DONE] * 4 + [FAILED]),
    ],
)
def test_first_failing_step_is_named(
    plugin_changes: dict[str, object], view_changes: dict[str, object], expected: list[StepState]
) -> None:
    assert states(plugin_changes, view_changes) == expected


def test_failed_step_carries_the_plugins_reason() -> None:
    steps = check_list(plugin(state=PluginState.FAILED, reason="No module named x"), till_view())
    assert steps[1].subject == "No module named x"


def test_done_steps_say_what_was_found() -> None:
    steps = check_list(plugin(), till_view())
    assert [one.subject for one in steps] == ["", "", "Гостиница (hotel)", "Гостиница", "Гостиница"]
