"""What the register's own documents have in common: heads, dishes, discounts, payments."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cashier_sim.engine.cheque_markup import (
    centered,
    left,
    number_text,
    pair,
    rule,
    sold,
    sum_text,
)
from cashier_sim.engine.cheque_texts import TEXTS, ChequeTexts
from cashier_sim.engine.model import (
    OrderRecord,
    PaymentTypeSettings,
)
from cashier_sim.engine.ports import FiscalChequeKind
from cashier_sim.engine.state import State
from cashier_sim.engine.sums import ZERO, covering_payments, money
from cashier_sim.plugin_api import (
    DeliveryOrder,
    DiscountItem,
    Order,
    OrderProductItem,
    PaymentItem,
    PaymentType,
    PaymentTypeKind,
    Tags,
    User,
    XElement,
)

_HUNDRED = Decimal(100)
_TAKING = frozenset({FiscalChequeKind.SALE, FiscalChequeKind.PREPAYMENT})


class ChequeParts:
    """The parts that documents of one register are made of.

    Attributes:
        culture: Language of the words, `ru` or `en`; may change at any time.
    """

    def __init__(self, state: State, culture: str = "ru") -> None:
        """Make cheques about what `state` knows."""
        self.culture = culture
        self._state = state

    @property
    def _texts(self) -> ChequeTexts:
        return TEXTS[self.culture]

    def _fiscal(
        self,
        kind: FiscalChequeKind,
        cashier: User,
        *content: object,
        total: Decimal | None = None,
        before: object = None,
        after: object = None,
    ) -> XElement:
        texts = self._texts
        restaurant = self._state.restaurant
        return self._document(
            texts.titles[kind],
            cashier,
            centered(texts.acts[kind]),
            left(texts.tax_id.format(tax_id=restaurant.tax_id)) if restaurant.tax_id else None,
            left(texts.shift.format(number=self._state.session.last_number)),
            *content,
            rule(),
            None if total is None else self._code(kind, total),
            centered(texts.training),
            before=before,
            after=after,
        )

    def _code(self, kind: FiscalChequeKind, total: Decimal) -> XElement:
        """The code that a fiscal cheque carries, with the numbers of no real register."""
        way = 1 if kind in _TAKING else 2
        text = f"t={self._state.clock.now():%Y%m%dT%H%M}&s={sum_text(total)}&fn=0&i=0&fp=0&n={way}"
        return XElement(Tags.CENTER, XElement(Tags.QR_CODE, text))

    def _document(
        self,
        title: str,
        cashier: User,
        *content: object,
        before: object = None,
        after: object = None,
    ) -> XElement:
        restaurant = self._state.restaurant
        heads = (restaurant.name, restaurant.legal_name, restaurant.address)
        return XElement(
            Tags.DOC,
            before,
            (centered(head) for head in heads if head),
            rule(),
            XElement(Tags.CENTER, XElement(Tags.MEDIUM_FONT, title)),
            pair(f"{self._state.clock.now():%d.%m.%Y %H:%M}", restaurant.cash_register.name),
            pair(self._texts.cashier, cashier.name),
            content,
            after,
        )

    def _order_head(self, record: OrderRecord) -> Iterator[XElement]:
        order, texts = record.order, self._texts
        tables = ", ".join(str(table.number) for table in order.tables)
        number = texts.order.format(number=order.number)
        yield pair(number, texts.table.format(table=tables) if tables else "")
        yield pair(texts.waiter, order.waiter.name)
        yield pair(texts.opened, f"{order.open_time:%d.%m.%Y %H:%M}")
        if isinstance(order, DeliveryOrder):
            told = {
                texts.client: order.client_name,
                texts.phone: order.phone,
                texts.address: order.address,
            }
            yield from (pair(name, value) for name, value in told.items() if value)

    def _dishes(self, items: Iterable[OrderProductItem]) -> Iterator[XElement]:
        for item in items:
            if item.deleted:
                continue
            price = item.price if item.open_price is None else item.open_price
            yield from sold(item.product.name, item.amount, price, item.cost)
            for extra in item.assigned_modifiers:
                cost = money(extra.price * extra.amount)
                yield from sold(f"+ {extra.product.name}", extra.amount, extra.price, cost)

    def _discounts(self, record: OrderRecord, *, is_fiscal: bool = False) -> Iterator[XElement]:
        order = record.order
        lines = [(self._discount_words(discount), discount.sum) for discount in order.discounts]
        lines += self._payments_as_discounts(record, is_fiscal=is_fiscal)
        if not lines:
            return
        yield rule()
        yield pair(self._texts.subtotal, sum_text(order.full_sum))
        for words, taken_off in lines:
            yield pair(words, sum_text(-taken_off))

    def _discount_words(self, discount: DiscountItem) -> str:
        kind, texts = discount.discount_type, self._texts
        is_surcharge = discount.sum < 0
        if discount.flexible_sum is not None:
            words = texts.surcharge_sum if is_surcharge else texts.discount_sum
            return words.format(name=kind.name)
        words = texts.surcharge if is_surcharge else texts.discount
        return words.format(name=kind.name, percent=number_text(abs(kind.percent)))

    def _payments_as_discounts(
        self, record: OrderRecord, *, is_fiscal: bool
    ) -> Iterator[tuple[str, Decimal]]:
        """Payments that lower the sum, and for the fiscal cheque those shown as a discount."""
        sums = {entry.payment_item_id: entry.sum for entry in record.order.payment_discounts}
        if is_fiscal:
            sums |= {item.id: item.sum for item in _only_fiscalized_as_discount(record)}
        for item in record.order.payments:
            if item.id in sums:
                name = self._type_name(item.type)
                yield self._texts.discount_sum.format(name=name), sums[item.id]

    def _tips(self, order: Order) -> Iterator[XElement]:
        for item in order.donations:
            yield pair(self.tips_name(item), sum_text(item.sum))

    def tips_name(self, item: PaymentItem) -> str:
        """What cheques call tips: their kind, and what they were paid with."""
        donation = item.donation_type.name if item.donation_type else ""
        return f"{donation}, {self._type_name(item.type)}"

    def _electronic(self, order: Order) -> Iterator[XElement]:
        info = order.cheque_additional_info
        if info is not None:
            for target in (info.phone, info.email):
                if target:
                    yield pair(self._texts.electronic, target)
            if info.settlement_place:
                yield pair(self._texts.settlement_place, info.settlement_place)

    def _taxes(self, items: Iterable[OrderProductItem]) -> Iterator[XElement]:
        taxed: dict[Decimal, Decimal] = {}
        for item in items:
            percent = item.product.tax_percent
            if percent and not item.deleted:
                taxed[percent] = taxed.get(percent, ZERO) + item.result_sum
        for percent, total in sorted(taxed.items()):
            words = self._texts.vat.format(percent=number_text(percent))
            yield pair(words, sum_text(money(total * percent / (_HUNDRED + percent))))

    def _payment(self, item: PaymentItem) -> XElement:
        name = self._type_name(item.type)
        if item.is_prepay:
            name = self._texts.prepaid.format(name=name)
        return pair(name, sum_text(item.sum))

    def _type_name(self, payment_type: PaymentType) -> str:
        if payment_type.kind is PaymentTypeKind.CASH:
            return self._texts.cash
        settings: PaymentTypeSettings | None = self._state.payment_types.get(payment_type.id)
        return (settings.receipt_name if settings else "") or payment_type.name


def fiscal_total(record: OrderRecord) -> Decimal:
    """What the sale cheque is about: the order without what is fiscalised as a discount."""
    as_discounts = (item.sum for item in _only_fiscalized_as_discount(record))
    return max(record.order.result_sum - sum(as_discounts, ZERO), ZERO)


def _only_fiscalized_as_discount(record: OrderRecord) -> Iterator[PaymentItem]:
    """The payments that cover the order's sum, but are a discount for the fiscal cheque."""
    for item in covering_payments(record.order):
        if item.is_fiscalized_as_discount:
            yield item


def drawer(items: Iterable[PaymentItem]) -> XElement | None:
    """What opens the cash drawer, if one of the types wants that."""
    is_opened = any(item.type.open_cash_drawer_on_pay for item in items)
    return XElement(Tags.PULSE) if is_opened else None
