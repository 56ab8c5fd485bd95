"""A register over scripted ports: what the cashier does goes in, what the outside hears comes out.

No loop, process or clock: every port answers at once, so a flow runs to its end in one step.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, ParamSpec, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from cashier_sim.engine.desk import Desk
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import (
    Attempt,
    OrderRecord,
    PaymentData,
    PaymentTypeSettings,
    TransactionState,
)
from cashier_sim.engine.orders import DeliveryDetails
from cashier_sim.engine.ports import (
    NoAnswer,
    NoAnswerReason,
    Outcome,
    ProcessorCall,
)
from cashier_sim.engine.register import Register
from cashier_sim.engine.restaurant import Currency, Employee, Restaurant
from cashier_sim.engine.store import MemoryStore
from cashier_sim.plugin_api import (
    CashRegister,
    DiscountType,
    DonationType,
    PaymentItem,
    PaymentType,
    PaymentTypeKind,
    PointOfSale,
    Product,
    Terminal,
    TerminalsGroup,
    User,
)
from tests.unit.engine.outside import Answer, Outside

if TYPE_CHECKING:
    from cashier_sim.engine.codes import Code

P = ParamSpec("P")
T = TypeVar("T")

NO_ANSWER = NoAnswer(NoAnswerReason.DIED)
ANN = User(id=UUID(int=0xA11), name="Ann")
CLUB_DISCOUNT = DiscountType(id=UUID(int=0xD10), name="Club", percent=Decimal(10))
SOUP = Product(
    id=UUID(int=0x501), name="Soup", full_name="Soup", number="1", price=Decimal("100.00")
)
TEA = Product(id=UUID(int=0x502), name="Tea", full_name="Tea", number="2", price=Decimal("33.33"))


def payment_type(
    number: int,
    name: str,
    kind: PaymentTypeKind,
    *,
    key: str = "",
    change: bool = False,
    combinable: bool = True,
    discount: DiscountType | None = None,
    fiscal: bool = False,
    exact: bool = True,
    typed: bool = True,
    sales_slips: int = 0,
    as_discount: bool = False,
    fiscal_as_discount: bool = False,
    externally: bool = False,
) -> PaymentTypeSettings:
    """A payment type of the back office."""
    return PaymentTypeSettings(
        payment_type=PaymentType(
            id=UUID(int=0xF00 + number),
            name=name,
            kind=kind,
            can_display_change=change,
            is_combinable=combinable,
            discount_type=discount,
            print_cheque=fiscal,
            can_be_external_processed=externally,
            process_as_discount=as_discount,
            fiscalize_as_discount=fiscal_as_discount,
        ),
        payment_system_key=key,
        sets_exact_sum=exact,
        forbids_manual_entry=not typed,
        sales_slip_copies=sales_slips,
    )


_EXTERNAL = PaymentTypeKind.EXTERNAL
CASH = payment_type(1, "Cash", PaymentTypeKind.CASH, change=True, fiscal=True)
CARD = payment_type(2, "Card", PaymentTypeKind.CARD, fiscal=True, sales_slips=2)
COINS = payment_type(3, "Coins", PaymentTypeKind.VOUCHER, change=True, exact=False)
HOTEL = payment_type(4, "Hotel", _EXTERNAL, key="hotel")
BONUS = payment_type(5, "Bonus", _EXTERNAL, key="bonus", fiscal=True)
CLUB = payment_type(6, "Club", _EXTERNAL, key="club", discount=CLUB_DISCOUNT)
CLUB_TOO = payment_type(7, "Club too", _EXTERNAL, key="club", discount=CLUB_DISCOUNT)
LONER = payment_type(8, "Loner", _EXTERNAL, key="hotel", combinable=False)
FIXED = payment_type(9, "Fixed", _EXTERNAL, key="hotel", typed=False)
CHANGER = payment_type(10, "Changer", _EXTERNAL, key="hotel", change=True)
TIPS_TYPE = DonationType(
    id=UUID(int=0x719),
    name="Tips",
    payment_types=(CASH.payment_type, HOTEL.payment_type, BONUS.payment_type),
)
TYPES = (CASH, CARD, COINS, HOTEL, BONUS, CLUB, CLUB_TOO, LONER, FIXED, CHANGER)

POINT_OF_SALE = PointOfSale(
    id=UUID(int=0xB1),
    name="Till",
    cash_register=CashRegister(id=UUID(int=0xB2), name="Register"),
)

RESTAURANT = Restaurant(
    name="Inn",
    currency=Currency(code="RUB", sign="₽"),
    zone=ZoneInfo("Europe/Moscow"),
    cash_register=POINT_OF_SALE.cash_register,
    points_of_sale=(POINT_OF_SALE,),
    terminal=Terminal(id=UUID(int=0xB3), name="Hall"),
    terminals_group=TerminalsGroup(id=UUID(int=0xB4), name="Inn"),
    sections=(),
    tables=(),
    menu_groups=(),
    products=(SOUP, TEA),
    employees=(Employee(user=ANN, pin="1"),),
    plugin_user=Employee(user=User(id=UUID(int=0xA12), name="Plugin", is_session_open=True)),
    payment_types=TYPES,
    donation_types=(TIPS_TYPE,),
)


def keeping(outcome: Outcome, data: PaymentData) -> Answer:
    """A plugin that sets its item's data and then ends the call."""

    def answer(call: ProcessorCall) -> Outcome:
        assert call.draft is not None
        call.draft.data = data
        return outcome

    return answer


