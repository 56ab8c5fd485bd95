"""What a tester does to the world around the register."""

from dataclasses import replace

from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint
from cashier_sim.plugin_api import BarcodeInputDialogResult, InputDialogResult
from cashier_sim.till.commands import (
    AddTestCard,
    MoveClock,
    RemoveTestCard,
    ScanBarcode,
    SetFiscalRegister,
    SetLicence,
    SetPaperWidth,
    SetRealPrinter,
    SetReceiptPrinter,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.dialogs import AnswerProblem
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable, Running
from cashier_sim.till.parts import Parts
from cashier_sim.till.world_box import read_tracks


class WorldHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._world = parts.world
        self._dialogs = parts.dialogs
        self._clock = parts.clock
        self._plugins = parts.plugins
        self._pages = parts.pages
        self._state = parts.register.state
        self._systems_changed = parts.systems_changed

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(SwipeCard, self._swipe_card)
        table.add(SwipeTrack, self._swipe_track)
        table.add(ScanBarcode, self._scan_barcode)
        table.add(AddTestCard, self._add_test_card)
        table.add(RemoveTestCard, self._remove_test_card)
        table.add(SetReceiptPrinter, self._set_receipt_printer)
        table.add(SetFiscalRegister, self._set_fiscal_register)
        table.add(SetLicence, self._set_licence)
        table.add(MoveClock, self._move_clock)
        table.add(SetPaperWidth, self._set_paper_width)
        table.add(SetRealPrinter, self._set_real_printer)

    def _swipe_card(self, command: SwipeCard) -> Running:
        return self._swipe(self._world.card(command.card_name).track)

    def _swipe_track(self, command: SwipeTrack) -> Running:
        return self._swipe(command.track)

    def _swipe(self, track: str) -> Running:
        card = read_tracks(track)
        if not self._dialogs.dialogs:
            return self._offer(
                NotificationPoint.ORDER_EDIT_CARD_SLIDED, "no_plugin_takes_card", card=card
            )
        self._answer(card)
        return None

    def _scan_barcode(self, command: ScanBarcode) -> Running:
        if not self._dialogs.dialogs:
            if not command.barcode:
                raise RefusedError(AnswerProblem.EMPTY.value)
            return self._offer(
                NotificationPoint.ORDER_EDIT_BARCODE_SCANNED,
                "no_plugin_takes_barcode",
                barcode=command.barcode,
            )
        self._answer(BarcodeInputDialogResult(barcode=command.barcode))
        return None

    async def _offer(self, point: NotificationPoint, refusal: str, **read: object) -> None:
        """Offer what was read on the order screen to the plugins, until one takes it."""
        order_id = self._pages.current_order_id()
        arguments = {**read, "order": self._state.record(order_id).order}
        told = await self._plugins.notify(
            NotificationCall(point=point, arguments=arguments, order_id=order_id)
        )
        if True not in told.answers:
            raise RefusedError(refusal)

    def _answer(self, result: InputDialogResult) -> None:
        top = self._dialogs.dialogs[-1]
        problem = top.problem(result)
        if problem:
            raise RefusedError(problem.value)
        self._dialogs.answer(top.id, result)

    def _add_test_card(self, command: AddTestCard) -> None:
        self._world.add_card(command.card)

    def _remove_test_card(self, command: RemoveTestCard) -> None:
        self._world.remove_card(command.card_name)

    def _set_receipt_printer(self, command: SetReceiptPrinter) -> None:
        self._world.change(replace(self._world.world, receipt_printer=command.state))

    def _set_fiscal_register(self, command: SetFiscalRegister) -> None:
        self._world.change(replace(self._world.world, fiscal_register=command.state))

    async def _set_licence(self, command: SetLicence) -> None:
        self._world.change(replace(self._world.world, has_licence=command.has_licence))
        await self._plugins.licence_changed()
        self._systems_changed()

    def _move_clock(self, command: MoveClock) -> None:
        self._clock.move(command.by)
        self._world.keep_clock(self._world.clock_offset + command.by)

    def _set_paper_width(self, command: SetPaperWidth) -> None:
        self._world.change(replace(self._world.world, width_chars=command.width_chars))

    def _set_real_printer(self, command: SetRealPrinter) -> None:
        self._world.change(replace(self._world.world, as_real_printer=command.as_real_printer))
