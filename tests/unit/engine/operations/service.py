"""An operation service over one order, with a restaurant that has a little of everything."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.operations import Front, Operations
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.plugin_api import (
    DeliveryOrder,
    DiscountType,
    DonationType,
    Order,
    OrderStatus,
    OrderType,
    PaymentItem,
    Product,
    Table,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    NOW,
    OFF,
    RESTAURANT,
    SECTION,
    WAITER,
    bench,
    dish,
    record,
)

GLOBAL = LockOwner("plugin hotel")
NOBODY = UUID(int=999)
HUNDRED = Decimal("100.00")
CLIENT = UUID(int=700)

FEE = Product(
    id=UUID(int=13),
    name="Сбор",
    full_name="Сбор",
    number="9",
    price=Decimal("1.00"),
    can_set_open_price=True,
)
BY_SUM = DiscountType(
    id=UUID(int=41), name="Скидка суммой", percent=Decimal(0), is_flexible_sum=True
)
SURCHARGE = DiscountType(id=UUID(int=42), name="Обслуживание", percent=Decimal(-10))
OLD_DISCOUNT = replace(SURCHARGE, id=UUID(int=43), name="Старая", is_active=False)
SIDE_TABLE = Table(id=UUID(int=7), number=5, name="5", restaurant_section=SECTION)
HALL = OrderType(id=UUID(int=61), name="Зал")
DELIVERY = RESTAURANT.order_types[0]
TIPS = DonationType(
    id=UUID(int=90),
    name="Чаевые",
    payment_types=(CASH.payment_type, OFF.payment_type, replace(CARD.payment_type, name="old")),
)
COURIER_TIPS = replace(TIPS, id=UUID(int=91), order_service_types=(DELIVERY.name,))

DINER: Restaurant = replace(
    RESTAURANT,
    products=(*RESTAURANT.products, FEE),
    discount_types=(*RESTAURANT.discount_types, BY_SUM, SURCHARGE, OLD_DISCOUNT),
    tables=(*RESTAURANT.tables, SIDE_TABLE),
    order_types=(*RESTAURANT.order_types, HALL),
    donation_types=(TIPS, COURIER_TIPS),
)


class Service:
    """An operation service over one order, with a soup unless another is given."""

    def __init__(self, made: OrderRecord | None = None, front: Front | None = None) -> None:
        self.on = bench()
        (self.record,) = self.on.state.commit(
            "put", orders=(made or record(dishes=(dish(),)),), restaurant=DINER
        ).orders
        self.on.changes.clear()
        self.operations = Operations(self.on.state, GLOBAL, front)
        self.credentials = self.operations.get_default_credentials()

    @property
    def order(self) -> Order:
        """The order now."""
        return self.kept.order

    @property
    def kept(self) -> OrderRecord:
        """What the register keeps of it."""
        return self.on.state.record(self.record.order.id)

    @property
    def payment(self) -> PaymentItem:
        """The order's only payment item."""
        (item,) = self.order.payments
        return item


def delivery() -> OrderRecord:
    """A delivery order."""
    return OrderRecord(
        order=DeliveryOrder(
            id=UUID(int=1),
            number=9,
            revision=0,
            status=OrderStatus.NEW,
            open_time=NOW,
            waiter=WAITER,
            order_type=DELIVERY,
        )
    )
