"""Words for tests of what a plugin adds to screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from tests.process.acceptance.harness import ProbeTill


NOTING = "globals()['note'] = given.note\n"
"""Lets functions of the test write into the probe's recording."""


def button_of(till: ProbeTill) -> UUID:
    """The only button."""
    (button,) = till.view.plugin_buttons
    return button.id


def on_press(body: str) -> str:
    """A callback of the cash screen's button."""
    return f"def on_press(order, operation_service, view_manager, state):\n    {body}\n"


def adds(arguments: str = "'Бонусы', False, True, on_press") -> str:
    """What the probe does when it is loaded: add a button to the cash screen."""
    return f"{NOTING}globals()['button'] = operations.add_button_to_payment_screen({arguments})"
