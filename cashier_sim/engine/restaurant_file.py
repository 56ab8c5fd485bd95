"""Reads a restaurant from its TOML file, and says by name what is wrong with it.

Ids are made from the entries' keys, so that they are the same at every start and on every machine.
"""

import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Literal
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.restaurant import Currency, Employee, MenuGroup, Restaurant, Right
from cashier_sim.plugin_api import (
    CashRegister,
    DiscountType,
    DonationType,
    OrderType,
    PaymentType,
    PaymentTypeKind,
    PointOfSale,
    Product,
    ProductCategory,
    ProductType,
    RestaurantSection,
    Table,
    Terminal,
    TerminalsGroup,
    User,
)

_NAMESPACE = UUID("6f0a5f5e-3f0b-4f5b-9c55-0d7f2f1c8a10")
_WHOLE_PERCENT = 100
_KINDS = {
    "cash": PaymentTypeKind.CASH,
    "card": PaymentTypeKind.CARD,
    "writeoff": PaymentTypeKind.WRITEOFF,
    "credit": PaymentTypeKind.CREDIT,
    "voucher": PaymentTypeKind.VOUCHER,
}


class _Entry(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    key: str
    name: str


class _CashRegister(_Entry):
    number: int = 1


class _OrderType(_Entry):
    is_delivery: bool = False


class _PointOfSale(_Entry):
    is_main: bool = False


class _Discount(_Entry):
    percent: Decimal = Decimal(0)
    """Negative = a surcharge."""
    is_flexible_sum: bool = False
    is_manual: bool = True


class _Donation(_Entry):
    payment_types: tuple[str, ...]
    """Keys of payment types."""


class _PaymentType(_Entry):
    kind: Literal["cash", "card", "writeoff", "credit", "voucher"]
    is_fiscal: bool = False
    is_combinable: bool = True
    gives_change: bool = False
    opens_drawer: bool = False
    is_accepted_externally: bool = False
    receipt_name: str = ""


class _Employee(_Entry):
    pin: str = ""
    card: str = ""
    cell_phone: str = ""
    rights: frozenset[Right] = frozenset(Right)


class _Section(_Entry):
    tables: tuple[int, ...]


class _Dish(_Entry):
    number: str
    price: Decimal
    full_name: str = ""
    unit: str = "порц"
    kind: Literal["dish", "goods", "service"] = "dish"
    is_active: bool = True
    has_open_price: bool = False
    tax_percent: Decimal | None = None


class _MenuPage(msgspec.Struct, forbid_unknown_fields=True):
    group: str
    """Empty for products that no page shows. Makes the page's id."""
    dishes: tuple[_Dish, ...]
    tax_percent: Decimal | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    zone: str
    currency: Currency
    cash_register: _CashRegister
    points_of_sale: tuple[_PointOfSale, ...]
    terminal: _Entry
    terminals_group: _Entry
    guest_name: str
    order_types: tuple[_OrderType, ...]
    payment_types: tuple[_PaymentType, ...]
    employees: tuple[_Employee, ...]
    plugin_user: _Employee
    sections: tuple[_Section, ...]
    menu: tuple[_MenuPage, ...]
    discounts: tuple[_Discount, ...] = ()
    donations: tuple[_Donation, ...] = ()
    legal_name: str = ""
    tax_id: str = ""
    address: str = ""


def load_restaurant(path: Path) -> Restaurant:
    """Read a restaurant.

    Args:
        path: A file in the form of `assets/restaurant.toml`.

    Raises:
        EngineError: `RESTAURANT_INVALID`: the file cannot be read, or an entry is wrong; the
            value `problem` names it.
    """
    try:
        written = path.stat()
        return _read(path, written.st_mtime_ns, written.st_size)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise EngineError(Code.RESTAURANT_INVALID, path=str(path), problem=str(error)) from error
    except _EntryError as error:
        raise EngineError(Code.RESTAURANT_INVALID, path=str(path), problem=str(error)) from None


@lru_cache(maxsize=4)
def _read(path: Path, mtime_ns: int, size: int) -> Restaurant:
    """Read the file in this state; who opens one register after the other reads it once."""
    del mtime_ns, size
    # Prices are read as written, not by way of a float.
    content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return _restaurant(msgspec.convert(content, _File))


class _EntryError(Exception):
    """What is wrong with an entry, in English, for whoever edits the file."""


def entry_id(kind: str, key: str) -> UUID:
    """The id of an entry of the file, such as `entry_id("dish", "borsch")`."""
    return uuid5(_NAMESPACE, f"{kind}:{key}")


def _restaurant(file: _File) -> Restaurant:
    _check(file)
    register = CashRegister(
        id=entry_id("cash_register", file.cash_register.key),
        name=file.cash_register.name,
        number=file.cash_register.number,
    )
    order_types = {kind.key: _order_type(kind) for kind in file.order_types}
    sections = tuple(
        RestaurantSection(id=entry_id("section", section.key), name=section.name)
        for section in file.sections
    )
    payment_types = {entry.key: _settings(entry) for entry in file.payment_types}
    return Restaurant(
        name=file.name,
        currency=file.currency,
        zone=_zone(file.zone),
        cash_register=register,
        points_of_sale=tuple(_point_of_sale(entry, register) for entry in file.points_of_sale),
        terminal=Terminal(id=entry_id("terminal", file.terminal.key), name=file.terminal.name),
        terminals_group=TerminalsGroup(
            id=entry_id("terminals_group", file.terminals_group.key),
            name=file.terminals_group.name,
        ),
        sections=sections,
        tables=tuple(
            _table(number, section)
            for entry, section in zip(file.sections, sections, strict=True)
            for number in entry.tables
        ),
        menu_groups=tuple(
            MenuGroup(
                id=entry_id("group", page.group),
                name=page.group,
                product_ids=tuple(entry_id("dish", dish.key) for dish in page.dishes),
            )
            for page in file.menu
            if page.group
        ),
        products=tuple(_product(dish, page) for page in file.menu for dish in page.dishes),
        employees=tuple(_employee(entry) for entry in file.employees),
        plugin_user=_employee(file.plugin_user),
        guest_name=file.guest_name,
        order_types=tuple(order_types.values()),
        delivery_order_type=next(
            (order_types[kind.key] for kind in file.order_types if kind.is_delivery), None
        ),
        discount_types=tuple(_discount(entry) for entry in file.discounts),
        donation_types=tuple(_donation(entry, payment_types) for entry in file.donations),
        payment_types=tuple(payment_types.values()),
        legal_name=file.legal_name,
        tax_id=file.tax_id,
        address=file.address,
    )


def _table(number: int, section: RestaurantSection) -> Table:
    return Table(
        id=entry_id("table", str(number)),
        number=number,
        name=str(number),
        restaurant_section=section,
    )


def _order_type(entry: _OrderType) -> OrderType:
    return OrderType(id=entry_id("order_type", entry.key), name=entry.name)


def _point_of_sale(entry: _PointOfSale, register: CashRegister) -> PointOfSale:
    return PointOfSale(
        id=entry_id("point_of_sale", entry.key),
        name=entry.name,
        cash_register=register,
        is_main=entry.is_main,
    )


def _discount(entry: _Discount) -> DiscountType:
    return DiscountType(
        id=entry_id("discount", entry.key),
        name=entry.name,
        percent=entry.percent,
        is_flexible_sum=entry.is_flexible_sum,
        is_manual=entry.is_manual,
    )


def _donation(entry: _Donation, payment_types: Mapping[str, PaymentTypeSettings]) -> DonationType:
    return DonationType(
        id=entry_id("donation", entry.key),
        name=entry.name,
        payment_types=tuple(payment_types[key].payment_type for key in entry.payment_types),
    )


def _employee(entry: _Employee) -> Employee:
    user = User(
        id=entry_id("employee", entry.key),
        name=entry.name,
        card=entry.card,
        cell_phone=entry.cell_phone,
        is_session_open=True,
    )
    return Employee(user=user, pin=entry.pin, rights=entry.rights)


def _product(dish: _Dish, page: _MenuPage) -> Product:
    category = ProductCategory(id=entry_id("category", page.group), name=page.group)
    return Product(
        id=entry_id("dish", dish.key),
        name=dish.name,
        full_name=dish.full_name or dish.name,
        number=dish.number,
        price=dish.price.quantize(Decimal("0.01")),
        category=category if page.group else None,
        type=ProductType[dish.kind.upper()],
        is_active=dish.is_active,
        can_set_open_price=dish.has_open_price,
        measuring_unit_name=dish.unit,
        tax_percent=page.tax_percent if dish.tax_percent is None else dish.tax_percent,
    )


def _settings(entry: _PaymentType) -> PaymentTypeSettings:
    payment_type = PaymentType(
        id=entry_id("payment_type", entry.key),
        name=entry.name,
        kind=_KINDS[entry.kind],
        can_be_external_processed=entry.is_accepted_externally,
        can_display_change=entry.gives_change,
        is_combinable=entry.is_combinable,
        open_cash_drawer_on_pay=entry.opens_drawer,
        print_cheque=entry.is_fiscal,
    )
    return PaymentTypeSettings(payment_type=payment_type, receipt_name=entry.receipt_name)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise _EntryError(
            f"zone: '{name}' is no time zone; write one such as Europe/Moscow"
        ) from None


def _check(file: _File) -> None:
    dishes = [dish for page in file.menu for dish in page.dishes]
    _check_keys("dish", (dish.key for dish in dishes))
    _check_keys("payment type", (entry.key for entry in file.payment_types))
    _check_keys("discount", (entry.key for entry in file.discounts))
    _check_keys("donation", (entry.key for entry in file.donations))
    _check_keys("menu group", (page.group for page in file.menu))
    _check_keys("point of sale", (entry.key for entry in file.points_of_sale))
    _check_keys("order type", (entry.key for entry in file.order_types))
    _check_keys("section", (entry.key for entry in file.sections))
    _check_keys("table", (str(number) for entry in file.sections for number in entry.tables))
    _check_keys("employee", (entry.key for entry in (*file.employees, file.plugin_user)))
    for entry in file.employees:
        if not (entry.pin.isascii() and entry.pin.isdigit()):
            raise _EntryError(f"employee '{entry.key}': pin '{entry.pin}' is not made of digits")
    _check_keys("pin", (entry.pin for entry in file.employees))
    if not any(entry.kind == "cash" for entry in file.payment_types):
        raise _EntryError("payment_types: there is none of kind 'cash'; a till needs one")
    if sum(entry.is_main for entry in file.points_of_sale) != 1:
        raise _EntryError("points_of_sale: exactly one has is_main = true")
    if not file.employees:
        raise _EntryError("employees: there is none; the first one signs in at the start")
    _check_figures(file)


def _check_figures(file: _File) -> None:
    for dish in (dish for page in file.menu for dish in page.dishes):
        if dish.price < 0 or dish.price != dish.price.quantize(Decimal("0.01")):
            raise _EntryError(
                f"dish '{dish.key}': price {dish.price} is not a sum of at most two places"
            )
    for discount in file.discounts:
        if not -_WHOLE_PERCENT <= discount.percent <= _WHOLE_PERCENT:
            raise _EntryError(f"discount '{discount.key}': {discount.percent} % is not -100 to 100")
    known = {entry.key for entry in file.payment_types}
    for donation in file.donations:
        for key in set(donation.payment_types) - known:
            raise _EntryError(f"donation '{donation.key}': there is no payment type '{key}'")


def _check_keys(kind: str, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise _EntryError(f"{kind} '{key}': stands there twice; give each its own")
        seen.add(key)
