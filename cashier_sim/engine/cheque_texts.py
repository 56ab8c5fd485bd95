"""The words of the register's own cheques, one table per language."""

from dataclasses import dataclass

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import FiscalChequeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChequeTexts:
    """All words of one language; `{name}` stands for a value."""

    titles: dict[FiscalChequeKind, str]
    """Heading of a fiscal document."""
    acts: dict[FiscalChequeKind, str]
    """What the document registers, in the words of a fiscal register."""
    groups: dict[PaymentGroup, str]
    order: str
    table: str
    guests: str
    waiter: str
    cashier: str
    client: str
    phone: str
    address: str
    shift: str
    tax_id: str
    opened: str
    subtotal: str
    discount: str
    discount_sum: str
    """A discount that is no percent."""
    surcharge: str
    surcharge_sum: str
    total: str
    vat: str
    cash: str
    prepaid: str
    """A prepayment of the order that is counted now."""
    prepayment_kept: str
    """Of a return: what was prepaid and goes on in the open clone."""
    change: str
    to_pay: str
    payment: str
    precheque: str
    sales_slip: str
    service: str
    """Heading of the kitchen's slip."""
    service_cancelled: str
    electronic: str
    """Where the electronic cheque goes."""
    settlement_place: str
    """Where the guest paid, if a plugin says so."""
    tips: str
    """Of a shift report: what of the balance is tips."""
    discounts: str
    """Of a shift report: what the closed orders were given."""
    surcharges: str
    returned: str
    """Heading of the register's slip about a return that is not fiscal."""
    signature: str
    takings: str
    returns: str
    balance: str
    unknown: str
    no_movements: str
    thanks: str
    not_fiscal: str
    training: str
    """Says on every document that it is not a real one."""


RUSSIAN = ChequeTexts(
    titles={
        FiscalChequeKind.SALE: "КАССОВЫЙ ЧЕК",
        FiscalChequeKind.PREPAYMENT: "КАССОВЫЙ ЧЕК",
        FiscalChequeKind.RETURN: "КАССОВЫЙ ЧЕК",
        FiscalChequeKind.PREPAYMENT_RETURN: "КАССОВЫЙ ЧЕК",
        FiscalChequeKind.GOODS_RETURN: "КАССОВЫЙ ЧЕК",
        FiscalChequeKind.X_REPORT: "X-ОТЧЁТ",
        FiscalChequeKind.Z_REPORT: "ОТЧЁТ О ЗАКРЫТИИ СМЕНЫ",
    },
    acts={
        FiscalChequeKind.SALE: "ПРИХОД",
        FiscalChequeKind.PREPAYMENT: "ПРИХОД. ПРЕДОПЛАТА",
        FiscalChequeKind.RETURN: "ВОЗВРАТ ПРИХОДА",
        FiscalChequeKind.PREPAYMENT_RETURN: "ВОЗВРАТ ПРИХОДА. ПРЕДОПЛАТА",
        FiscalChequeKind.GOODS_RETURN: "ВОЗВРАТ ПРИХОДА",
        FiscalChequeKind.X_REPORT: "БЕЗ ГАШЕНИЯ",
        FiscalChequeKind.Z_REPORT: "С ГАШЕНИЕМ",
    },
    groups={
        PaymentGroup.CASH: "Наличные",
        PaymentGroup.CARDS: "Банковские карты",
        PaymentGroup.NON_CASH: "Безналичный расчёт",
        PaymentGroup.WRITEOFF: "Без выручки",
    },
    order="Заказ № {number}",
    table="Стол {table}",
    guests="Гостей: {count}",
    waiter="Официант",
    cashier="Кассир",
    client="Клиент",
    phone="Телефон",
    address="Адрес",
    shift="Смена № {number}",
    tax_id="ИНН {tax_id}",
    opened="Открыт",
    subtotal="ПОДЫТОГ",
    discount="Скидка {name} {percent} %",
    discount_sum="Скидка {name}",
    surcharge="Надбавка {name} {percent} %",
    surcharge_sum="Надбавка {name}",
    total="ИТОГО",
    vat="В т. ч. НДС {percent} %",
    cash="НАЛИЧНЫМИ",
    prepaid="ЗАЧЁТ ПРЕДОПЛАТЫ, {name}",
    prepayment_kept="ПРЕДОПЛАТА ОСТАЁТСЯ",
    change="СДАЧА",
    to_pay="К ОПЛАТЕ",
    payment="ОПЛАТА",
    precheque="ПРЕДВАРИТЕЛЬНЫЙ СЧЁТ",
    sales_slip="ТОВАРНЫЙ ЧЕК",
    service="ЗАКАЗ НА КУХНЮ",
    service_cancelled="ОТМЕНА БЛЮД",
    electronic="Электронный чек",
    settlement_place="Место расчётов",
    tips="В том числе чаевые",
    discounts="Скидки в закрытых заказах",
    surcharges="Надбавки в закрытых заказах",
    returned="ВОЗВРАТ",
    signature="Подпись",
    takings="Поступило",
    returns="Возвращено",
    balance="Итого",
    unknown="Исход неизвестен",
    no_movements="Движений денег не было",
    thanks="Спасибо за посещение!",
    not_fiscal="Не является кассовым чеком",
    training="УЧЕБНЫЙ РЕЖИМ",
)

