"""What the screen says for the register's codes, in both languages."""

from __future__ import annotations

from decimal import Decimal

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.scenario import words
from cashier_sim.scenario.language import Language
from cashier_sim.till.commands import Refusal
from cashier_sim.till.view import Notification, NotificationLevel

RU, EN = Language.RUSSIAN, Language.ENGLISH


def test_sentence_of_a_code_is_filled_in_both_languages() -> None:
    refusal = Refusal("amount_out_of_range", {"min": "1", "max": "3", "amount": "5"})
    assert words.refusal_text(refusal, RU) == "Количество — от 1 до 3, а не 5."
    assert words.refusal_text(refusal, EN) == "An amount is between 1 and 3, not 5."


def test_sums_are_written_as_the_screen_does() -> None:
    values = {"max": "1240.50"}
    assert words.code_text("payment_sum_too_large", values, RU) == "Не больше 1 240,50."
    assert words.code_text("payment_sum_too_large", values, EN) == "Not more than 1 240.50."
    assert words.money_text(Decimal("-1234567.005"), RU) == "-1 234 567,01"


def test_value_that_is_a_code_is_said_too() -> None:
    values = {"type": "Гостиница", "reason": "died"}
    told = words.code_text("call_not_answered", values, RU)
    assert told == "«Гостиница» не ответила: плагин аварийно завершился."


def test_error_of_a_plugin_that_ends_with_a_full_stop_ends_once() -> None:
    values = {"type": "Гостиница", "error": "ValueError: Номера закончились."}
    told = words.code_text("plugin_error", values, RU)
    assert told == (
        "Ошибка в плагине «Гостиница»: ValueError: Номера закончились. Сообщите его автору."
    )


def test_missing_value_and_unknown_code_are_told_as_they_are() -> None:
    assert words.code_text("payment_sum_too_large", {}, EN) == "Not more than [max]."
    assert words.code_text("no_such_code", {}, EN) == "no_such_code"


def test_words_of_a_plugin_stay_its_own() -> None:
    assert words.notice_text(Notice(message="Номер занят"), EN) == "Номер занят"
    assert words.notice_text(Notice(code="retry"), EN) == "Try again"
    own = Notification(id=1, level=NotificationLevel.INFO, message="Выселение", sender="hotel")
    assert words.notification_text(own, EN) == "Выселение"
    code = Notification(id=2, level=NotificationLevel.INFO, code="retry", sender="")
    assert words.notification_text(code, RU) == "Повторить"


def test_question_is_told_by_its_code() -> None:
    question = Question(
        code="cheque_refused", options=("retry",), values={"sum": "5.00", "reason": "offline"}
    )
    told = "The fiscal register did not print the cheque for 5.00: it is offline."
    assert words.question_text(question, EN) == told


def test_runs_of_spaces_of_any_kind_are_one_space() -> None:
    assert words.plain(" 1\u00a0240,00\u202f \n₽ ") == "1 240,00 ₽"


def test_both_languages_have_the_same_codes_and_values() -> None:
    russian, english = words._templates()["ru"], words._templates()["en"]  # noqa: SLF001  # all
    assert russian.keys() == english.keys()
    assert len(russian) > 200
