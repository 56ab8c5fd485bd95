"""The bonus plugin through its whole life, as a cashier sees it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    OrderStatus,
    PaymentStatus,
)
from cashier_sim.till.commands import (
    ChangePaymentType,
    ChoosePaymentType,
    DeleteOrder,
    DeletePayment,
    EnterExactSum,
    EnterSum,
    GoToPrepayments,
    PressPay,
    PressPrepay,
    ScanBarcode,
    SwipeCard,
)
from cashier_sim.till.dialogs import ErrorDialog, ExtendedInputDialog, OkCancelDialog
from tests.process.acceptance.bonus_words import (
    ANNA,
    BONUS,
    EMPTY,
    GOLD,
    HALF,
    MARIA,
    NOBODY,
    add_cash,
    added,
    close_bonus_system,
    ledger_entries,
    play,
    toasts,
)
from tests.process.acceptance.harness import OK, notices

if TYPE_CHECKING:
    from cashier_sim.till.dialogs import Answer
    from tests.process.acceptance.harness import ProbeTill, Stage

# finding the guest


def test_guest_is_found_by_phone_and_the_balance_is_shown(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        asked, shown = await till.choose(ANNA, OK, name=BONUS)
        assert isinstance(asked, ExtendedInputDialog)
        assert asked.hint == "Введите телефон гостя, прокатайте карту или отсканируйте код"
        assert asked.settings.enable_phone
        assert isinstance(shown, OkCancelDialog)
        assert shown.message == "Анна Петрова: на счёте 350,00"

    play(stage, scene)


def test_guest_is_found_by_card_and_by_code(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        for reading in (SwipeCard("Бонусы: Анна Петрова"), ScanBarcode("BONUS12")):
            choosing = till.start(ChoosePaymentType(till.settings(BONUS).id))
            assert isinstance(await till.dialog(), ExtendedInputDialog)
            await till.do(reading)
            await till.until(lambda: isinstance(till.view.dialog, OkCancelDialog))
            await till.answer(OK)
            assert await choosing is None
            (item,) = till.items
            assert till.record.payments[item.id].data.custom_data == "12"
            await till.act(DeletePayment(item.id))

    play(stage, scene)


def test_unknown_guest_is_told_and_asked_again(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        _, told, again, _ = await till.choose(NOBODY, OK, ANNA, OK, name=BONUS)
        assert isinstance(told, ErrorDialog)
        assert told.message == "Такого гостя в бонусной программе нет."
        assert isinstance(again, ExtendedInputDialog)
        assert len(till.items) == 1

    play(stage, scene)


def test_giving_up_adds_nothing_and_says_nothing(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        answers: tuple[tuple[Answer, ...], ...] = ((None,), (ANNA, None))
        for given in answers:
            await till.choose(*given, name=BONUS)
            assert till.items == ()

    play(stage, scene)


def test_guest_without_points_and_a_closed_system_add_nothing(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        _, told = await till.choose(EMPTY, OK, name=BONUS)
        assert notices([told]) == ["Иван Новиков: на счёте нет баллов."]
        close_bonus_system(stage)
        told_closed = await till.choose(OK, name=BONUS)
        assert notices(told_closed) == ["Бонусная система не отвечает. Выберите другой тип оплаты."]
        assert till.items == ()

    play(stage, scene)


# the sum and the discount


def test_sum_is_capped_by_the_share_of_the_order(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        (item,) = till.items
        assert (item.sum, item.max_sum) == (HALF, HALF)
        assert await till.refused(EnterSum(HALF + 1)) == "payment_sum_too_large"
        await till.do(EnterSum(Decimal(50)))
        await till.do(EnterExactSum())
        assert till.items[0].sum == HALF
        assert toasts(till) == ["Анна Петрова: на счёте 350,00, можно списать до 195,00"]
        assert ledger_entries(stage)[str(item.id)]["sum"] == "195.00"

    play(stage, scene)


def test_sum_is_capped_by_the_balance_and_a_gold_guest_gets_a_discount(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till, GOLD)
        order = till.record.order
        assert [one.discount_type.name for one in order.discounts] == ["Друзья дома"]
        assert order.result_sum == Decimal("331.50")
        assert (till.items[0].sum, till.items[0].max_sum) == (Decimal("120.00"), Decimal("120.00"))
        await till.act(DeletePayment(till.items[0].id))
        assert till.record.order.discounts == ()
        assert till.record.order.result_sum == Decimal("390.00")

    play(stage, scene)


def test_discount_that_the_back_office_links_is_not_given_twice(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        settings = till.settings(BONUS)
        kinds = till.view.restaurant.discount_types
        linked = next(kind for kind in kinds if kind.name == "Гость отеля")
        payment_type = replace(settings.payment_type, discount_type=linked)
        await till.do(ChangePaymentType(replace(settings, payment_type=payment_type)))
        await added(till, GOLD)
        order = till.record.order
        assert [one.discount_type.name for one in order.discounts] == ["Гость отеля"]
        assert order.result_sum == Decimal("351.00")
        assert till.items[0].max_sum == Decimal("120.00")
        await till.act(DeletePayment(till.items[0].id))
        assert till.record.order.discounts == ()

    play(stage, scene)


# deletion


def test_deleted_item_releases_what_it_had_reserved(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        await till.act(DeletePayment(till.items[0].id))
        assert till.items == ()
        assert ledger_entries(stage) == {}

    play(stage, scene)


def test_reservation_that_cannot_be_released_forbids_the_deletion(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        close_bonus_system(stage)
        told = await till.act(DeletePayment(till.items[0].id), OK)
        assert notices(told) == ["Бонусная система не отвечает. Бронь баллов не снята."]
        assert len(till.items) == 1

    play(stage, scene)


def test_charged_item_cannot_be_deleted_and_is_charged_once(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await added(till, MARIA)
        await add_cash(till)
        told = await till.act(PressPay(), OK)
        assert notices(told) == ["Ответ бонусной системы потерян. Нажмите «Оплатить» ещё раз."]
        item = till.items[0]
        assert item.status is PaymentStatus.NEW
        told = await till.act(DeletePayment(item.id), OK)
        assert notices(told) == [
            "Баллы уже списаны. Нажмите «Оплатить»: второго списания не будет."
        ]
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        ((key, entry),) = ledger_entries(stage).items()
        assert (key, entry["sum"]) == (str(item.id), "195.00")
        transaction_id = till.record_of(order_id).payments[item.id].transaction_id
        assert entry["transaction_id"] == str(transaction_id)

    play(stage, scene)


def test_lost_answer_of_a_prepayment_is_undone_since_its_item_goes(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.do(GoToPrepayments())
        await till.choose(MARIA, OK, name=BONUS)
        told = await till.act(PressPrepay(), OK)
        assert len(notices(told)) == 1
        assert till.items == ()
        (entry,) = ledger_entries(stage).values()
        assert (entry["sum"], entry["refunded"]) == ("195.00", "195.00")

    play(stage, scene)


def test_order_that_is_deleted_gives_back_what_was_reserved(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await added(till)
        assert len(ledger_entries(stage)) == 1
        await till.act(DeleteOrder())
        # The news comes afterwards, while the register goes on.
        await till.until(lambda: till.trace("order_changed"))
        await till.until(lambda: not ledger_entries(stage))

    play(stage, scene)