ENGLISH = ChequeTexts(
    titles={
        FiscalChequeKind.SALE: "FISCAL RECEIPT",
        FiscalChequeKind.PREPAYMENT: "FISCAL RECEIPT",
        FiscalChequeKind.RETURN: "FISCAL RECEIPT",
        FiscalChequeKind.PREPAYMENT_RETURN: "FISCAL RECEIPT",
        FiscalChequeKind.GOODS_RETURN: "FISCAL RECEIPT",
        FiscalChequeKind.X_REPORT: "X REPORT",
        FiscalChequeKind.Z_REPORT: "SHIFT CLOSING REPORT",
    },
    acts={
        FiscalChequeKind.SALE: "SALE",
        FiscalChequeKind.PREPAYMENT: "SALE. PREPAYMENT",
        FiscalChequeKind.RETURN: "RETURN OF SALE",
        FiscalChequeKind.PREPAYMENT_RETURN: "RETURN OF SALE. PREPAYMENT",
        FiscalChequeKind.GOODS_RETURN: "RETURN OF SALE",
        FiscalChequeKind.X_REPORT: "WITHOUT RESET",
        FiscalChequeKind.Z_REPORT: "WITH RESET",
    },
    groups={
        PaymentGroup.CASH: "Cash",
        PaymentGroup.CARDS: "Bank cards",
        PaymentGroup.NON_CASH: "Non-cash",
        PaymentGroup.WRITEOFF: "Write-off",
    },
    order="Order {number}",
    table="Table {table}",
    guests="Guests: {count}",
    waiter="Waiter",
    cashier="Cashier",
    client="Client",
    phone="Phone",
    address="Address",
    shift="Shift {number}",
    tax_id="TIN {tax_id}",
    opened="Opened",
    subtotal="SUBTOTAL",
    discount="Discount {name} {percent}%",
    discount_sum="Discount {name}",
    surcharge="Surcharge {name} {percent}%",
    surcharge_sum="Surcharge {name}",
    total="TOTAL",
    vat="Incl. VAT {percent}%",
    cash="CASH",
    prepaid="PREPAID, {name}",
    prepayment_kept="PREPAYMENT KEPT",
    change="CHANGE",
    to_pay="TO PAY",
    payment="PAYMENT",
    precheque="PRELIMINARY BILL",
    sales_slip="SALES SLIP",
    service="KITCHEN ORDER",
    service_cancelled="DISHES CANCELLED",
    electronic="Electronic receipt",
    settlement_place="Place of payment",
    tips="Of that, tips",
    discounts="Discounts of closed orders",
    surcharges="Surcharges of closed orders",
    returned="RETURN",
    signature="Signature",
    takings="Taken",
    returns="Returned",
    balance="Total",
    unknown="Outcome unknown",
    no_movements="No money has moved",
    thanks="Thank you for your visit!",
    not_fiscal="Not a fiscal receipt",
    training="TRAINING MODE",
)

TEXTS = {"ru": RUSSIAN, "en": ENGLISH}
"""By culture."""
