"""An open dialog of the gallery: what the register would do with it, without a till."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from cashier_sim import assets
from cashier_sim.engine.model import SessionState
from cashier_sim.engine.restaurant_file import load_restaurant
from cashier_sim.plugin_api import BarcodeInputDialogResult, InputDialogResult, User
from cashier_sim.till.commands import (
    AnswerDialog,
    Command,
    EndCall,
    Refusal,
    ScanBarcode,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.dialogs import Answer, Staff
from cashier_sim.till.plugins.asked import ShownDialog
from cashier_sim.till.plugins.dialogs import dialog_of
from cashier_sim.till.plugins.permission_dialogs import PERMISSION_CHECKS, permission_check
from cashier_sim.till.view import Screen, TillView, Waiting, WaitingCaption, World
from cashier_sim.till.world_box import demo_deck, read_tracks

PLUGIN = "gallery"
PROGRESS = "change_progress_bar_message"
_CALL = 1


@dataclass(frozen=True, slots=True)
class CameBack:
    """What the plugin would have got."""

    value: object


class Session:
    """Opens one dialog at a time and answers it as the register does.

    Attributes:
        view: What the overlay shows.

    Args:
        now: The clock of the register.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        restaurant = load_restaurant(assets.path("restaurant.toml"))
        self._now = now
        self._shown: ShownDialog | None = None
        self._ids = 0
        present = restaurant.employees[0].user
        self._staff = Staff(restaurant.employees, present)
        self.view = TillView(
            now=now(),
            restaurant=restaurant,
            screen=Screen.ORDERS,
            cashier=present,
            session=SessionState(),
            orders=(),
            current=None,
            choices=(),
            world=World(cards=demo_deck()),
        )

    @property
    def is_open(self) -> bool:
        """Whether a dialog or the waiting window is open."""
        return bool(self.view.dialogs or self.view.waiting)

    def open(
        self, method: str, arguments: Mapping[str, object], api_version: str
    ) -> CameBack | None:
        """Call a member of `ViewManager`; a dialog that is open gives way.

        Args:
            method: Its name.
            arguments: By name, defaults filled in.
            api_version: Of the plugin, such as `V8`.

        Returns:
            What came back at once, or None while the dialog is open.

        Raises:
            ArgumentException: The contract refuses an argument.
        """
        self.close()
        if method == PROGRESS:
            waiting = Waiting(
                call_id=_CALL,
                plugin_name=PLUGIN,
                caption=WaitingCaption.PAYMENT,
                message=str(arguments["message"]),
                since=self._now(),
            )
            self._change(waiting=waiting)
            return None
        shown = self._called(method, arguments, api_version)
        if isinstance(shown, User):
            return CameBack(shown)
        self._ids += 1
        dialog = replace(shown.dialog, id=self._ids)
        self._shown = shown
        self.view = replace(self.view, now=self._now(), dialogs=(dialog,))
        return None

    def take(self, command: Command) -> CameBack | Refusal | None:
        """Carry out what the person did to the dialog.

        Returns:
            What came back, why it is refused, or None for a command that means nothing here.
        """
        refusal = command.refusal(self.view)
        if refusal is not None:
            return refusal
        match command:
            case AnswerDialog(answer=answer):
                return self._answered(answer)
            case EndCall():
                self.close()
                return CameBack(None)
        read = self._read_by(command)
        problem = self.view.dialogs[-1].problem(read) if read else None
        if problem is not None:
            return Refusal(problem.value)
        return self._answered(read) if read else None

    def close(self) -> None:
        """Take the dialog away; nothing comes back."""
        self._shown = None
        self._change(waiting=None)

    def _called(
        self, method: str, arguments: Mapping[str, object], api_version: str
    ) -> ShownDialog | User:
        if method in PERMISSION_CHECKS:
            return permission_check(arguments, self._staff)
        return dialog_of(method, arguments, api_version)

    def _read_by(self, command: Command) -> InputDialogResult | None:
        match command:
            case SwipeCard(card_name=name):
                card = next(card for card in self.view.world.cards if card.name == name)
                return read_tracks(card.track)
            case SwipeTrack(track=track):
                return read_tracks(track)
            case ScanBarcode(barcode=barcode):
                return BarcodeInputDialogResult(barcode=barcode)
            case _:
                return None

    def _answered(self, answer: Answer) -> CameBack:
        shown = self._shown
        self.close()
        return CameBack(shown.result(answer) if shown else None)

    def _change(self, *, waiting: Waiting | None) -> None:
        self.view = replace(self.view, now=self._now(), dialogs=(), waiting=waiting)
