"""What a scenario must be given when its recording does not begin on a fresh register.

Fresh is the register that every scenario is played on: the demo restaurant, a closed shift, no
plugin. What differs is said by the commands that make it so, or named for a person if none does.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TypeVar

from cashier_sim import assets
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.restaurant_file import load_restaurant
from cashier_sim.plugin_api import OrderProductItem, OrderStatus
from cashier_sim.scenario.facts import bilingual, dialogs, screen
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.remarks import LISTS, Unsaid
from cashier_sim.scenario.recorder.spelling import SETTINGS_OF_WINDOW
from cashier_sim.till.commands import (
    AddGuest,
    AddPlugin,
    AddProduct,
    AddTestCard,
    ChangeSetting,
    ChooseGoodsReturnType,
    Command,
    CreateOrder,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    LogIn,
    OpenCafeSession,
    PrintPrecheque,
    RemoveTestCard,
    SetCallFault,
    SetFiscalRegister,
    SetGoodsReturnAmount,
    SetLicence,
    SetModuleLicence,
    SetPaperWidth,
    SetRealPrinter,
    SetReceiptPrinter,
    ShowScreen,
    StopPlugin,
)
from cashier_sim.till.settings import CATALOGUE
from cashier_sim.till.view import OrderView, PluginState, Screen, TillView, World
from cashier_sim.till.world_box import demo_deck

_GOES_TO = {
    Screen.PAYMENT: GoToPayment(),
    Screen.PREPAYMENTS: GoToPrepayments(),
    Screen.PRELIMINARY: GoToPreliminary(),
}
_FREE_SCREENS = frozenset({Screen.SHIFT, Screen.REPORT, Screen.GOODS_RETURN, Screen.ADDITIONS})
_PAYMENT_TYPES = "payment_types"

N = TypeVar("N")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that no command makes so."""

    what: Unsaid
    subject: str


def preamble(
    view: TillView,
    language: Language,
    *,
    own_plugin: Path | None = None,
    background: Sequence[str] = (),
) -> Iterator[Command | Remark]:
    """What makes a fresh register the one in a view, in order.

    Args:
        view: The state when the recording begins.
        language: Of what is remarked.
        own_plugin: The folder of the plugin that the scenario's file lies in, which starts by
            itself: named, it would not be found in a copy of the folder that is called otherwise.
        background: Sentences of the file that are played before the scenario.
    """
    if background:
        yield Remark(Unsaid.BACKGROUND, "; ".join(background))
    yield from _world(view.world)
    for setting in CATALOGUE:
        value = view.settings.get(setting.key)
        if (
            setting.key not in SETTINGS_OF_WINDOW
            and value != setting.default
            and isinstance(value, (bool, int, str))
        ):
            yield ChangeSetting(setting.key, value)
    yield from _reference(view, language)
    for plugin in view.plugins:
        if Path(plugin.folder).resolve() != own_plugin:
            yield AddPlugin(plugin.folder)
    # Faults name plugins, and licences end their registrations: these must be there by then.
    yield from _after_plugins(view)
    yield from _staff_and_shift(view)
    yield from _orders(view)
    yield from _under_way(view, language)


def _world(world: World) -> Iterator[Command]:
    fresh = World(cards=demo_deck())
    if world.receipt_printer is not fresh.receipt_printer:
        yield SetReceiptPrinter(world.receipt_printer)
    if world.fiscal_register is not fresh.fiscal_register:
        yield SetFiscalRegister(world.fiscal_register)
    if world.width_chars != fresh.width_chars:
        yield SetPaperWidth(world.width_chars)
    if world.as_real_printer:
        yield SetRealPrinter(as_real_printer=True)
    names = {card.name for card in world.cards}
    yield from (RemoveTestCard(card.name) for card in fresh.cards if card.name not in names)
    yield from (AddTestCard(card) for card in world.cards if card not in fresh.cards)
    if not world.has_licence:
        yield SetLicence(has_licence=False)
    for module in world.modules_without_licence:
        yield SetModuleLicence(module, has_licence=False)


def _after_plugins(view: TillView) -> Iterator[Command | Remark]:
    for plugin in view.plugins:
        if plugin.state in {PluginState.STOPPED, PluginState.STOPPING}:
            yield StopPlugin(plugin.name)
        elif plugin.state is PluginState.FAILED:
            yield Remark(Unsaid.PLUGIN_STATE, plugin.name)
    yield from (SetCallFault(fault) for fault in view.world.call_faults)


