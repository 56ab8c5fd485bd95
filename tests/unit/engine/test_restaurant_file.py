import re
from decimal import Decimal
from pathlib import Path

import pytest

from cashier_sim import assets
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.restaurant_file import entry_id, load_restaurant
from cashier_sim.plugin_api import PaymentTypeKind, ProductType

SMALL = """
name = "Тест"
zone = "UTC"
currency = { code = "RUB", sign = "₽" }
cash_register = { key = "main", name = "Касса" }
points_of_sale = [{ key = "main", name = "Точка", is_main = true }, { key = "bar", name = "Бар" }]
terminal = { key = "main", name = "Стойка" }
terminals_group = { key = "main", name = "Кассы" }
guest_name = "Гость {rank}"
order_types = [{ key = "hall", name = "Зал" }]
discounts = [
  { key = "ten", name = "Десять", percent = 10 },
  { key = "service", name = "Обслуживание", percent = -10, is_manual = false },
  { key = "sum", name = "Сумма", is_flexible_sum = true },
]
donations = [{ key = "tips", name = "Чаевые", payment_types = ["cash"] }]
payment_types = [
  { key = "cash", name = "Наличные", kind = "cash", gives_change = true, is_fiscal = true },
]
employees = [{ key = "ann", name = "Анна", pin = "1111", card = "7701", rights = ["edit_orders"] }]
plugin_user = { key = "plugins", name = "Плагины" }

[[sections]]
key = "hall"
name = "Зал"
tables = [1, 2]

[[menu]]
group = "Супы"
tax_percent = 10
dishes = [
  { key = "borsch", number = "1", name = "Борщ", price = 420.10 },
  { key = "soup", number = "2", name = "Суп", full_name = "Суп дня", price = 1, tax_percent = 20 },
]

[[menu]]
group = ""
[[menu.dishes]]
key = "fee"
number = "9"
name = "Сбор"
price = 5
kind = "service"
unit = "шт"
has_open_price = true
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "restaurant.toml"


def problem(file: Path, content: str) -> str:
    file.write_text(content, encoding="utf-8")
    with pytest.raises(EngineError) as refused:
        load_restaurant(file)
    assert refused.value.code is Code.RESTAURANT_INVALID
    assert refused.value.values["path"] == str(file)
    return refused.value.values["problem"]


# the demonstration restaurant


def test_the_demonstration_restaurant_is_complete() -> None:
    restaurant = load_restaurant(assets.path("restaurant.toml"))

    assert restaurant.name == "Тёплый ключ"
    assert len(restaurant.menu_groups) == 6
    assert sum(len(group.product_ids) for group in restaurant.menu_groups) >= 40
    assert (len(restaurant.tables), len(restaurant.sections)) == (10, 2)
    assert len(restaurant.employees) == 4
    assert restaurant.delivery_order_type is not None
    assert {settings.group for settings in restaurant.payment_types} == {
        PaymentGroup.CASH,
        PaymentGroup.CARDS,
        PaymentGroup.WRITEOFF,
    }
    assert not any(settings.payment_system_key for settings in restaurant.payment_types)


# a small one


def test_everything_is_read(file: Path) -> None:
    file.write_text(SMALL, encoding="utf-8")
    restaurant = load_restaurant(file)
    borsch, soup, fee = restaurant.products

    assert borsch.price == Decimal("420.10")
    assert str(soup.price) == "1.00"
    assert (borsch.full_name, soup.full_name) == ("Борщ", "Суп дня")
    assert [product.tax_percent for product in restaurant.products] == [10, 20, None]
    assert borsch.category is not None
    assert (borsch.category.name, fee.category) == ("Супы", None)
    assert (fee.type, fee.measuring_unit_name) == (ProductType.SERVICE, "шт")
    assert [group.product_ids for group in restaurant.menu_groups] == [(borsch.id, soup.id)]
    assert restaurant.menu_groups[0].id == entry_id("group", "Супы")
    assert [product.can_set_open_price for product in restaurant.products] == [False, False, True]
    assert [table.number for table in restaurant.tables] == [1, 2]
    assert restaurant.tables[0].restaurant_section == restaurant.sections[0]
    assert restaurant.employees[0].rights == {Right.EDIT_ORDERS}
    assert restaurant.plugin_user.rights == set(Right)
    assert restaurant.employees[0].user.card == "7701"
    main, bar = restaurant.points_of_sale
    assert restaurant.point_of_sale == main
    assert (main.cash_register, bar.cash_register) == (restaurant.cash_register,) * 2
    assert (restaurant.terminal.name, restaurant.terminals_group.name) == ("Стойка", "Кассы")
    assert [one.percent for one in restaurant.discount_types] == [10, -10, 0]
    assert [one.is_manual for one in restaurant.discount_types] == [True, False, True]
    assert [one.is_flexible_sum for one in restaurant.discount_types] == [False, False, True]
    assert restaurant.donation_types[0].payment_types == (restaurant.payment_types[0].payment_type,)
    assert restaurant.payment_types[0].is_fiscal
    assert restaurant.payment_types[0].payment_type.kind is PaymentTypeKind.CASH
    assert restaurant.payment_types[0].payment_type.can_display_change
    assert restaurant.delivery_order_type is None


def test_ids_follow_from_the_keys(file: Path) -> None:
    file.write_text(SMALL, encoding="utf-8")
    first = load_restaurant(file)

    assert load_restaurant(file) == first
    assert first.products[0].id == entry_id("dish", "borsch")
    assert entry_id("dish", "hall") != entry_id("section", "hall")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('name = "Борщ", price = 420.10', 'name = "Борщ"', "missing required field `price`"),
        ("price = 420.10", 'price = "дорого"', "$.menu[0].dishes[0].price"),
        ("price = 420.10", "price = -1", "dish 'borsch': price -1 is not a sum"),
        ("price = 420.10", "price = 1.005", "dish 'borsch': price 1.005 is not a sum"),
        ('key = "soup"', 'key = "borsch"', "dish 'borsch': stands there twice"),
        ("tables = [1, 2]", "tables = [1, 1]", "table '1': stands there twice"),
        ('group = "Супы"', 'grop = "Супы"', "unknown field `grop`"),
        ('zone = "UTC"', 'zone = "Луна"', "zone: 'Луна' is no time zone"),
        ('zone = "UTC"', 'zone = "/etc"', "zone: '/etc' is no time zone"),
        ('pin = "1111"', 'pin = "11a1"', "employee 'ann': pin '11a1' is not made of digits"),
        ('pin = "1111"', 'pin = ""', "employee 'ann': pin '' is not made of digits"),
        ('kind = "cash"', 'kind = "card"', "none of kind 'cash'"),
        ('kind = "cash"', 'kind = "gold"', "Invalid enum value 'gold'"),
        ("percent = 10 }", "percent = 101 }", "discount 'ten': 101 % is not -100 to 100"),
        ('payment_types = ["cash"]', 'payment_types = ["gold"]', "there is no payment type 'gold'"),
        ("is_main = true", "is_main = false", "points_of_sale: exactly one has is_main"),
        ('key = "bar", name = "Бар"', 'key = "main", name = "Бар"', "point of sale 'main'"),
        ('rights = ["edit_orders"]', 'rights = ["fly"]', "Invalid enum value 'fly'"),
        (
            '{ key = "ann", name = "Анна", pin = "1111", card = "7701", rights = ["edit_orders"] }',
            "",
            "employees: there is none",
        ),
        ('name = "Тест"', "name = ", "Invalid value (at line 2"),
    ],
)
def test_mistake_is_named(file: Path, old: str, new: str, told: str) -> None:
    assert old in SMALL
    assert told in problem(file, SMALL.replace(old, new, 1))


def test_pins_are_not_shared(file: Path) -> None:
    second = SMALL.replace(
        "employees = [", 'employees = [{ key = "eva", name = "Ева", pin = "1111" }, '
    )

    assert problem(file, second) == "pin '1111': stands there twice; give each its own"


def test_file_that_is_not_there_is_named(file: Path) -> None:
    with pytest.raises(EngineError, match=re.escape(str(file))):
        load_restaurant(file)


def test_file_in_another_encoding_is_refused(file: Path) -> None:
    file.write_bytes(SMALL.replace("₽", "р").encode("cp1251"))
    with pytest.raises(EngineError, match="codec can't decode"):
        load_restaurant(file)


@pytest.mark.parametrize(
    ("kind", "expected", "group"),
    [
        ("credit", PaymentTypeKind.CREDIT, PaymentGroup.NON_CASH),
        ("voucher", PaymentTypeKind.VOUCHER, PaymentGroup.NON_CASH),
        ("writeoff", PaymentTypeKind.WRITEOFF, PaymentGroup.WRITEOFF),
        ("card", PaymentTypeKind.CARD, PaymentGroup.CARDS),
    ],
)
def test_payment_types_of_every_kind_of_the_register_are_read(
    tmp_path: Path, kind: str, expected: PaymentTypeKind, group: PaymentGroup
) -> None:
    entry = f'  {{ key = "more", name = "Ещё", kind = "{kind}" }},\n]\nemployees'
    file = tmp_path / "restaurant.toml"
    file.write_text(SMALL.replace("]\nemployees", entry), encoding="utf-8")
    settings = load_restaurant(file).payment_types[-1]
    assert (settings.payment_type.kind, settings.group) == (expected, group)
