"""What registering a payment system brings about, in the back office and on the screens."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import PaymentTypeKind
from cashier_sim.till.commands import (
    ChangePaymentType,
    ChangeSetting,
    ChooseGoodsReturnType,
    CreatePaymentType,
    EnterSum,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    ReloadPlugin,
    SetLicence,
    ShowScreen,
)
from cashier_sim.till.view import PluginState, Screen
from tests.process.acceptance.harness import ON_COMMAND, on_probe

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage


@on_probe(constants="NAME = 'Гостиница у моря'")
async def test_registered_system_is_offered_to_payment_types_under_its_name(
    till: ProbeTill,
) -> None:
    (system,) = till.plugin.systems
    assert (system.key, system.name) == ("probe", "Гостиница у моря")
    await till.create_type("На номер")
    settings = till.settings("На номер")
    assert settings.payment_system_key == system.key
    assert settings.payment_type.kind is PaymentTypeKind.EXTERNAL


async def _without_automatic_type(till: ProbeTill) -> None:
    """Start over with the setting off, as in a restaurant whose back office is still empty."""
    await till.do(ChangeSetting("creates_payment_type_for_new_system", False))
    await till.add_probe("empty", constants="KEY = 'empty'")


@on_probe()
async def test_nothing_appears_on_the_cash_screen_before_a_type_is_created(till: ProbeTill) -> None:
    await _without_automatic_type(till)
    assert till.view.plugins[1].systems[0].key == "empty"
    assert not _choices(till, "empty")
    await till.create_type("На номер", key="empty")
    await till.at_cash_screen()
    assert _choices(till, "empty") == ["На номер"]
    await till.choose(name="На номер")
    assert [item.type.name for item in till.items] == ["На номер"]


def _choices(till: ProbeTill, key: str) -> list[str]:
    """Names of a system's types on the cash screen."""
    types = [one.settings for one in till.view.choices if one.is_loaded]
    return [one.payment_type.name for one in types if one.payment_system_key == key]


@on_probe(constants="NAME = 'Гостиница'")
async def test_new_system_gets_a_type_at_once(till: ProbeTill) -> None:
    assert _choices(till, "probe") == ["Гостиница"]


@on_probe()
async def test_key_is_registered_once_in_the_installation(till: ProbeTill) -> None:
    await till.add_probe("second")
    second = till.view.plugins[1]
    assert (second.state, second.systems) == (PluginState.FAILED, ())
    assert "Another payment proccessor with key 'probe' was already registered" in second.reason
    await till.to_pay()
    await till.act(PressPay())


@on_probe()
async def test_system_has_any_number_of_types(till: ProbeTill) -> None:
    names = [f"Номер, вид {number}" for number in range(5)]
    for name in names:
        await till.create_type(name)
    await till.at_cash_screen()
    assert _choices(till, "probe") == sorted(["Проба", *names])
    for name in names:
        await till.choose(name=name)
        await till.do(EnterSum(Decimal("10.00")))
    assert [item.type.name for item in till.items] == names


@on_probe()
async def test_fiscal_types_are_bank_cards_and_others_cashless(till: ProbeTill) -> None:
    await till.create_type("Фискальная", is_fiscal=True)
    groups = {one.settings.payment_type.name: one.group for one in till.view.choices}
    assert groups["Фискальная"] is PaymentGroup.CARDS
    assert groups["Проба"] is PaymentGroup.NON_CASH
    settings = till.settings("Фискальная")
    cashless = replace(settings.payment_type, print_cheque=False)
    await till.do(ChangePaymentType(replace(settings, payment_type=cashless)))
    groups = {one.settings.payment_type.name: one.group for one in till.view.choices}
    assert groups["Фискальная"] is PaymentGroup.NON_CASH


@on_probe()
async def test_types_have_settings_of_their_own(till: ProbeTill) -> None:
    await till.do(
        CreatePaymentType(
            name="На номер",
            payment_system_key="probe",
            is_fiscal=True,
            account="Расчёты с гостиницей",
            receipt_name="НОМЕР",
            sales_slip_copies=2,
            forbids_manual_entry=True,
        )
    )
    settings = till.settings("На номер")
    assert (settings.is_fiscal, settings.account) == (True, "Расчёты с гостиницей")
    await till.at_cash_screen()
    await till.choose(name="На номер")
    assert await till.refused(EnterSum(Decimal("10.00"))) == "manual_entry_forbidden"
    await till.act(PressPay())
    sale = next(slip for slip in till.slips() if slip.title == "sale")
    assert "НОМЕР" in str(sale.document)
    assert len([slip for slip in till.slips() if slip.title == "sales_slip"]) == 2


@on_probe(closing="given.self.registration.dispose()")
async def test_disposed_registration_leaves_its_types_refused_by_name(till: ProbeTill) -> None:
    await till.to_pay()
    await till.act(PressPay())
    await till.close_shift()
    assert till.plugin.state is PluginState.RUNNING
    assert till.plugin.systems == ()
    await till.at_cash_screen()
    assert _choices(till, "probe") == []
    assert till.settings().payment_system_key == "probe"  # the type is still there
    await till.do(ReloadPlugin("probe"))
    assert _choices(till, "probe") == ["Проба"]


