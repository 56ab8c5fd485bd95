"""The register's own cheques and slips, as markup for fiscal register and receipt printer.

They do not know the paper's width: that is the layout's business.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cashier_sim.engine.cheque_texts import TEXTS, ChequeTexts
from cashier_sim.engine.model import (
    OrderRecord,
    PaymentGroup,
    PaymentReportRow,
    PaymentTypeSettings,
)
from cashier_sim.engine.ports import FiscalChequeKind, FiscalLine
from cashier_sim.engine.state import State
from cashier_sim.engine.sums import ZERO, change, counted_payments, money
from cashier_sim.plugin_api import (
    DeliveryOrder,
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

Lines = tuple[FiscalLine, ...]


class Cheques:
    """Makes the documents of one register.

    Attributes:
        culture: Language of the words, `ru` or `en`; may change at any time.
    """

    def __init__(self, state: State, culture: str = "ru") -> None:
        """Make cheques about what `state` knows."""
        self.culture = culture
        self._state = state

    def sale(self, record: OrderRecord, cashier: User) -> XElement:
        """The fiscal cheque that closes an order."""
        order = record.order
        return self._fiscal(
            FiscalChequeKind.SALE,
            cashier,
            self._order_head(record),
            _rule(),
            self._dishes(order.items),
            self._discounts(record),
            _rule(),
            _large_pair(self._texts.total, _sum(order.result_sum)),
            self._taxes(order.items),
            [self._payment(item) for item in counted_payments(order)],
            _pair(self._texts.change, _sum(change(record))) if change(record) else None,
            total=order.result_sum,
        )

    def prepayment(
        self, record: OrderRecord, item: PaymentItem, total: Decimal, cashier: User
    ) -> XElement:
        """The fiscal cheque of a prepayment of `total`."""
        return self._prepaid(FiscalChequeKind.PREPAYMENT, record, item, total, cashier)

    def prepayment_return(
        self, record: OrderRecord, item: PaymentItem, total: Decimal, cashier: User
    ) -> XElement:
        """The fiscal cheque that gives `total` of a prepayment back."""
        return self._prepaid(FiscalChequeKind.PREPAYMENT_RETURN, record, item, total, cashier)

    def order_return(
        self, record: OrderRecord, lines: Lines, payments: Lines, cashier: User
    ) -> XElement:
        """The fiscal cheque of a return out of a closed order, whole or in part.

        Args:
            record: The closed order.
            lines: The dishes that come back; `sum` is what the guest gets for them.
            payments: The payments that give the money back; `amount` is not printed.
            cashier: Who returns.
        """
        return self._fiscal(
            FiscalChequeKind.RETURN,
            cashier,
            self._order_head(record),
            _rule(),
            self._returned(lines, payments),
            total=_total(payments),
        )

    def goods_return(self, lines: Lines, payments: Lines, cashier: User) -> XElement:
        """The fiscal cheque of a return without an order; arguments as in `order_return`."""
        return self._fiscal(
            FiscalChequeKind.GOODS_RETURN,
            cashier,
            _rule(),
            self._returned(lines, payments),
            total=_total(payments),
        )

    def shift_report(
        self, kind: FiscalChequeKind, rows: tuple[PaymentReportRow, ...], cashier: User
    ) -> XElement:
        """The X or Z report: what came in and went out in the till shift, by payment type."""
        known = [row for row in rows if not row.is_unknown]
        unknown = [row for row in rows if row.is_unknown]
        texts = self._texts
        taken = sum((row.sum for row in known if row.sum > 0), ZERO)
        returned = sum((row.sum for row in known if row.sum < 0), ZERO)
        return self._fiscal(
            kind,
            cashier,
            _rule(),
            [self._report_group(group, known) for group in PaymentGroup],
            None if known else _centered(texts.no_movements),
            _rule(),
            _pair(texts.takings, _sum(taken)),
            _pair(texts.returns, _sum(-returned)),
            _large_pair(texts.balance, _sum(taken + returned)),
            [_pair(f"{texts.unknown}: {row.payment_type_name}", _sum(row.sum)) for row in unknown],
        )

    def precheque(self, record: OrderRecord, cashier: User) -> XElement:
        """The preliminary bill that the guest reads before paying."""
        order = record.order
        return self._document(
            self._texts.precheque,
            cashier,
            self._order_head(record),
            _rule(),
            self._dishes(order.items),
            self._discounts(record),
            _rule(),
            [self._payment(item) for item in order.payments if item.is_prepay],
            _large_pair(self._texts.to_pay, _sum(_unpaid(record))),
            _rule(),
            _centered(self._texts.thanks),
            _centered(self._texts.not_fiscal),
        )

    def sales_slip(self, record: OrderRecord, cashier: User) -> XElement:
        """The slip with every dish that a guest may ask for after paying."""
        return self._document(
            self._texts.sales_slip,
            cashier,
            self._order_head(record),
            _rule(),
            self._dishes(record.order.items),
            self._discounts(record),
            _rule(),
            _large_pair(self._texts.total, _sum(record.order.result_sum)),
            [self._payment(item) for item in counted_payments(record.order)],
            XElement(Tags.NEW_PARAGRAPH),
            XElement(Tags.PAIR, left=self._texts.signature, right="_" * 16),
            _centered(self._texts.not_fiscal),
        )

    def payment_slip(
        self, record: OrderRecord, item: PaymentItem, total: Decimal, cashier: User
    ) -> XElement:
        """The slip about money taken, such as a prepayment, that no fiscal cheque speaks of."""
        return self._slip(self._texts.payment, record, item, total, cashier)

    def return_slip(
        self, record: OrderRecord, item: PaymentItem, total: Decimal, cashier: User
    ) -> XElement:
        """The slip about money given back that no fiscal cheque speaks of."""
        return self._slip(self._texts.returned, record, item, total, cashier)

    @property
    def _texts(self) -> ChequeTexts:
        return TEXTS[self.culture]

    def _slip(
        self, title: str, record: OrderRecord, item: PaymentItem, total: Decimal, cashier: User
    ) -> XElement:
        return self._document(
            title,
            cashier,
            self._order_head(record),
            _rule(),
            _large_pair(self._type_name(item.type), _sum(total)),
            _centered(self._texts.not_fiscal),
        )

    def _prepaid(
        self,
        kind: FiscalChequeKind,
        record: OrderRecord,
        item: PaymentItem,
        total: Decimal,
        cashier: User,
    ) -> XElement:
        return self._fiscal(
            kind,
            cashier,
            self._order_head(record),
            _rule(),
            _large_pair(self._texts.total, _sum(total)),
            _pair(self._type_name(item.type), _sum(total)),
            total=total,
        )

    def _fiscal(
        self,
        kind: FiscalChequeKind,
        cashier: User,
        *content: object,
        total: Decimal | None = None,
    ) -> XElement:
        texts = self._texts
        restaurant = self._state.restaurant
        return self._document(
            texts.titles[kind],
            cashier,
            _centered(texts.acts[kind]),
            _left(texts.tax_id.format(tax_id=restaurant.tax_id)) if restaurant.tax_id else None,
            _left(texts.shift.format(number=self._state.session.last_number)),
            *content,
            _rule(),
            None if total is None else self._code(kind, total),
            _centered(texts.training),
        )

    def _code(self, kind: FiscalChequeKind, total: Decimal) -> XElement:
        """The code that a fiscal cheque carries, with the numbers of no real register."""
        way = 1 if kind in _TAKING else 2
        text = f"t={self._state.clock.now():%Y%m%dT%H%M}&s={_sum(total)}&fn=0&i=0&fp=0&n={way}"
        return XElement(Tags.CENTER, XElement(Tags.QR_CODE, text))

    def _document(self, title: str, cashier: User, *content: object) -> XElement:
        restaurant = self._state.restaurant
        heads = (restaurant.name, restaurant.legal_name, restaurant.address)
        return XElement(
            Tags.DOC,
            (_centered(head) for head in heads if head),
            _rule(),
            XElement(Tags.CENTER, XElement(Tags.MEDIUM_FONT, title)),
            _pair(f"{self._state.clock.now():%d.%m.%Y %H:%M}", restaurant.cash_register.name),
            _pair(self._texts.cashier, cashier.name),
            content,
        )

    def _order_head(self, record: OrderRecord) -> Iterator[XElement]:
        order, texts = record.order, self._texts
        tables = ", ".join(str(table.number) for table in order.tables)
        number = texts.order.format(number=order.number)
        yield _pair(number, texts.table.format(table=tables) if tables else "")
        yield _pair(texts.waiter, order.waiter.name)
        yield _pair(texts.opened, f"{order.open_time:%d.%m.%Y %H:%M}")
        if isinstance(order, DeliveryOrder):
            told = {
                texts.client: order.client_name,
                texts.phone: order.phone,
                texts.address: order.address,
            }
            yield from (_pair(name, value) for name, value in told.items() if value)

    def _dishes(self, items: Iterable[OrderProductItem]) -> Iterator[XElement]:
        for item in items:
            if item.deleted:
                continue
            price = item.price if item.open_price is None else item.open_price
            yield from _line(item.product.name, item.amount, price, item.cost)
            for extra in item.assigned_modifiers:
                cost = money(extra.price * extra.amount)
                yield from _line(f"+ {extra.product.name}", extra.amount, extra.price, cost)

    def _discounts(self, record: OrderRecord) -> Iterator[XElement]:
        order = record.order
        if not order.discounts:
            return
        yield _rule()
        yield _pair(self._texts.subtotal, _sum(order.full_sum))
        for discount in order.discounts:
            kind = discount.discount_type
            words = self._texts.discount.format(name=kind.name, percent=_number(kind.percent))
            yield _pair(words, _sum(-discount.sum))

    def _taxes(self, items: Iterable[OrderProductItem]) -> Iterator[XElement]:
        taxed: dict[Decimal, Decimal] = {}
        for item in items:
            percent = item.product.tax_percent
            if percent and not item.deleted:
                taxed[percent] = taxed.get(percent, ZERO) + item.result_sum
        for percent, total in sorted(taxed.items()):
            words = self._texts.vat.format(percent=_number(percent))
            yield _pair(words, _sum(money(total * percent / (_HUNDRED + percent))))

    def _payment(self, item: PaymentItem) -> XElement:
        name = self._type_name(item.type)
        if item.is_prepay:
            name = self._texts.prepaid.format(name=name)
        return _pair(name, _sum(item.sum))

    def _type_name(self, payment_type: PaymentType) -> str:
        if payment_type.kind is PaymentTypeKind.CASH:
            return self._texts.cash
        settings: PaymentTypeSettings | None = self._state.payment_types.get(payment_type.id)
        return (settings.receipt_name if settings else "") or payment_type.name

    def _returned(self, lines: Lines, payments: Lines) -> Iterator[XElement]:
        for line in lines:
            yield from _line(line.name, line.amount, money(line.sum / line.amount), line.sum)
        yield _rule()
        kept = _total(lines) - _total(payments)
        if kept > 0:
            # A prepayment goes over to the open clone, so its dishes come back without its money.
            yield _pair(self._texts.prepayment_kept, _sum(kept))
        yield _large_pair(self._texts.total, _sum(_total(payments)))
        for line in payments:
            yield _pair(line.name, _sum(line.sum))

    def _report_group(
        self, group: PaymentGroup, rows: Iterable[PaymentReportRow]
    ) -> Iterator[XElement]:
        by_type: dict[str, Decimal] = {}
        for row in rows:
            if row.group is group:
                moved = by_type.get(row.payment_type_name, ZERO) + row.sum
                by_type[row.payment_type_name] = moved
        if not by_type:
            return
        yield _left(self._texts.groups[group])
        for name, moved in by_type.items():
            yield _pair(f"  {name}", _sum(moved))


def _total(lines: Lines) -> Decimal:
    return sum((line.sum for line in lines), ZERO)


def _unpaid(record: OrderRecord) -> Decimal:
    """What the guest still pays; an item that is not processed yet is no more than a plan."""
    return max(record.order.result_sum - record.order.processed_payments_sum, ZERO)


def _line(name: str, amount: Decimal, price: Decimal, cost: Decimal) -> Iterator[XElement]:
    yield _left(name)
    yield _pair(f"  {_number(amount)} × {_sum(price)}", f"={_sum(cost)}")


def _sum(value: Decimal) -> str:
    return f"{value:.2f}"


def _number(value: Decimal) -> str:
    """Without useless zeros: `2`, `0.35`, `10`."""
    return f"{value.normalize():f}"


def _centered(text: str) -> XElement:
    return XElement(Tags.CENTER, text)


def _left(text: str) -> XElement:
    return XElement(Tags.LEFT, text)


def _pair(left: str, right: str) -> XElement:
    return XElement(Tags.PAIR, left=left, right=right)


def _large_pair(left: str, right: str) -> XElement:
    return XElement(Tags.LARGE_FONT, XElement(Tags.PAIR, left=left, right=right))


def _rule() -> XElement:
    return XElement(Tags.LINE)
