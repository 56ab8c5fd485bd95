from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

import pytest

from cashier_sim.engine.ports import Returned
from cashier_sim.plugin_api import (
    ArgumentException,
    Document,
    EntityNotFoundException,
    InvalidOperationException,
    NotSupportedException,
    PrinterRef,
    Tags,
    XElement,
)
from cashier_sim.plugin_host.calls import ButtonId, DisposableId, Ref, ServiceRequest
from cashier_sim.till.commands import GoToPayment, SetReceiptPrinter
from cashier_sim.till.events import TraceState
from cashier_sim.till.plugins.registrations import Registrations
from cashier_sim.till.plugins.screen_services import RECEIPT_PRINTER, ScreenServices
from cashier_sim.till.screen_calls import ScreenPoint
from cashier_sim.till.view import ButtonPlace, PluginButton, ReceiptPrinterState
from tests.unit.till.buttons import TRIANGLE, callable_ref
from tests.unit.till.headless import Bench, ends, story

SLIP = Document(markup=XElement(Tags.DOC, "Счёт"))
PAYMENT_BUTTON = {
    "caption": "Бонусы",
    "is_checked": True,
    "is_enabled": False,
    "icon_geometry": TRIANGLE,
}


@dataclass(slots=True)
class Desk:
    """The screen services of the plugin `fake` on a bench."""

    bench: Bench
    registrations: Registrations = field(default_factory=Registrations)
    released: list[Ref] = field(default_factory=list)

    async def ask(self, method: str, call_id: int | None = None, /, **arguments: object) -> object:
        """Let the plugin ask."""
        services = ScreenServices(
            "fake",
            till=self.bench.fake.till,
            registrations=self.registrations,
            release=self.released.append,
        )
        request = ServiceRequest(
            plugin="fake",
            generation=1,
            call_id=call_id,
            service="operations",
            method=method,
            arguments=arguments,
        )
        answer_to = services.answer_to(request)
        assert answer_to is not None, f"{method} concerns no screen"
        return await answer_to(request)

    async def add(self, method: str, *names: str, **arguments: object) -> object:
        """Let the plugin add a button whose callback takes these arguments."""
        arguments = {"caption": "Бонусы", **arguments}
        return await self.ask(method, callback=callable_ref(*names), **arguments)

    async def add_to_payment(self, **changes: object) -> ButtonId:
        """Let the plugin add a button to the cash screen."""
        names = ("order", "operation_service", "view_manager", "state")
        arguments = {**PAYMENT_BUTTON, **changes}
        answer = await self.add("add_button_to_payment_screen", *names, **arguments)
        assert isinstance(answer, ButtonId)
        return answer

    async def change(self, button_id: object, **changes: object) -> None:
        """Let the plugin change a button."""
        unchanged = dict.fromkeys(PAYMENT_BUTTON, None)
        arguments = {**unchanged, **changes}
        await self.ask("update_payment_screen_button_state", button_id=button_id, **arguments)

    @property
    def buttons(self) -> tuple[PluginButton, ...]:
        """The buttons that are shown."""
        return self.bench.view.plugin_buttons


@pytest.mark.parametrize(
    ("method", "names", "place"),
    [
        ("add_button_to_order_edit_screen", "abc", ButtonPlace.ORDER),
        ("add_button_to_closed_order_screen", "ab", ButtonPlace.CLOSED_ORDER),
        ("add_button_to_products_return_screen", "ab", ButtonPlace.PRODUCTS_RETURN),
        ("add_button_to_plugins_menu", "ab", ButtonPlace.ADDITIONS),
        ("add_button", "ab", ButtonPlace.ADDITIONS),
        ("add_button_on_closed_order_view", "abc", ButtonPlace.CLOSED_ORDER),
        ("add_button_on_past_order_view", "ab", ButtonPlace.PAST_ORDER),
    ],
)
def test_each_method_adds_a_button_to_its_place(
    method: str, names: str, place: ButtonPlace
) -> None:
    @story
    async def test(bench: Bench) -> None:
        desk = Desk(bench)
        held = await desk.add(method, *names)
        assert isinstance(held, DisposableId)
        assert [(one.place, one.caption, one.plugin_name) for one in desk.buttons] == [
            (place, "Бонусы", "fake")
        ]
        assert bench.trace("button_added").answer == "Бонусы"
        desk.registrations.end(held.id)
        assert desk.buttons == ()
        assert desk.released == [callable_ref(*names)]
        assert bench.trace("button_removed").answer == "Бонусы"

    test()


@story
async def test_a_button_of_the_cash_screen_is_drawn_as_it_says(bench: Bench) -> None:
    desk = Desk(bench)
    answer = await desk.add_to_payment()
    (button,) = desk.buttons
    assert button.id == answer.button_id
    assert (button.is_checked, button.is_enabled) == (True, False)
    assert button.icon is not None


@story
async def test_a_button_is_changed_by_its_id(bench: Bench) -> None:
    desk = Desk(bench)
    answer = await desk.add_to_payment(icon_geometry=None)
    await desk.change(answer.button_id, caption="Списать", icon_geometry=TRIANGLE)
    await desk.change(answer.button_id, is_checked=False, is_enabled=True)
    (button,) = desk.buttons
    assert (button.caption, button.is_checked, button.is_enabled) == ("Списать", False, True)
    assert button.icon is not None
    with pytest.raises(EntityNotFoundException):
        await desk.change(UUID(int=404), caption="Списать")
    with pytest.raises(ArgumentException, match="button_id"):
        await desk.change("бонусы")


