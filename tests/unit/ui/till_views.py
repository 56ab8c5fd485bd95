"""Small registers for tests of dialogs, docks and back office."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from cashier_sim.engine.model import (
    OrderRecord,
    PaymentData,
    PaymentGroup,
    PaymentRecord,
    PaymentTypeSettings,
    SessionState,
    TransactionState,
)
from cashier_sim.engine.restaurant import Currency, Employee, MenuGroup, Restaurant
from cashier_sim.plugin_api import (
    CashRegister,
    Order,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
    PaymentType,
    PaymentTypeKind,
    PointOfSale,
    Product,
    RestaurantSection,
    Table,
    Terminal,
    TerminalsGroup,
    User,
)
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.events import TraceEntry, TraceKind, TraceState
from cashier_sim.till.view import (
    OrderView,
    PaymentRow,
    PaymentRowKind,
    PaymentTypeChoice,
    PluginState,
    PluginView,
    RegisteredSystem,
    Screen,
    TestCard,
    TillView,
    Waiting,
    WaitingCaption,
    World,
)

NOW = datetime(2024, 5, 14, 12, 40, tzinfo=UTC)
CASHIER = User(id=UUID(int=1), name="Иванов")
CARDS = (
    TestCard(
        name="Анна Петрова", track="%B0000000000000012^PETROVA/ANNA^9912?;0000000000000012=9912?"
    ),
    TestCard(name="Отказ", track=";0000000000000051=9912?"),
)
HOTEL = RegisteredSystem(key="hotel", name="Гостиница", returns_without_order=True)
ROLLBACK = "<RollbackData><Room>12</Room><Guest>Анна Петрова</Guest></RollbackData>"


def restaurant() -> Restaurant:
    """A restaurant with one table and one dish."""
    register = CashRegister(id=UUID(int=2), name="Касса 1")
    section = RestaurantSection(id=UUID(int=3), name="Зал")
    product = Product(
        id=UUID(int=5), name="Борщ", full_name="Борщ", number="1", price=Decimal("320.00")
    )
    return Restaurant(
        name="Тёплый ключ",
        currency=Currency(code="RUB", sign="₽"),
        zone=ZoneInfo("UTC"),
        cash_register=register,
        points_of_sale=(PointOfSale(id=UUID(int=6), name="Точка", cash_register=register),),
        terminal=Terminal(id=UUID(int=10), name="Зал"),
        terminals_group=TerminalsGroup(id=UUID(int=11), name="Ресторан"),
        sections=(section,),
        tables=(Table(id=UUID(int=7), number=1, name="Стол 1", restaurant_section=section),),
        menu_groups=(MenuGroup(id=UUID(int=9), name="Супы", product_ids=(product.id,)),),
        products=(product,),
        employees=(Employee(user=CASHIER, pin="1111"),),
        plugin_user=Employee(user=User(id=UUID(int=8), name="Плагины")),
    )


def payment_type(
    number: int, name: str, *, is_fiscal: bool = False, **changes: object
) -> PaymentTypeSettings:
    """A plugin's payment type."""
    type_ = PaymentType(
        id=UUID(int=100 + number),
        name=name,
        kind=PaymentTypeKind.EXTERNAL,
        print_cheque=is_fiscal,
    )
    settings = PaymentTypeSettings(payment_type=type_, payment_system_key="hotel")
    return replace(settings, **changes)  # type: ignore[arg-type]  # tests name real fields only


def choice(settings: PaymentTypeSettings, *, is_loaded: bool = True) -> PaymentTypeChoice:
    """A payment type on the cash screen."""
    group = PaymentGroup.CARDS if settings.is_fiscal else PaymentGroup.NON_CASH
    return PaymentTypeChoice(settings=settings, group=group, is_loaded=is_loaded)


def plugin(name: str = "hotel", **changes: object) -> PluginView:
    """A running plugin with one payment system."""
    running = PluginView(
        name=name, folder=f"/plugins/{name}", state=PluginState.RUNNING, systems=(HOTEL,), pid=4711
    )
    return replace(running, **changes)  # type: ignore[arg-type]  # tests name real fields only


def order_view(data: PaymentData | None = None) -> OrderView:
    """An open order with a processed payment of the hotel."""
    type_ = payment_type(1, "Гостиница").payment_type
    item = PaymentItem(
        id=UUID(int=50), type=type_, sum=Decimal("500.00"), status=PaymentStatus.PROCESSED
    )
    record = PaymentRecord(
        item_id=item.id,
        transaction_id=UUID(int=0x7C1F),
        state=TransactionState.TAKEN,
        taken=item.sum,
        data=data or PaymentData(rollback_data=ROLLBACK, card_type="Номер"),
    )
    order = Order(
        id=UUID(int=40),
        number=312,
        revision=3,
        status=OrderStatus.NEW,
        open_time=NOW,
        waiter=CASHIER,
        payments=(item,),
        result_sum=Decimal("801.00"),
    )
    return OrderView(
        record=OrderRecord(order=order, payments={item.id: record}),
        rows=(PaymentRow(item=item, record=record, kind=PaymentRowKind.PROCESSED),),
        due=Decimal("301.00"),
        entered=Decimal("500.00"),
        change=Decimal("0.00"),
    )


def till_view(*dialogs: Dialog, **changes: object) -> TillView:
    """A register with a hotel plugin, and what the test is about."""
    base = TillView(
        now=NOW,
        restaurant=restaurant(),
        screen=Screen.PAYMENT,
        cashier=CASHIER,
        session=SessionState(),
        orders=(),
        current=None,
        choices=(choice(payment_type(1, "Гостиница")),),
        dialogs=dialogs,
        world=World(cards=CARDS),
        plugins=(plugin(),),
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # tests name real fields only


def waiting(**changes: object) -> Waiting:
    """A payment under way in the hotel plugin."""
    pay = Waiting(
        call_id=7,
        plugin_name="hotel",
        caption=WaitingCaption.PAYMENT,
        message="Ждём ответа гостиницы",
        since=NOW - timedelta(seconds=3),
    )
    return replace(pay, **changes)  # type: ignore[arg-type]  # tests name real fields only


def entry(id_: int, parent_id: int | None = None, **changes: object) -> TraceEntry:
    """A call that is done."""
    call = TraceEntry(
        id=id_,
        parent_id=parent_id,
        kind=TraceKind.CALL,
        name="pay",
        plugin_name="hotel",
        arguments=(("sum", "500.00"), ("order_id", "40")),
        state=TraceState.DONE,
        answer="None",
        started_at=NOW,
        duration_ms=3.2,
    )
    return replace(call, **changes)  # type: ignore[arg-type]  # tests name real fields only
