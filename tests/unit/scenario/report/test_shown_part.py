"""What a step brought about, as markup."""

from __future__ import annotations

from cashier_sim.scenario.report.picture_book import PictureBook
from cashier_sim.scenario.report.shown_part import calls_part, seen_part, stack
from tests.unit.scenario.report.made import EN, PNG, RU, shown

DIALOG = shown(
    "dialog", "Введите номер", text="от 1 до 99", arguments=(("types", "NUMBER"),), state="running"
)


def seen(one: object) -> str:
    return seen_part([one], RU, PictureBook())  # type: ignore[list-item]  # only `Shown` is given


def test_a_dialog_is_a_picture_that_can_be_heard() -> None:
    part = seen(shown("dialog", "Номер", text="Введите", picture=PNG, arguments=(("a", "b"),)))
    assert 'alt="Номер; Введите; a: b"' in part


def test_a_dialog_without_picture_is_told() -> None:
    part = seen(DIALOG)
    for told in ("Введите номер", "от 1 до 99", "types", "NUMBER", "Ждёт ответа"):
        assert told in part


def test_an_answer_of_a_later_step_is_a_line() -> None:
    part = seen(shown("dialog", "Номер", answer="12", state="done", is_continued=True))
    assert "Ответ: 12" in part
    assert "<figure" not in part
    cancelled = seen(shown("dialog", "Номер", state="cancelled", is_continued=True))
    assert "Отменено" in cancelled


def test_a_slip_is_a_picture_with_its_text() -> None:
    part = seen(shown("slip", "sale", text="ИТОГО  1.00", picture=PNG))
    assert 'alt="Чек фискальный чек"' in part
    assert "<pre>ИТОГО  1.00</pre>" in part
    assert '<pre class="paper">ИТОГО' in seen(shown("slip", "pay", text="ИТОГО"))


def test_a_slip_that_did_not_come_out_says_why() -> None:
    part = seen(shown("slip", "pay", text="<doc/>", state="failed", answer="out_of_paper"))
    assert "Не напечатано: out_of_paper" in part
    assert "&lt;doc/&gt;" in part


def test_messages_and_refusals_are_lines() -> None:
    assert "Касса занята" in seen(shown("refusal", "Касса занята", text="act_running"))
    assert 'class="message warning"' in seen(shown("notification", "Мало бумаги", text="warning"))


def test_nothing_seen_leaves_nothing() -> None:
    assert seen_part([shown("call", "pay")], RU, PictureBook()) == ""
    assert calls_part([DIALOG], RU, is_open=True) == ""


def test_calls_are_told_with_arguments_answer_and_depth() -> None:
    part = calls_part(
        [
            shown(
                "call", "pay", plugin_name="hotel", arguments=(("sum", "1.00"),), state="running"
            ),
            shown("service", "show", depth=1, answer="None", state="done"),
            shown("service", "order", depth=1, answer="Order #1", state="done"),
            DIALOG,
            shown("slip", "sale"),
            shown("fiscal", "sale", state="failed", answer="out_of_paper"),
            shown("refusal", "Касса занята"),
            shown("log", "error", text="Traceback"),
            shown("call", "pay", state="error", details="line 2", is_continued=True),
        ],
        RU,
        is_open=False,
    )
    for told in (
        "Что происходило: 9", "<dt>sum</dt><dd>1.00</dd>", "hotel", "идёт", 'style="--depth:1"',
        "→ Order #1", "Окно «Введите номер»", "Чек · фискальный чек",
        "Фискальный регистратор · фискальный чек", "Отказ кассы: Касса занята", "Traceback",
        "завершение", "line 2",
    ):  # fmt: skip
        assert told in part
    assert "→ None" not in part
    assert '<details class="behind">' in part
    assert 'class="call bad"' in part
    assert 'class="log bad"' in part


def test_stack_traces_are_folded_unless_they_matter() -> None:
    assert "<details class" in stack("x", EN, is_open=False)
    assert "<details open" in stack("x", EN, is_open=True)
