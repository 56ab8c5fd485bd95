"""The register's own cheques and slips, as markup for fiscal register and receipt printer.

They do not know the paper's width: that is the layout's business.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cashier_sim.engine.cheque_markup import (
    centered,
    large_pair,
    left,
    number_text,
    pair,
    rule,
    sold,
    sum_text,
)
from cashier_sim.engine.cheque_parts import ChequeParts, drawer, fiscal_total
from cashier_sim.engine.model import (
    OrderRecord,
    PaymentGroup,
    PaymentReportRow,
)
from cashier_sim.engine.ports import FiscalChequeKind, FiscalLine
from cashier_sim.engine.reductions import reductions
from cashier_sim.engine.sums import ZERO, change, covering_payments, money
from cashier_sim.plugin_api import (
    BillCheque,
    CashCheque,
    OrderProductItem,
    PaymentItem,
    Tags,
    User,
    XElement,
)

Lines = tuple[FiscalLine, ...]


class Cheques(ChequeParts):
    """Makes the documents of one register.

    Attributes:
        culture: Language of the words, `ru` or `en`; may change at any time.
    """

    def sale(
        self, record: OrderRecord, cashier: User, additions: Iterable[CashCheque] = ()
    ) -> XElement:
        """The fiscal cheque that closes an order.

        Payments that are fiscalised as a discount stand among the discounts, so the total is
        `fiscal_total`. Tips are no part of it and stand below.

        Args:
            record: The order.
            cashier: Who closes it.
            additions: What plugins print before and after.
        """
        order = record.order
        additions = tuple(additions)
        return self._fiscal(
            FiscalChequeKind.SALE,
            cashier,
            self._order_head(record),
            rule(),
            self._dishes(order.items),
            self._discounts(record, is_fiscal=True),
            rule(),
            large_pair(self._texts.total, sum_text(fiscal_total(record))),
            self._taxes(order.items),
            [
                self._payment(item)
                for item in covering_payments(order)
                if not item.is_fiscalized_as_discount
            ],
            pair(self._texts.change, sum_text(change(record))) if change(record) else None,
            self._tips(order),
            self._electronic(order),
            drawer((*order.payments, *order.donations)),
            total=fiscal_total(record),
            before=[addition.before_cheque for addition in additions],
            after=[addition.after_cheque for addition in additions],
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
            rule(),
            self._returned(lines, payments),
            self._electronic(record.order),
            total=_total(payments),
        )

    def goods_return(self, lines: Lines, payments: Lines, cashier: User) -> XElement:
        """The fiscal cheque of a return without an order; arguments as in `order_return`."""
        return self._fiscal(
            FiscalChequeKind.GOODS_RETURN,
            cashier,
            rule(),
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
        tips = sum((row.sum for row in known if row.donation_type_name), ZERO)
        return self._fiscal(
            kind,
            cashier,
            rule(),
            [self._report_group(group, known) for group in PaymentGroup],
            None if known else centered(texts.no_movements),
            rule(),
            pair(texts.takings, sum_text(taken)),
            pair(texts.returns, sum_text(-returned)),
            large_pair(texts.balance, sum_text(taken + returned)),
            pair(texts.tips, sum_text(tips)) if tips else None,
            self._reductions(),
            [
                pair(f"{texts.unknown}: {row.payment_type_name}", sum_text(row.sum))
                for row in unknown
            ],
        )

    def _reductions(self) -> Iterator[XElement]:
        """What the closed orders of the shift were given; nothing is said of nothing."""
        state, texts = self._state, self._texts
        found = reductions(state.orders.values(), state.session.last_number)
        if found.discounts:
            yield pair(texts.discounts, sum_text(found.discounts))
        if found.surcharges:
            yield pair(texts.surcharges, sum_text(found.surcharges))

    def precheque(
        self, record: OrderRecord, cashier: User, additions: Iterable[BillCheque] = ()
    ) -> XElement:
        """The preliminary bill that the guest reads before paying, with what plugins add."""
        order, additions = record.order, tuple(additions)
        return self._document(
            self._texts.precheque,
            cashier,
            [addition.after_header for addition in additions],
            self._order_head(record),
            rule(),
            self._dishes(order.items),
            self._discounts(record),
            rule(),
            [self._payment(item) for item in order.payments if item.is_prepay],
            large_pair(self._texts.to_pay, sum_text(_unpaid(record))),
            rule(),
            [addition.before_footer for addition in additions],
            centered(self._texts.thanks),
            centered(self._texts.not_fiscal),
            before=[addition.before_header for addition in additions],
            after=[addition.after_footer for addition in additions],
        )

    def service_cheque(
        self,
        record: OrderRecord,
        items: Iterable[OrderProductItem],
        cashier: User,
        *,
        is_cancelled: bool = False,
    ) -> XElement:
        """The slip for the kitchen: what to cook, or what not to cook any more."""
        texts = self._texts
        return self._document(
            texts.service_cancelled if is_cancelled else texts.service,
            cashier,
            self._order_head(record),
            rule(),
            [_dish_to_cook(item) for item in items],
        )

    def sales_slip(self, record: OrderRecord, cashier: User) -> XElement:
        """The slip with every dish that a guest may ask for after paying."""
        return self._document(
            self._texts.sales_slip,
            cashier,
            self._order_head(record),
            rule(),
            self._dishes(record.order.items),
            self._discounts(record),
            rule(),
            large_pair(self._texts.total, sum_text(record.order.result_sum)),
            [self._payment(item) for item in covering_payments(record.order)],
            self._tips(record.order),
            XElement(Tags.NEW_PARAGRAPH),
            XElement(Tags.PAIR, left=self._texts.signature, right="_" * 16),
            centered(self._texts.not_fiscal),
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

    def _slip(
        self, title: str, record: OrderRecord, item: PaymentItem, total: Decimal, cashier: User
    ) -> XElement:
        return self._document(
            title,
            cashier,
            self._order_head(record),
            rule(),
            large_pair(self._type_name(item.type), sum_text(total)),
            centered(self._texts.not_fiscal),
            drawer((item,)),
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
            rule(),
            large_pair(self._texts.total, sum_text(total)),
            pair(self._type_name(item.type), sum_text(total)),
            self._electronic(record.order),
            drawer((item,)),
            total=total,
        )

    def _returned(self, lines: Lines, payments: Lines) -> Iterator[XElement]:
        for line in lines:
            yield from sold(line.name, line.amount, money(line.sum / line.amount), line.sum)
        yield rule()
        kept = _total(lines) - _total(payments)
        if kept > 0:
            # A prepayment goes over to the open clone, so its dishes come back without its money.
            yield pair(self._texts.prepayment_kept, sum_text(kept))
        yield large_pair(self._texts.total, sum_text(_total(payments)))
        for line in payments:
            yield pair(line.name, sum_text(line.sum))

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
        yield left(self._texts.groups[group])
        for name, moved in by_type.items():
            yield pair(f"  {name}", sum_text(moved))


def _dish_to_cook(item: OrderProductItem) -> Iterator[XElement]:
    yield pair(item.product.name, number_text(item.amount))
    for extra in item.assigned_modifiers:
        yield pair(f"+ {extra.product.name}", number_text(extra.amount))
    if item.comment:
        yield left(item.comment)


def _total(lines: Lines) -> Decimal:
    return sum((line.sum for line in lines), ZERO)


def _unpaid(record: OrderRecord) -> Decimal:
    """What the guest still pays; an item that is not processed yet is no more than a plan."""
    return max(record.order.result_sum - record.order.processed_payments_sum, ZERO)
