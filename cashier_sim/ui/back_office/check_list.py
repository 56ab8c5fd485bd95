"""Why a plugin's payment type does not appear on the cash screen, step by step, without a toolkit.

Loading, registering, a payment type in the back office, its group on the cash screen: the first
step that fails is the one to look at.
"""

from dataclasses import dataclass
from enum import Enum

from cashier_sim.till.view import PaymentTypeChoice, PluginState, PluginView, TillView


class Step(Enum):
    """A condition for a payment type to appear, in the order in which they come about."""

    LICENSED = "licensed"
    LOADED = "loaded"
    REGISTERED = "registered"
    TYPE_EXISTS = "type_exists"
    ON_CASH_SCREEN = "on_cash_screen"


class StepState(Enum):
    """How a step stands."""

    DONE = "done"
    FAILED = "failed"
    """The step to look at."""
    WAITING = "waiting"
    """Comes after the failed one, or is under way."""


@dataclass(frozen=True, slots=True)
class CheckedStep:
    """A step and how it stands."""

    step: Step
    state: StepState
    subject: str = ""
    """What it was about: the plugin's own reason, keys, names of payment types, groups."""


_UNDER_WAY = frozenset(
    {PluginState.STARTING, PluginState.RESTARTING, PluginState.WAITING_FOR_DEBUGGER}
)


def check_list(plugin: PluginView, view: TillView) -> tuple[CheckedStep, ...]:
    """Check every step for a plugin; one step at most is `FAILED`."""
    choices = _choices(plugin, view)
    visible = [choice for choice in choices if _is_visible(choice)]
    results = (
        (Step.LICENSED, _has_licence(plugin, view), ""),
        (Step.LOADED, plugin.state is PluginState.RUNNING, _failure(plugin)),
        (Step.REGISTERED, bool(plugin.systems), _keys(plugin) or plugin.reason),
        (Step.TYPE_EXISTS, bool(choices), _names(choices)),
        (Step.ON_CASH_SCREEN, bool(visible), _names(visible)),
    )
    checked: list[CheckedStep] = []
    blocked = False
    for step, is_done, subject in results:
        if is_done and not blocked:
            checked.append(CheckedStep(step, StepState.DONE, subject))
        else:
            waits = blocked or (step is Step.LOADED and plugin.state in _UNDER_WAY)
            state = StepState.WAITING if waits else StepState.FAILED
            checked.append(CheckedStep(step, state, "" if waits else subject))
            blocked = True
    return tuple(checked)


def _has_licence(plugin: PluginView, view: TillView) -> bool:
    world = view.world
    return world.has_licence and plugin.license_module_id not in world.modules_without_licence


def _choices(plugin: PluginView, view: TillView) -> list[PaymentTypeChoice]:
    keys = {system.key for system in plugin.systems}
    return [choice for choice in view.choices if choice.settings.payment_system_key in keys]


def _failure(plugin: PluginView) -> str:
    return "" if plugin.state is PluginState.RUNNING else plugin.reason


def _keys(plugin: PluginView) -> str:
    return ", ".join(f"{system.name} ({system.key})" for system in plugin.systems)


def _names(choices: list[PaymentTypeChoice]) -> str:
    return ", ".join(choice.settings.payment_type.name for choice in choices)


def _is_visible(choice: PaymentTypeChoice) -> bool:
    payment_type = choice.settings.payment_type
    return payment_type.is_enabled and not payment_type.is_hidden