def _reference(view: TillView, language: Language) -> Iterator[Remark]:
    changed = [LISTS[language][name] for name in _changed_names(view, _demo())]
    if changed:
        yield Remark(Unsaid.REFERENCE_DATA, ", ".join(changed))


def _changed_names(view: TillView, demo: Restaurant) -> Iterator[str]:
    """The lists of the back office that are not those of the demo restaurant."""
    for one in fields(Restaurant):
        if one.name in LISTS[Language.ENGLISH] and one.name != _PAYMENT_TYPES:
            here, there = getattr(view.restaurant, one.name), getattr(demo, one.name)
            if here != there:
                yield one.name
    # Types of payment systems come by themselves, as their plugins do.
    own = [one.settings for one in view.choices if not one.settings.payment_system_key]
    if not _same_members(own, demo.payment_types):
        yield _PAYMENT_TYPES


def _staff_and_shift(view: TillView) -> Iterator[Command | Remark]:
    first = view.restaurant.employees[0].user
    if view.cashier.id != first.id:
        employees = view.restaurant.employees
        yield from (LogIn(one.pin) for one in employees if one.user.id == view.cashier.id)
    is_open = view.session.current is not None
    closed = view.session.last_number - is_open
    if closed > 0:
        yield Remark(Unsaid.EARLIER_SHIFTS, str(closed))
    if is_open:
        yield OpenCafeSession()


def _orders(view: TillView) -> Iterator[Command | Remark]:
    current = view.current
    shown_id = current.record.order.id if current else None
    others = [one.order.number for one in view.orders if one.order.id != shown_id]
    if others:
        yield Remark(Unsaid.ORDERS, ", ".join(f"№ {number}" for number in reversed(others)))
    if view.unknown:
        yield Remark(Unsaid.UNKNOWN_PAYMENTS, str(len(view.unknown)))
    if current is not None:
        yield from _current(current, view)
    elif view.screen in _FREE_SCREENS:
        yield ShowScreen(view.screen)
        yield from _goods_return(view)


def _under_way(view: TillView, language: Language) -> Iterator[Remark]:
    if view.dialog is not None:
        yield Remark(Unsaid.OPEN_DIALOG, f"«{dialogs.heading(view.dialog, language)}»")
    elif view.is_busy:
        yield Remark(Unsaid.OPEN_DIALOG, bilingual.word(screen.PAGES, view.screen, language))


def _goods_return(view: TillView) -> Iterator[Command]:
    goods = view.goods_return
    if view.screen is not Screen.GOODS_RETURN or goods.order is not None:
        return
    for product_id, amount in goods.lines:
        yield SetGoodsReturnAmount(product_id, amount)
    if goods.lines and goods.payment_type_id is not None:
        yield ChooseGoodsReturnType(goods.payment_type_id)


def _current(current: OrderView, view: TillView) -> Iterator[Command | Remark]:
    record = current.record
    order = record.order
    if not _is_plain(record):
        yield Remark(Unsaid.CURRENT_ORDER, f"№ {order.number}")
        if order.status not in {OrderStatus.NEW, OrderStatus.BILL} or record.is_delivery:
            return
    yield CreateOrder(order.tables[0].id if order.tables else None)
    for number, guest in enumerate(order.guests):
        if number:
            yield AddGuest(guest.name)
        yield from (_added(one) for one in order.items if one.guest.id == guest.id)
    if order.status is OrderStatus.BILL:
        yield PrintPrecheque()
    if view.screen in _GOES_TO:
        yield _GOES_TO[view.screen]


def _added(item: OrderProductItem) -> Command:
    return AddProduct(item.product.id, item.amount)


def _is_plain(record: OrderRecord) -> bool:
    """Whether an order is no more than dishes for guests."""
    order = record.order
    is_open = order.status in {OrderStatus.NEW, OrderStatus.BILL}
    has_more = (
        order.payments
        or order.donations
        or order.discounts
        or record.gone_items
        or record.external_data
        or any(_is_special(item) for item in order.items)
    )
    return is_open and not record.is_delivery and not has_more


def _is_special(item: OrderProductItem) -> bool:
    return bool(item.deleted or item.comment or item.size or item.assigned_modifiers)


def _same_members(some: Iterable[N], others: Iterable[N]) -> bool:
    left = list(some)
    right = list(others)
    return len(left) == len(right) and all(one in right for one in left)


@cache
def _demo() -> Restaurant:
    return load_restaurant(assets.path("restaurant.toml"))
