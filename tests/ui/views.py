"""Hand-made views of a till: a small restaurant, orders, payments. For widget tests only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentGroup,
    PaymentRecord,
    PaymentTypeSettings,
    SessionState,
    TransactionState,
)
from cashier_sim.engine.restaurant import Currency, Employee, MenuGroup, Restaurant
from cashier_sim.plugin_api import (
    CafeSession,
    CashRegister,
    DeliveryOrder,
    Order,
    OrderGuestItem,
    OrderProductItem,
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
from cashier_sim.till.view import (
    ButtonPlace,
    OrderView,
    PaymentRow,
    PaymentRowKind,
    PaymentTypeChoice,
    PluginButton,
    Screen,
    TestCard,
    TillView,
    World,
)

NOW = datetime(2026, 3, 14, 12, 40, tzinfo=UTC)
CENT = Decimal("0.01")


def uid(number: int) -> UUID:
    return UUID(int=number)


ORDER_ID = uid(5312)
WAITER = User(id=uid(1), name="Иванов")
REGISTER = CashRegister(id=uid(2), name="Касса 1")
POINT = PointOfSale(id=uid(3), name="Зал", cash_register=REGISTER)
HALLS = (RestaurantSection(id=uid(4), name="Зал"), RestaurantSection(id=uid(5), name="Веранда"))
TABLES = tuple(
    Table(id=uid(10 + n), number=n, name=str(n), restaurant_section=HALLS[n > 6])
    for n in range(1, 11)
)
DISHES = (
    ("Борщ с говядиной", "320.00"),
    ("Чай чёрный", "100.00"),
    ("Сырники со сметаной", "280.00"),
    ("Хлебная корзина", "90.00"),
    ("Пельмени сибирские с бульоном", "410.00"),
    ("Кофе американо", "150.00"),
    ("Салат с печёной свёклой и козьим сыром", "390.00"),
    ("Морс клюквенный", "120.00"),
)
PRODUCTS = tuple(
    Product(id=uid(100 + n), name=name, full_name=name, number=f"{n + 1:03}", price=Decimal(price))
    for n, (name, price) in enumerate(DISHES)
)
GUEST = OrderGuestItem(id=uid(6), name="Гость 1", rank=1)
CASH = PaymentTypeSettings(
    payment_type=PaymentType(
        id=uid(201),
        name="Наличные",
        kind=PaymentTypeKind.CASH,
        can_display_change=True,
        print_cheque=True,
    ),
)
CARD = PaymentTypeSettings(
    payment_type=PaymentType(
        id=uid(202), name="Банковская карта", kind=PaymentTypeKind.CARD, print_cheque=True
    ),
)
HOTEL = PaymentTypeSettings(
    payment_type=PaymentType(id=uid(203), name="Гостиница", kind=PaymentTypeKind.EXTERNAL),
    payment_system_key="hotel",
)
BONUS = PaymentTypeSettings(
    payment_type=PaymentType(id=uid(204), name="Бонусы", kind=PaymentTypeKind.EXTERNAL),
    payment_system_key="bonus",
)
STAFF = PaymentTypeSettings(
    payment_type=PaymentType(id=uid(205), name="Питание персонала", kind=PaymentTypeKind.WRITEOFF)
)
CHOICES = (
    PaymentTypeChoice(settings=CASH, group=PaymentGroup.CASH, returns_without_order=True),
    PaymentTypeChoice(settings=CARD, group=PaymentGroup.CARDS),
    PaymentTypeChoice(settings=HOTEL, group=PaymentGroup.NON_CASH, returns_without_order=True),
    PaymentTypeChoice(settings=BONUS, group=PaymentGroup.NON_CASH, is_loaded=False),
    PaymentTypeChoice(settings=STAFF, group=PaymentGroup.WRITEOFF),
)
RESTAURANT = Restaurant(
    name="Тёплый ключ",
    currency=Currency(code="RUB", sign="₽"),
    zone=ZoneInfo("Europe/Moscow"),
    cash_register=REGISTER,
    points_of_sale=(POINT,),
    terminal=Terminal(id=uid(11), name="Зал"),
    terminals_group=TerminalsGroup(id=uid(12), name="Ресторан"),
    sections=HALLS,
    tables=TABLES,
    menu_groups=(
        MenuGroup(id=uid(21), name="Кухня", product_ids=tuple(p.id for p in PRODUCTS[:5])),
        MenuGroup(id=uid(22), name="Бар", product_ids=tuple(p.id for p in PRODUCTS[5:])),
    ),
    products=PRODUCTS,
    employees=(Employee(user=WAITER, pin="1111"),),
    plugin_user=Employee(user=User(id=uid(7), name="Плагин")),
    payment_types=(CASH, CARD),
)
SESSION = SessionState(
    current=CafeSession(id=uid(8), number=7, open_time=NOW.replace(hour=9, minute=0)), last_number=7
)


def dish(number: int, amount: Decimal = Decimal(1), index: int | None = None) -> OrderProductItem:
    product = PRODUCTS[number % len(PRODUCTS)]
    cost = (product.price * amount).quantize(CENT)
    return OrderProductItem(
        id=uid(1000 + (number if index is None else index)),
        product=product,
        amount=amount,
        price=product.price,
        cost=cost,
        result_sum=cost,
        guest=GUEST,
    )


def record(
    number: int = 312,
    items: tuple[OrderProductItem, ...] | None = None,
    status: OrderStatus = OrderStatus.NEW,
    payments: tuple[PaymentItem, ...] = (),
    *,
    table: Table | None = TABLES[0],
    is_delivery: bool = False,
) -> OrderRecord:
    dishes = (dish(0), dish(1, Decimal(2)), dish(2), dish(3)) if items is None else items
    full = sum((item.cost for item in dishes), Decimal("0.00"))
    kind = DeliveryOrder if is_delivery else Order
    order = kind(
        id=uid(5000 + number),
        number=number,
        revision=1,
        status=status,
        open_time=NOW.replace(hour=12, minute=5),
        close_time=NOW if status is OrderStatus.CLOSED else None,
        waiter=WAITER,
        tables=(table,) if table else (),
        guests=(GUEST,),
        items=dishes,
        full_sum=full,
        result_sum=full,
        payments=payments,
    )
    return OrderRecord(order=order, cafe_session_number=7)


def payment(
    settings: PaymentTypeSettings, sum: str, number: int = 1, **changes: object
) -> PaymentItem:
    item = PaymentItem(id=uid(3000 + number), type=settings.payment_type, sum=Decimal(sum))
    return replace(item, **changes)  # type: ignore[arg-type]  # named fields of the caller


def row(
    item: PaymentItem, kind: PaymentRowKind = PaymentRowKind.UNPROCESSED, *, is_loaded: bool = True
) -> PaymentRow:
    states = {
        PaymentRowKind.PROCESSED: TransactionState.TAKEN,
        PaymentRowKind.PREPAYMENT: TransactionState.TAKEN,
        PaymentRowKind.UNKNOWN: TransactionState.TAKE_UNKNOWN,
    }
    state = states.get(kind, TransactionState.NOT_TAKEN)
    kept = PaymentRecord(
        item_id=item.id,
        state=state,
        transaction_id=None if state is TransactionState.NOT_TAKEN else uid(0x7C1F << 112),
        taken=item.sum if state is TransactionState.TAKEN else Decimal("0.00"),
    )
    return PaymentRow(item=item, record=kept, kind=kind, is_loaded=is_loaded)


def order_view(
    rows: tuple[PaymentRow, ...] = (),
    *,
    of: OrderRecord | None = None,
    active: int | None = 0,
    pay_refusal: str | None = None,
    attempts: tuple[Attempt, ...] = (),
) -> OrderView:
    kept = of or record(payments=tuple(one.item for one in rows))
    entered = sum((one.item.sum for one in rows), Decimal("0.00"))
    due = max(kept.order.result_sum - entered, Decimal("0.00"))
    is_taken = active is not None and bool(rows)
    return OrderView(
        record=kept,
        rows=rows,
        due=due,
        entered=entered,
        change=max(entered - kept.order.result_sum, Decimal("0.00")),
        active_item_id=rows[active or 0].item.id if is_taken else None,
        pay_refusal=pay_refusal or ("payments_not_enough" if due else None),
        pay_refusal_values={"due": str(due)},
        attempts=attempts,
    )


def unknown_attempt(
    item: PaymentItem,
    kind: AttemptKind = AttemptKind.PAY,
    order_id: UUID | None = ORDER_ID,
) -> Attempt:
    return Attempt(
        id=uid(9001),
        kind=kind,
        state=AttemptState.UNKNOWN,
        order_id=order_id,
        item_id=item.id,
        transaction_id=uid(0x7C1F << 112),
        payment_type_id=item.type.id,
        sum=item.sum,
        asked_at=NOW,
        message="",
    )


def view(screen: Screen = Screen.ORDERS, **changes: object) -> TillView:
    base = TillView(
        now=NOW,
        restaurant=RESTAURANT,
        screen=screen,
        cashier=WAITER,
        session=SESSION,
        orders=(record(),),
        current=None,
        choices=CHOICES,
        world=World(cards=(TestCard(name="Анна", track="%B0000000000000012^ANNA?"),)),
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # named fields of the caller


def plugin_button(
    number: int, caption: str, place: ButtonPlace = ButtonPlace.ADDITIONS
) -> PluginButton:
    return PluginButton(id=uid(8000 + number), place=place, caption=caption, plugin_name="bonus")


TAKEN = PaymentStatus.PROCESSED
