"""Small values for the engine's tests: a restaurant, a clock that stands still, ids that count."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentTypeSettings,
    SessionState,
)
from cashier_sim.engine.ports import SlipKind, Store
from cashier_sim.engine.restaurant import Currency, Employee, MenuGroup, Restaurant, Right
from cashier_sim.engine.state import Change, State
from cashier_sim.engine.store import MemoryStore
from cashier_sim.plugin_api import (
    CafeSession,
    CashRegister,
    DiscountType,
    Order,
    OrderGuestItem,
    OrderProductItem,
    OrderStatus,
    OrderType,
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
    XElement,
)

NOW = datetime(2026, 3, 14, 12, 30, tzinfo=UTC)
SECTION = RestaurantSection(id=UUID(int=1), name="Зал")
TABLE = Table(id=UUID(int=2), number=4, name="4", restaurant_section=SECTION)
REGISTER = CashRegister(id=UUID(int=3), name="Касса 1")
POINT_OF_SALE = PointOfSale(id=UUID(int=4), name="Ресторан", cash_register=REGISTER)
SOUP = Product(
    id=UUID(int=10),
    name="Борщ",
    full_name="Борщ",
    number="1",
    price=Decimal("420.00"),
    tax_percent=Decimal(10),
)
TEA = Product(
    id=UUID(int=11),
    name="Чай",
    full_name="Чай",
    number="2",
    price=Decimal("149.90"),
    tax_percent=Decimal(20),
)
OLD_DISH = Product(
    id=UUID(int=12),
    name="Щи",
    full_name="Щи",
    number="3",
    price=Decimal("300.00"),
    is_active=False,
)
CASHIER = User(id=UUID(int=20), name="Соколова")
WAITER = User(id=UUID(int=21), name="Орлов")
GUEST = OrderGuestItem(id=UUID(int=30), name="Гость 1", rank=0)
DISCOUNT = DiscountType(id=UUID(int=40), name="Гость отеля", percent=Decimal(10))
SESSION = CafeSession(id=UUID(int=50), number=3, open_time=NOW)


def settings(
    number: int,
    name: str,
    kind: PaymentTypeKind = PaymentTypeKind.EXTERNAL,
    *,
    system_key: str = "",
    is_fiscal: bool = False,
    discount_type: DiscountType | None = None,
    is_combinable: bool = True,
    is_enabled: bool = True,
    is_accepted_externally: bool = False,
) -> PaymentTypeSettings:
    """A payment type; a plugin's by default."""
    return PaymentTypeSettings(
        payment_type=PaymentType(
            id=UUID(int=100 + number),
            name=name,
            kind=kind,
            can_display_change=kind is PaymentTypeKind.CASH,
            can_be_external_processed=is_accepted_externally,
            discount_type=discount_type,
            is_combinable=is_combinable,
            is_enabled=is_enabled,
            print_cheque=is_fiscal,
        ),
        payment_system_key=system_key,
    )


CASH = settings(1, "Наличные", PaymentTypeKind.CASH, is_fiscal=True)
CARD = settings(2, "Карта", PaymentTypeKind.CARD, is_fiscal=True, is_accepted_externally=True)
STAFF = settings(3, "Персонал", PaymentTypeKind.WRITEOFF, is_combinable=False)
HOTEL = settings(4, "Гостиница", system_key="hotel", discount_type=DISCOUNT)
LOYALTY = settings(5, "Бонусы", system_key="loyalty", is_fiscal=True)
OFF = settings(6, "Выключен", system_key="hotel", is_enabled=False)

RESTAURANT = Restaurant(
    name="Тёплый ключ",
    legal_name="ООО «Тёплый ключ»",
    tax_id="0000000000",
    address="г. Озёрск",
    currency=Currency(code="RUB", sign="₽"),
    zone=ZoneInfo("UTC"),
    cash_register=REGISTER,
    points_of_sale=(POINT_OF_SALE,),
    terminal=Terminal(id=UUID(int=5), name="Зал"),
    terminals_group=TerminalsGroup(id=UUID(int=6), name="Ресторан"),
    sections=(SECTION,),
    tables=(TABLE,),
    menu_groups=(MenuGroup(id=UUID(int=15), name="Супы", product_ids=(SOUP.id, OLD_DISH.id)),),
    products=(SOUP, TEA, OLD_DISH),
    employees=(
        Employee(user=CASHIER, pin="1111"),
        Employee(user=WAITER, pin="2222", rights=frozenset({Right.EDIT_ORDERS})),
    ),
    plugin_user=Employee(user=User(id=UUID(int=22), name="Плагины")),
    guest_name="Гость {rank}",
    order_types=(OrderType(id=UUID(int=60), name="Доставка"),),
    delivery_order_type=OrderType(id=UUID(int=60), name="Доставка"),
    discount_types=(DISCOUNT,),
    payment_types=(CASH, CARD, STAFF, HOTEL, LOYALTY, OFF),
)


class StandingClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        """The moment that it was set to."""
        return self.time

    def advance(self, **duration: int) -> None:
        """Move on, such as `minutes=5`."""
        self.time += timedelta(**duration)


class CountingIds:
    """Ids 1000, 1001, ..."""

    def __init__(self) -> None:
        self._last = 999

    def new(self) -> UUID:
        """The next one."""
        self._last += 1
        return UUID(int=self._last)


@dataclass
class PrintedSlips:
    """A receipt printer that keeps what it prints."""

    slips: list[tuple[SlipKind, XElement]] = field(default_factory=list)

    def print(self, kind: SlipKind, document: XElement) -> None:
        """Keep a slip."""
        self.slips.append((kind, document))


@dataclass
class Bench:
    """A state over a store, with what a test looks at."""

    state: State
    store: Store
    clock: StandingClock
    changes: list[Change]


def bench(store: Store | None = None, *, session: CafeSession | None = SESSION) -> Bench:
    """A state with the payment types of `RESTAURANT`, and an open till shift unless None."""
    clock = StandingClock()
    changes: list[Change] = []
    used = store or MemoryStore()
    state = State(
        restaurant=RESTAURANT,
        store=used,
        clock=clock,
        ids=CountingIds(),
        changed=changes.append,
    )
    number = session.number if session else 0
    state.commit(
        "set up",
        session=SessionState(current=session, last_number=number),
        payment_types=RESTAURANT.payment_types,
    )
    changes.clear()
    return Bench(state, used, clock, changes)


def dish(number: int = 70, product: Product = SOUP, amount: str = "1") -> OrderProductItem:
    """A dish of an order; its sums are made at the commit."""
    return OrderProductItem(
        id=UUID(int=number),
        product=product,
        amount=Decimal(amount),
        price=product.price,
        cost=Decimal(0),
        result_sum=Decimal(0),
        guest=GUEST,
    )


def payment(
    number: int,
    type_: PaymentTypeSettings,
    total: str,
    status: PaymentStatus = PaymentStatus.NEW,
    *,
    is_prepay: bool = False,
    is_preliminary: bool = False,
) -> PaymentItem:
    """A payment item."""
    return PaymentItem(
        id=UUID(int=number),
        type=type_.payment_type,
        sum=Decimal(total),
        status=status,
        is_prepay=is_prepay,
        is_preliminary=is_preliminary,
    )


def order(
    number: int = 1,
    *,
    dishes: tuple[OrderProductItem, ...] = (),
    payments: tuple[PaymentItem, ...] = (),
    status: OrderStatus = OrderStatus.NEW,
) -> Order:
    """An order with revision 0."""
    return Order(
        id=UUID(int=200 + number),
        number=number,
        revision=0,
        status=status,
        open_time=NOW,
        waiter=WAITER,
        tables=(TABLE,),
        guests=(GUEST,),
        items=dishes,
        payments=payments,
    )


def record(
    number: int = 1,
    *,
    dishes: tuple[OrderProductItem, ...] = (),
    payments: tuple[PaymentItem, ...] = (),
    status: OrderStatus = OrderStatus.NEW,
    session_number: int = 3,
    closed_in: int | None = None,
) -> OrderRecord:
    """An order record with revision 0."""
    made = order(number, dishes=dishes, payments=payments, status=status)
    return OrderRecord(order=made, cafe_session_number=session_number, closed_in_session=closed_in)


def attempt(
    number: int,
    kind: AttemptKind = AttemptKind.PAY,
    state: AttemptState = AttemptState.ASKED,
    *,
    order_id: UUID | None = None,
    item_id: UUID | None = None,
    payment_type_id: UUID | None = None,
    total: str = "100.00",
) -> Attempt:
    """An attempt."""
    return Attempt(
        id=UUID(int=400 + number),
        kind=kind,
        state=state,
        order_id=order_id,
        item_id=item_id,
        transaction_id=UUID(int=500 + number),
        payment_type_id=payment_type_id,
        sum=Decimal(total),
        asked_at=NOW,
    )