class Ticks:
    """A clock that moves by one second whenever it is read."""

    def __init__(self) -> None:
        self._now = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


class Counter:
    """Ids 1, 2, 3, …"""

    def __init__(self, start: int = 0) -> None:
        self._last = start

    def new(self) -> UUID:
        self._last += 1
        return UUID(int=self._last)


class Playbook:
    """A register with an open till shift, and short words for what its cashier does."""

    def __init__(self, outside: Outside | None = None, *, shift: bool = True) -> None:
        self.store = MemoryStore()
        self.outside = outside or Outside()
        self.clock = Ticks()
        self.ids = Counter()
        self.register = self._register()
        if shift:
            run(self.register.shifts.open(ANN))
            self.heard()

    def _register(self) -> Register:
        return Register(
            restaurant=RESTAURANT,
            store=self.store,
            processors=self.outside,
            fiscal_register=self.outside,
            receipt_printer=self.outside,
            cashier=self.outside,
            clock=self.clock,
            ids=self.ids,
        )

    def restart(self) -> None:
        """Open the same store anew, as after a kill."""
        self.register = self._register()

    def desk(self) -> Desk:
        """A desk of its own over the same state, for a part that is tested alone."""
        return Desk(
            self.register.state,
            processors=self.outside,
            fiscal_register=self.outside,
            receipt_printer=self.outside,
            cheques=self.register.cheques,
            person=self.outside,
        )

    def heard(self) -> list[str]:
        """What the outside has heard since the last look."""
        log, self.outside.log = self.outside.log, []
        return log

    def order(self, *products: Product) -> UUID:
        """An open order of these dishes, one soup by default."""
        order_id = self.register.orders.create(ANN).order.id
        return self._filled(order_id, products)

    def delivery(self, *products: Product) -> UUID:
        """An open delivery order."""
        details = DeliveryDetails(client_name="Bob")
        order_id = self.register.orders.create(ANN, delivery=details).order.id
        return self._filled(order_id, products)

    def _filled(self, order_id: UUID, products: tuple[Product, ...]) -> UUID:
        for product in products or (SOUP,):
            self.register.orders.add_product(order_id, product.id)
        return order_id

    def record(self, order_id: UUID) -> OrderRecord:
        return self.register.state.record(order_id)

    def item(self, order_id: UUID, item_id: UUID) -> PaymentItem:
        (found,) = [item for item in self.record(order_id).order.payments if item.id == item_id]
        return found

    def state(self, order_id: UUID, item_id: UUID) -> TransactionState:
        """What is known of an item's money."""
        return self.record(order_id).payments[item_id].state

    def choose(
        self, order_id: UUID, settings: PaymentTypeSettings, amount: str | None = None
    ) -> UUID:
        """Add an item that the plugin does not refuse, with a typed sum if one is given."""
        item_id = run(self.register.payments.choose_type(order_id, settings.id, ANN))
        assert item_id is not None
        if amount is not None:
            self.register.payments.enter_sum(order_id, item_id, Decimal(amount))
        return item_id

    def tip(self, order_id: UUID, settings: PaymentTypeSettings = CASH, amount: str = "15") -> UUID:
        """Tips that the plugin does not refuse."""
        donations = self.register.donations
        item_id = run(donations.add(order_id, TIPS_TYPE.id, settings.id, Decimal(amount), ANN))
        assert item_id is not None
        return item_id

    def pay(self, order_id: UUID) -> bool:
        return run(self.register.payments.pay(order_id, ANN))

    def prepaid(
        self, order_id: UUID, settings: PaymentTypeSettings, amount: str | None = None
    ) -> UUID:
        """A taken prepayment."""
        item_id = self.choose(order_id, settings, amount)
        assert run(self.register.payments.prepay(order_id, item_id, ANN))
        return item_id

    def two_plugins(self) -> tuple[UUID, UUID, UUID]:
        """An order with a hotel item of 60 and a bonus item of 40; the log is empty again."""
        order_id = self.order()
        hotel, bonus = self.choose(order_id, HOTEL, "60"), self.choose(order_id, BONUS)
        self.heard()
        return order_id, hotel, bonus

    def closed(self, *payments: tuple[PaymentTypeSettings, str | None]) -> UUID:
        """A closed order of one soup, paid by these types and sums; the log is empty again."""
        order_id = self.order()
        for settings, amount in payments:
            self.choose(order_id, settings, amount)
        assert self.pay(order_id)
        self.heard()
        return order_id

    def unknown(self, order_id: UUID | None = None) -> Attempt:
        """The only attempt that is unknown."""
        (attempt,) = self.register.repairs.open_attempts(order_id)
        return attempt

    def is_free(self, order_id: UUID) -> bool:
        """Whether nobody holds the order."""
        return self.register.state.locks.holder(order_id) is None


def run(act: Coroutine[object, None, T]) -> T:
    """Run an act to its end; the fakes answer at once, so it never waits."""
    try:
        act.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    raise AssertionError("the act waits for something that no fake answers")


def refusal(
    act: Callable[P, object], *args: P.args, **kwargs: P.kwargs
) -> tuple[Code, dict[str, str]]:
    """The code and values with which an act is refused."""
    try:
        result = act(*args, **kwargs)
        if isinstance(result, Coroutine):
            run(result)
    except EngineError as error:
        return error.code, error.values
    raise AssertionError("the act is not refused")
