from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.back_office import Undoable
from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.restaurant import Right
from cashier_sim.till.commands import (
    AddProduct,
    ChangeDiscountType,
    ChangeEmployee,
    ChangePaymentType,
    ChangeSetting,
    CreateEmployee,
    CreateMenuGroup,
    CreatePaymentType,
    CreateProduct,
    DeleteEmployee,
    DeletePaymentType,
    DeleteProduct,
    LogIn,
    PrintPrecheque,
    SetBackToDemo,
    SetModuleLicence,
    UndoDeletion,
)
from tests.unit.till.fake_plugins import KEY
from tests.unit.till.headless import Bench, story

if TYPE_CHECKING:
    from cashier_sim.till.view import PaymentTypeChoice


def choice(bench: Bench, name: str) -> PaymentTypeChoice:
    return next(c for c in bench.view.choices if c.settings.payment_type.name == name)


@story
async def test_a_type_is_created_changed_and_deleted(bench: Bench) -> None:
    await bench.do(CreatePaymentType("Гостиница, фискальная", KEY, is_fiscal=True))
    made = choice(bench, "Гостиница, фискальная")
    assert (made.group, made.is_loaded) == (PaymentGroup.CARDS, True)
    cashless = replace(made.settings.payment_type, print_cheque=False)
    await bench.do(ChangePaymentType(replace(made.settings, payment_type=cashless)))
    changed = choice(bench, "Гостиница, фискальная")
    assert changed.group is PaymentGroup.NON_CASH
    await bench.do(DeletePaymentType(changed.settings.id))
    assert changed not in bench.view.choices
    refused = await bench.refused(CreatePaymentType("Гостиница", KEY))
    assert refused == "name_is_taken"


@story
async def test_a_type_in_use_is_not_deleted(bench: Bench) -> None:
    await bench.ready_to_pay()
    assert await bench.refused(DeletePaymentType(bench.type_id())) == "entry_in_use"


@story
async def test_new_product_can_be_ordered_at_once(bench: Bench) -> None:
    await bench.do(CreateMenuGroup("Сезон"))
    group = bench.view.restaurant.menu_groups[-1]
    await bench.do(CreateProduct("Тыквенный суп", Decimal("380.50"), group_id=group.id))
    soup = bench.view.restaurant.products[-1]
    assert bench.view.restaurant.menu_groups[-1].product_ids == (soup.id,)
    await bench.order(dishes=0)
    await bench.do(AddProduct(soup.id))
    assert bench.view.current is not None
    assert bench.view.current.record.order.items[-1].product == soup
    assert await bench.refused(DeleteProduct(soup.id)) == "entry_in_use"


@story
async def test_deletion_is_offered_back_until_the_next_change(bench: Bench) -> None:
    product = bench.view.restaurant.products[0]
    before = bench.view.restaurant
    assert await bench.refused(UndoDeletion()) == "nothing_to_undo"
    await bench.do(DeleteProduct(product.id))
    assert bench.view.undoable == Undoable(name=product.name)
    await bench.do(UndoDeletion())
    assert bench.view.restaurant == before
    assert await bench.refused(UndoDeletion()) == "nothing_to_undo"
    await bench.do(DeleteProduct(product.id))
    await bench.do(CreateMenuGroup("Сезон"))
    assert await bench.refused(UndoDeletion()) == "nothing_to_undo"


@story
async def test_demo_comes_back_with_its_people(bench: Bench) -> None:
    demo = bench.view.restaurant
    await bench.do(CreateEmployee("Новый", "9999", tuple(Right)))
    await bench.do(LogIn("9999"))
    await bench.do(DeleteEmployee(demo.employees[0].user.id))
    await bench.do(SetBackToDemo())
    assert bench.view.restaurant == demo
    assert bench.view.cashier == demo.employees[0].user
    await bench.do(UndoDeletion())
    assert bench.view.restaurant.employees[-1].user.name == "Новый"
    assert bench.view.cashier == bench.view.restaurant.employees[0].user
    await bench.do(LogIn("9999"))
    await bench.order()
    assert await bench.refused(SetBackToDemo()) == "orders_are_open"


@story
async def test_cashier_gets_the_new_name(bench: Bench) -> None:
    first = bench.view.restaurant.employees[0]
    renamed = replace(first.user, name="Соколова Анна Петровна")
    await bench.do(ChangeEmployee(renamed, first.pin, tuple(Right)))
    assert bench.view.cashier == renamed


@story
async def test_linked_discount_changes_with_its_type(bench: Bench) -> None:
    discount = bench.view.restaurant.discount_types[0]
    await bench.do(CreatePaymentType("Клуб", KEY, discount_type_id=discount.id))
    changed = replace(discount, percent=Decimal(12))
    await bench.do(ChangeDiscountType(changed))
    assert choice(bench, "Клуб").settings.payment_type.discount_type == changed


@story
async def test_licence_of_a_module_is_kept_in_order(bench: Bench) -> None:
    for module_id in (7, 5):
        await bench.do(SetModuleLicence(module_id, has_licence=False))
    assert list(bench.view.world.modules_without_licence) == [5, 7]
    await bench.do(SetModuleLicence(5, has_licence=True))
    assert list(bench.view.world.modules_without_licence) == [7]
    assert bench.fake.acts[-1].startswith("licence")


@story
async def test_settings_are_changed_at_once(bench: Bench) -> None:
    await bench.do(ChangeSetting("slip_culture", "en-US"))
    assert bench.view.settings["slip_culture"] == "en-US"
    await bench.order()
    await bench.do(PrintPrecheque())
    assert "Not a fiscal receipt" in str(bench.slips()[0].document)
    assert await bench.refused(ChangeSetting("nonsense", 1)) == "no_such_setting"