@story
async def test_buttons_and_texts_end_with_the_process(bench: Bench) -> None:
    desk = Desk(bench)
    await desk.add_to_payment()
    await desk.add("add_button_to_plugins_menu", "a", "b")
    await desk.ask("add_status_bar_text", text="Связь есть")
    desk.registrations.end_process("fake", 1)
    assert desk.buttons == ()
    assert bench.view.status_texts == ()


@story
async def test_a_bad_icon_is_told_in_the_timeline_and_left_out(bench: Bench) -> None:
    desk = Desk(bench)
    answer = await desk.add_to_payment(icon_geometry="M 0,0 B 1")
    assert desk.buttons[0].icon is None
    warning = bench.trace("icon_unreadable")
    assert warning.state is TraceState.ERROR
    assert "no command of a path" in warning.answer
    await desk.change(answer.button_id, icon_geometry="nonsense")
    assert desk.buttons[0].icon is None


@story
async def test_a_caption_is_one_line_without_card_data(bench: Bench) -> None:
    desk = Desk(bench)
    await desk.add("add_button", "a", "b", caption="Карта\n  4000000000000002")
    caption = desk.buttons[0].caption
    assert caption.startswith("Карта ")
    assert "4000000000000002" not in caption
    with pytest.raises(ArgumentException, match="caption"):
        await desk.add("add_button", "a", "b", caption=" \n")
    with pytest.raises(ArgumentException, match="callback"):
        await desk.ask("add_button", caption="Бонусы", callback=print)


@story
async def test_a_text_stands_in_the_status_line_until_it_is_disposed(bench: Bench) -> None:
    desk = Desk(bench)
    held = await desk.ask("add_status_bar_text", text="Связь\nесть")
    assert [text.text for text in bench.view.status_texts] == ["Связь есть"]
    assert isinstance(held, DisposableId)
    desk.registrations.end(held.id)
    assert bench.view.status_texts == ()


@story
async def test_what_concerns_no_screen_is_not_answered_here(bench: Bench) -> None:
    with pytest.raises(AssertionError):
        await Desk(bench).ask("get_orders")


@story
async def test_a_turn_runs_the_callback_and_forgets_it(bench: Bench) -> None:
    desk = Desk(bench)
    callback = callable_ref("view_manager")
    assert await desk.ask("try_execute_ui_operation", callback=callback) is True
    assert [call.point for call in bench.fake.called_back] == [ScreenPoint.UI_OPERATION]
    assert desk.released == [callback]


@story
async def test_orders_and_payments_are_edited_on_their_pages(bench: Bench) -> None:
    desk = Desk(bench)
    edit_order = callable_ref("order", "operation_service", "view_manager")
    edit_payment = callable_ref("order", "context", "view_manager")
    ends(bench, ScreenPoint.EDIT_PAYMENT_SCREEN, Returned(()))
    with pytest.raises(NotSupportedException):
        await desk.ask("try_edit_current_order", callback=edit_order)
    await bench.order()
    assert await desk.ask("try_edit_current_order", callback=edit_order) is True
    with pytest.raises(NotSupportedException):
        await desk.ask("try_edit_current_payment_screen", callback=edit_payment)
    await bench.do(GoToPayment())
    assert await desk.ask("try_edit_current_payment_screen", callback=edit_payment) is True
    assert len(desk.released) == 4


@story
async def test_a_local_service_cannot_wait_for_its_own_end(bench: Bench) -> None:
    with pytest.raises(
        InvalidOperationException, match='"TryExecuteUiOperation" cannot be called using operation'
    ):
        await Desk(bench).ask("try_execute_ui_operation", 7, callback=callable_ref("a"))


@story
async def test_a_document_is_printed_and_its_end_told(bench: Bench) -> None:
    desk = Desk(bench)
    printer = await desk.ask("try_get_receipt_cheque_printer")
    assert printer == RECEIPT_PRINTER
    assert await desk.ask("print", printer_ref=printer, document=SLIP) is True
    (slip,) = bench.slips()
    assert (slip.document, slip.plugin_name) == (SLIP.markup, "fake")
    await bench.do(SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER))
    assert await desk.ask("print", printer_ref=printer, document=SLIP) is False
    assert len(bench.slips()) == 1


@story
async def test_a_terminal_without_a_printer_has_none_to_find(bench: Bench) -> None:
    await bench.do(SetReceiptPrinter(ReceiptPrinterState.NONE))
    assert await Desk(bench).ask("try_get_receipt_cheque_printer") is None


@story
async def test_an_unknown_printer_or_document_is_refused(bench: Bench) -> None:
    desk = Desk(bench)
    with pytest.raises(EntityNotFoundException, match="Кухня"):
        await desk.ask("print", printer_ref=PrinterRef(name="Кухня"), document=SLIP)
    with pytest.raises(ArgumentException, match="document"):
        await desk.ask("print", printer_ref=RECEIPT_PRINTER, document="Счёт")
