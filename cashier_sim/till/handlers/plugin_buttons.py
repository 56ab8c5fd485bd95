"""Acts on buttons of plugins."""

from collections.abc import Mapping
from uuid import UUID

from cashier_sim.engine.ports import (
    Failed,
    NoAnswer,
    Notice,
    NotLoaded,
    Outcome,
    Raised,
)
from cashier_sim.plugin_api import PaymentItem
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import PressPluginButton
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable, Running
from cashier_sim.till.parts import Parts
from cashier_sim.till.plugin_buttons import AddedButton
from cashier_sim.till.screen_calls import ScreenCall, ScreenPoint
from cashier_sim.till.view import ButtonPlace, PluginButton

_QUIET = "OperationCanceledException"
"""How a callback says that the cashier has given it up; nothing is told."""


class PluginButtonHandlers:
    """Carries them out: a press is a flow, as every call of a plugin."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._plugins = parts.plugins
        self._buttons = parts.buttons
        self._pages = parts.pages
        self._state = parts.register.state
        self._payments = parts.register.payments
        self._person = parts.person

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(PressPluginButton, self._press)

    def _press(self, command: PressPluginButton) -> Running:
        # Now, since its plugin may take it away before the flow begins.
        return self._pressed(self._buttons.added(command.button_id))

    async def _pressed(self, added: AddedButton) -> None:
        call = self._call(added)
        before = self._payments_of(call.order_id)
        outcome = await self._plugins.call_back(call)
        if added.button.place is ButtonPlace.PAYMENT and call.order_id is not None:
            await self._tell_payments(call.order_id, before)
        if isinstance(outcome, NotLoaded):
            raise RefusedError(Code.PLUGIN_BUTTON_DEAD, **_values(added.button))
        notice = _notice(outcome, added.button)
        if notice is not None:
            await self._person.tell(notice)

    def _payments_of(self, order_id: UUID | None) -> tuple[PaymentItem, ...]:
        return self._state.record(order_id).order.payments if order_id is not None else ()

    async def _tell_payments(self, order_id: UUID, before: tuple[PaymentItem, ...]) -> None:
        """Tell the plugins that listen when the button has changed the cash screen's payments."""
        if self._payments_of(order_id) != before:
            told = self._payments.screen_updated(order_id)
            if told is not None:
                await told

    def _call(self, added: AddedButton) -> ScreenCall:
        order_id = self._pages.order_id
        return ScreenCall(
            point=ScreenPoint.BUTTON,
            callback=added.callback,
            arguments=self._arguments(added, order_id),
            order_id=order_id,
        )

    def _arguments(self, added: AddedButton, order_id: UUID | None) -> Mapping[str, object]:
        if order_id is None:
            return {}
        order = self._state.record(order_id).order
        match added.button.place:
            case ButtonPlace.PAYMENT:
                return {"order": order, "state": added.state}
            case ButtonPlace.ORDER:
                return {"order": order}
            case _:
                return {
                    "closed_order": order,
                    "cash_register": self._state.restaurant.cash_register,
                }


def _values(button: PluginButton) -> dict[str, str]:
    return {"button": button.caption, "plugin": button.plugin_name}


def _notice(outcome: Outcome, button: PluginButton) -> Notice | None:
    """What the cashier is told; every exception but the two quiet ones names the plugin."""
    values = _values(button)
    match outcome:
        case Failed(message) if message:
            return Notice(code=Code.PLUGIN_BUTTON_FAILED, values={**values, "message": message})
        case Failed():
            error = "PaymentActionFailedException"
            return Notice(code=Code.PLUGIN_BUTTON_ERROR, values={**values, "error": error})
        case Raised(type_name, message, stack) if type_name != _QUIET:
            error = f"{type_name}: {message}" if message else type_name
            return Notice(
                code=Code.PLUGIN_BUTTON_ERROR, values={**values, "error": error}, details=stack
            )
        case NoAnswer(reason):
            return Notice(
                code=Code.PLUGIN_BUTTON_NOT_ANSWERED, values={**values, "reason": reason.value}
            )
        case _:
            return None
