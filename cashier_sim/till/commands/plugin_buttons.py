"""Pressing what plugins have added to the pages of the register."""

from dataclasses import dataclass
from uuid import UUID

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.codes import Code
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.view import ButtonPlace, PluginButton, Screen, TillView

_PLACES = {
    Screen.PAYMENT: ButtonPlace.PAYMENT,
    Screen.PREPAYMENTS: ButtonPlace.PAYMENT,
    Screen.ORDER: ButtonPlace.ORDER,
    Screen.GOODS_RETURN: ButtonPlace.PRODUCTS_RETURN,
    Screen.ADDITIONS: ButtonPlace.ADDITIONS,
}


def place_on(view: TillView) -> ButtonPlace | None:
    """Whose buttons the page shows; None = it has no place for any."""
    if view.screen is not Screen.CLOSED_ORDER:
        return _PLACES.get(view.screen)
    if view.current is None or view.current.record.order.status is not OrderStatus.CLOSED:
        return None
    session = view.session.current
    is_of_shift = session is not None and session.number == view.current.record.session_number
    return ButtonPlace.CLOSED_ORDER if is_of_shift else ButtonPlace.PAST_ORDER


def buttons_on(view: TillView) -> tuple[PluginButton, ...]:
    """The buttons that the page shows, in the order of adding."""
    place = place_on(view)
    return tuple(button for button in view.plugin_buttons if button.place is place)


@dataclass(frozen=True, slots=True)
class PressPluginButton(RegisterCommand):
    """Press a button of a plugin on the page that is shown."""

    button_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        button = next((one for one in view.plugin_buttons if one.id == self.button_id), None)
        if button is None:
            return Refusal(Code.PLUGIN_BUTTON_GONE)
        if button.place is not place_on(view):
            return Refusal(Code.PLUGIN_BUTTON_ELSEWHERE, {"button": button.caption})
        if not button.is_enabled:
            return Refusal(
                Code.PLUGIN_BUTTON_DISABLED,
                {"button": button.caption, "plugin": button.plugin_name},
            )
        return None