@on_probe()
async def test_registration_needs_a_licence(till: ProbeTill) -> None:
    await till.do(SetLicence(has_licence=False))
    await till.do(ReloadPlugin("probe"))
    assert till.plugin.state is PluginState.RUNNING
    assert not _choices(till, "probe")
    assert "no licence for module 21005918" in till.plugin.reason
    await till.do(SetLicence(has_licence=True))
    assert [system.key for system in till.plugin.systems] == ["probe"]


@on_probe(
    constants="""
        try:
            operations.register_payment_system(object())
        except PaymentSystemRegistrationException as error:
            refused = str(error)
    """,
    loaded="PluginContext.log.info(refused)",
)
async def test_object_without_the_interface_is_refused_with_what_is_missing(
    till: ProbeTill,
) -> None:
    assert "payment_system_key" in Path(till.plugin.log_path).read_text(encoding="utf-8")


@on_probe(
    loaded=ON_COMMAND.format(work="add_an_item()"),
    constants="""
        def add_an_item():
            order = operations.get_orders()[0]
            mine = next(t for t in operations.get_payment_types() if t.name == "Проба")
            operations.add_payment_item(
                Decimal("50.00"), ExternalPaymentItemAdditionalData(custom_data="from outside"),
                mine, order, operations.get_default_credentials(),
            )
            operations.add_notification_message("added", "probe")
    """,
)
async def test_items_may_be_added_through_the_api(till: ProbeTill) -> None:
    await till.order()
    order_id = till.record.order.id
    await till.do(ShowScreen(Screen.ORDERS))
    till.command_plugin()
    await till.until(lambda: till.view.notifications)
    (item,) = till.record_of(order_id).order.payments
    assert (item.sum, item.type.name) == (Decimal("50.00"), "Проба")
    assert till.calls == ["opening"]  # nothing is collected for it
    slot = till.record_of(order_id).payments[item.id]
    assert slot.data.custom_data == "from outside"
    await till.do(OpenOrder(order_id))


@pytest.mark.parametrize("flag", [True, False])
def test_goods_return_offers_systems_with_the_flag_only(stage: Stage, flag: bool) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.do(OpenCafeSession())
        await till.do(ShowScreen(Screen.GOODS_RETURN))
        offered = {
            one.settings.payment_type.name for one in till.view.choices if one.returns_without_order
        }
        assert offered == ({"Наличные", "Проба"} if flag else {"Наличные"})
        choose = ChooseGoodsReturnType(till.settings().id)
        if flag:
            await till.do(choose)
        else:
            assert await till.refused(choose) == "type_cannot_return_goods"

    stage.play(scene, constants=f"RETURNS_WITHOUT_ORDER = {flag}")


SHAPES = {
    "shipped": (
        "sum, order, payment_type_id, transaction_id, point_of_sale, cashier, operation_service, "
        "printer, view_manager, context"
    ),
    "with the item": (
        "sum, order, payment_item, transaction_id, point_of_sale, cashier, operation_service, "
        "printer, view_manager, context"
    ),
    "free": "context, sum, *, payment_item, order_id, **others",
}
"""The arguments of `pay`: of the shipped V6, of V7, and as a Python author may like it."""


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_the_contract_is_called_by_name(stage: Stage, shape: str) -> None:
    code = f"""
        class Shaped:
            payment_system_key, payment_system_name = "shaped", "Другая"
            def pay(self, {SHAPES[shape]}):
                values = locals()
                shaped.note("shaped", sum=sum, names=sorted(values), item=str(
                    values.get("payment_item", values.get("order"))
                ))
            def collect_data(self): ...
            def on_payment_added(self): ...
            def on_preliminary_payment_editing(self): return True
            def emergency_cancel_payment(self): ...
            def return_payment(self): ...
            def return_payment_without_order(self): ...

        def shape(given):
            global shaped
            shaped = given
            given.held = operations.register_payment_system(Shaped())
    """

    async def scene(till: ProbeTill) -> None:
        assert [system.key for system in till.plugin.systems] == ["probe", "shaped"]
        await till.at_cash_screen()
        await till.choose(name="Другая")
        item = till.items[0]
        await till.act(PressPay())
        got = till.got("shaped").values
        assert got["sum"] == repr(Decimal("390.00"))
        assert str(item.id) in got["item"]

    stage.play(scene, {"loaded": "shape(given)"}, constants=code)


def test_argument_that_is_not_on_offer_is_refused_with_those_that_are(stage: Stage) -> None:
    code = """
        class Shaped:
            payment_system_key = payment_system_name = "shaped"
            def pay(self, sum, room): ...
            def collect_data(self): ...
            def on_payment_added(self): ...
            def on_preliminary_payment_editing(self): return True
            def emergency_cancel_payment(self): ...
            def return_payment(self): ...
            def return_payment_without_order(self): ...
    """

    async def scene(till: ProbeTill) -> None:
        assert till.plugin.state is PluginState.FAILED
        assert "room" in till.plugin.reason
        assert "transaction_id" in till.plugin.reason

    stage.play(scene, {"loaded": "operations.register_payment_system(Shaped())"}, constants=code)
