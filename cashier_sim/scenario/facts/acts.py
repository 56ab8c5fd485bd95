"""Buttons of the register that need no choice, by their captions on the screen."""

from collections.abc import Mapping

from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.till.commands import (
    CancelPrecheque,
    CloseCafeSession,
    Command,
    CreateOrder,
    DeleteClosedOrder,
    DeleteOrder,
    EnterExactSum,
    GoBack,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    OpenCafeSession,
    PressPay,
    PressPrepay,
    PressReturnGoods,
    PressReturnPart,
    PrintPrecheque,
    PrintServiceCheque,
    PrintXReport,
    ReturnPayment,
    StartPartialReturn,
    StartPastReturn,
)

CAPTIONS: Mapping[Command, Pair] = {
    CreateOrder(): ("«Новый заказ»", '"New order"'),
    GoBack(): ("«Назад»", '"Back"'),
    PrintServiceCheque(): ("«На кухню»", '"To the kitchen"'),
    PrintPrecheque(): ("«Пречек»", '"Precheque"'),
    CancelPrecheque(): ("«Отменить пречек»", '"Cancel precheque"'),
    DeleteOrder(): ("«Удалить заказ»", '"Delete order"'),
    GoToPayment(): ("«Касса»", '"To payment"'),
    GoToPrepayments(): ("«Предоплаты»", '"Prepayments"'),
    GoToPreliminary(): ("«Предварительные оплаты»", '"Preliminary"'),
    PressPay(): ("«Оплатить»", '"Pay"'),
    PressPrepay(): ("«Предоплата»", '"Prepayment"'),
    EnterExactSum(): ("«Точная сумма»", '"Exact sum"'),
    ReturnPayment(): ("«Вернуть оплату»", '"Return payment"'),
    StartPartialReturn(): ("«Частичный возврат»", '"Partial return"'),
    PressReturnPart(): ("«Вернуть»", '"Return"'),
    StartPastReturn(): ("«Вернуть товары»", '"Return goods"'),
    DeleteClosedOrder(): ("«Удалить закрытый заказ»", '"Delete closed order"'),
    PressReturnGoods(): ("«Вернуть деньги за товары»", '"Return for the goods"'),
    OpenCafeSession(): ("«Открыть смену»", '"Open the shift"'),
    CloseCafeSession(): ("«Закрыть смену»", '"Close the shift"'),
    PrintXReport(): ("«X-отчёт»", '"X report"'),
}
"""Commands and what their buttons are called, in quotation marks."""
