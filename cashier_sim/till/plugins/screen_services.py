"""Answers what one plugin asks of the register's screens and of its printer by name."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from cashier_sim.plugin_api import (
    ArgumentException,
    Document,
    EntityNotFoundException,
    InvalidOperationException,
    PrinterRef,
)
from cashier_sim.plugin_host.calls import ButtonId, DisposableId, Ref, ServiceRequest
from cashier_sim.till.path_geometry import GeometryError, PathGeometry, parse_geometry
from cashier_sim.till.plugin_buttons import AddedButton
from cashier_sim.till.plugin_services import PluginEvent, TillServices
from cashier_sim.till.plugins.asked import text_argument
from cashier_sim.till.plugins.registrations import Registrations
from cashier_sim.till.screen_calls import (
    BUTTON_OFFERS,
    SCREEN_OFFERS,
    ScreenCallback,
    ScreenPoint,
    checked_callback,
)
from cashier_sim.till.view import ButtonPlace, PluginButton, StatusText

RECEIPT_PRINTER = PrinterRef(name="Receipt printer")
"""The one printer of the terminal."""

MAX_CAPTION_CHARS = 200
MAX_STATUS_CHARS = 200

_PLACES = {
    "add_button_to_order_edit_screen": ButtonPlace.ORDER,
    "add_button_to_closed_order_screen": ButtonPlace.CLOSED_ORDER,
    "add_button_to_products_return_screen": ButtonPlace.PRODUCTS_RETURN,
    "add_button_to_plugins_menu": ButtonPlace.ADDITIONS,
    "add_button": ButtonPlace.ADDITIONS,
    "add_button_on_closed_order_view": ButtonPlace.CLOSED_ORDER,
    "add_button_on_past_order_view": ButtonPlace.PAST_ORDER,
}
"""Where the button of a method stands; the last three are how V6 adds them."""

_POINTS = {
    "try_edit_current_order": ScreenPoint.EDIT_ORDER,
    "try_execute_ui_operation": ScreenPoint.UI_OPERATION,
    "try_edit_current_payment_screen": ScreenPoint.EDIT_PAYMENT_SCREEN,
}

_Answer = Callable[[ServiceRequest], Awaitable[object]]


class ScreenServices:
    """Carries out the methods of `OperationService` and `Integration` that concern screens.

    Lives on the register's thread.

    Args:
        plugin_name: Whose services.
        till: What carries them out.
        registrations: Where buttons and texts are kept until they end.
        release: Told an object of the plugin's that is not called any more.
        api_version: Of the plugin's manifest; None = it has none.
    """

    def __init__(
        self,
        plugin_name: str,
        *,
        till: TillServices,
        registrations: Registrations,
        release: Callable[[Ref], None],
        api_version: int | None = None,
    ) -> None:
        self._plugin_name = plugin_name
        self._api_version = api_version
        self._till = till
        self._registrations = registrations
        self._release = release
        self._answers: dict[str, _Answer] = {
            "add_status_bar_text": self._add_status_text,
            "add_button_to_payment_screen": self._add_payment_button,
            "update_payment_screen_button_state": self._change_button,
            "try_get_receipt_cheque_printer": self._find_printer,
            "print": self._print,
            **dict.fromkeys(_PLACES, self._add_button),
            **dict.fromkeys(_POINTS, self._take_turn),
        }

    def answer_to(self, request: ServiceRequest) -> _Answer | None:
        """What answers a request; None if it concerns no screen."""
        return self._answers.get(request.method)

    # buttons

    async def _add_button(self, request: ServiceRequest) -> DisposableId:
        added = self._button(request, _PLACES[request.method])
        return DisposableId(self._keep(request, added))

    async def _add_payment_button(self, request: ServiceRequest) -> ButtonId:
        added = self._button(request, ButtonPlace.PAYMENT)
        return ButtonId(added.button.id, self._keep(request, added))

    def _button(self, request: ServiceRequest, place: ButtonPlace) -> AddedButton:
        """What a request adds; only a button of the cash screen has a state and an icon."""
        arguments = request.arguments
        callback = self._callback(request)
        checked = checked_callback(
            request.method, self._plugin_name, callback, BUTTON_OFFERS[place]
        )
        caption = self._caption(text_argument(arguments, "caption"))
        geometry = arguments.get("icon_geometry")
        button = PluginButton(
            id=self._till.buttons.new_id(),
            place=place,
            caption=caption,
            is_checked=arguments.get("is_checked", False) is True,
            is_enabled=arguments.get("is_enabled", True) is True,
            icon=self._icon(geometry, caption),
            plugin_name=self._plugin_name,
        )
        return AddedButton(
            button=button,
            callback=checked,
            icon_geometry=geometry if isinstance(geometry, str) else None,
        )

    def _keep(self, request: ServiceRequest, added: AddedButton) -> int:
        name, button = self._plugin_name, added.button
        self._till.buttons.add(added)

        def ended() -> None:
            self._till.buttons.remove(button.id)
            self._release(added.callback.callback)
            self._till.plugin_happened(name, PluginEvent.BUTTON_REMOVED, text=button.caption)

        held_id = self._registrations.hold(name, request.generation, ended)
        self._till.plugin_happened(name, PluginEvent.BUTTON_ADDED, text=button.caption)
        return held_id

    async def _change_button(self, request: ServiceRequest) -> None:
        arguments = request.arguments
        button_id, caption = arguments["button_id"], arguments["caption"]
        is_checked, is_enabled = arguments["is_checked"], arguments["is_enabled"]
        geometry = arguments["icon_geometry"]
        if not isinstance(button_id, UUID):
            raise ArgumentException(f"button_id must be a UUID, not {button_id!r}")
        shown = self._caption(caption) if isinstance(caption, str) else None
        icon = None
        if isinstance(geometry, str):
            icon = (geometry, self._icon(geometry, shown or str(button_id)))
        self._till.buttons.change(
            self._plugin_name,
            button_id,
            caption=shown,
            is_checked=is_checked if isinstance(is_checked, bool) else None,
            is_enabled=is_enabled if isinstance(is_enabled, bool) else None,
            icon=icon,
        )

    def _callback(self, request: ServiceRequest) -> Ref:
        callback = request.arguments["callback"]
        if not isinstance(callback, Ref):
            raise ArgumentException(
                f"{request.method}: callback must be a function, not {callback!r}"
            )
        return callback

    def _caption(self, text: str) -> str:
        caption = " ".join(text.split())
        if not caption:
            raise ArgumentException("caption must say what the button does, and is empty")
        return self._till.mask(caption[:MAX_CAPTION_CHARS])

    def _icon(self, geometry: object, caption: str) -> PathGeometry | None:
        """An icon; one that cannot be read is left out and told in the timeline."""
        if not isinstance(geometry, str):
            return None
        try:
            return parse_geometry(geometry)
        except GeometryError as error:
            self._till.plugin_happened(
                self._plugin_name,
                PluginEvent.ICON_UNREADABLE,
                text=f"{caption}: {error}",
                details=geometry[:MAX_CAPTION_CHARS],
            )
            return None

    # the rest of the screen

    async def _add_status_text(self, request: ServiceRequest) -> DisposableId:
        text = " ".join(text_argument(request.arguments, "text").split())[:MAX_STATUS_CHARS]
        shown = StatusText(text=self._till.mask(text), plugin_name=self._plugin_name)
        buttons = self._till.buttons
        number = buttons.add_text(shown)
        held_id = self._registrations.hold(
            self._plugin_name, request.generation, lambda: buttons.remove_text(number)
        )
        return DisposableId(held_id)

    async def _take_turn(self, request: ServiceRequest) -> bool:
        if request.call_id is not None:
            # The screen is idle only after the call that the service belongs to has ended.
            raise InvalidOperationException(
                f'Method "{_api_name(request.method)}" cannot be called using operation service of '
                "notification event handler, use default operation service."
            )
        point = _POINTS[request.method]
        callback = self._callback(request)
        checked = checked_callback(
            request.method, self._plugin_name, callback, SCREEN_OFFERS[point]
        )
        try:
            return await self._turn(point, checked)
        finally:
            self._release(callback)

    async def _turn(self, point: ScreenPoint, callback: ScreenCallback) -> bool:
        screen = self._till.screen
        match point:
            case ScreenPoint.EDIT_ORDER:
                return await screen.edit_order(callback)
            case ScreenPoint.EDIT_PAYMENT_SCREEN:
                return await screen.edit_payment_screen(callback)
            case _:
                return await screen.execute(callback)

    # the printer

    async def _find_printer(self, request: ServiceRequest) -> PrinterRef | None:
        del request
        return RECEIPT_PRINTER if self._till.has_receipt_printer() else None

    async def _print(self, request: ServiceRequest) -> bool:
        printer, document = request.arguments["printer_ref"], request.arguments["document"]
        if printer != RECEIPT_PRINTER:
            raise EntityNotFoundException(f"There is no printer {printer!r}")
        if not isinstance(document, Document):
            raise ArgumentException(f"document must be a Document, not {document!r}")
        return self._till.print_document(self._plugin_name, document.markup, self._api_version)


def _api_name(method: str) -> str:
    """A method's name as iikoFront writes it."""
    return "".join(word.title() for word in method.split("_"))
