"""How an act is said, or why not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.grammar.parameters import COMMON
from cashier_sim.scenario.grammar.placeholders import literal
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.lines import Nature
from cashier_sim.scenario.recorder.recording import QuestionKind
from cashier_sim.scenario.recorder.spelling import Asked, Said, Spelling, call_around, coalescing
from cashier_sim.scenario.sentences.expected_screen import waiting_says
from cashier_sim.scenario.vocabulary import Vocabulary, vocabulary
from cashier_sim.till import commands as acts
from cashier_sim.till.dialogs import KeyboardDialog
from cashier_sim.till.view import Screen
from tests.ui.views import view
from tests.unit.ui.till_views import waiting

if TYPE_CHECKING:
    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView

FREE = view()
CARD_NUMBER = "4000 0000 0000 0002"


def spelling(language: Language = Language.RUSSIAN) -> Spelling:
    return Spelling(vocabulary(), language, Path("/features"))


def said(command: Command, seen: TillView = FREE) -> Said:
    found = spelling().of_command(command, seen)
    assert isinstance(found, Said), found
    return found


def asked(command: Command, seen: TillView = FREE) -> Asked:
    found = spelling().of_command(command, seen)
    assert isinstance(found, Asked), found
    return found


def typing(text: str) -> tuple[Command, TillView]:
    dialog = KeyboardDialog(id=1, plugin_name="hotel", title="Номер")
    return acts.AnswerDialog(1, text), view(dialogs=(dialog,))


@pytest.mark.parametrize(
    ("command", "nature"),
    [
        (acts.OpenCafeSession(), Nature.PREPARATION),
        (acts.SetPaperWidth(32), Nature.PREPARATION),
        (acts.PrintXReport(), Nature.ACT),
        (acts.CreateOrder(), Nature.ACT),
        (acts.SwipeCard("Номер 12"), Nature.ACT),
        (acts.ShowScreen(Screen.REPORT), Nature.ACT),
    ],
)
def test_what_prepares_is_told_from_what_is_done(command: Command, nature: Nature) -> None:
    assert said(command).nature is nature


@pytest.mark.parametrize("key", ["language", "demo_mode", "dark_docks"])
def test_settings_of_the_window_are_not_said(key: str) -> None:
    assert spelling().of_command(acts.ChangeSetting(key, "en"), FREE) is None


def test_track_of_the_deck_is_said_by_its_card() -> None:
    card = FREE.world.cards[0]
    text = said(acts.SwipeTrack(card.track)).text
    assert card.name in text
    assert card.track not in text


@pytest.mark.parametrize(
    ("track", "subject"),
    [(";770042?", "•••• 0042"), ("770042", "•••• 0042"), ("77", "••••"), ("ГОСТЬ", "••••")],
)
def test_track_of_another_card_is_shown_by_no_more_than_its_end(track: str, subject: str) -> None:
    question = asked(acts.SwipeTrack(track))
    assert (question.kind, question.subject) == (QuestionKind.UNKNOWN_CARD, subject)
    assert track not in repr(replace(question, track=""))


def test_typed_card_number_is_asked_about() -> None:
    question = asked(*typing(f"карта {CARD_NUMBER}"))
    assert question.kind is QuestionKind.CARD_DATA
    assert question.subject == "вводит текст «карта •••• 0002»"
    assert CARD_NUMBER not in repr(question)


def test_card_number_in_a_text_of_several_lines_is_asked_about() -> None:
    question = asked(*typing(f"карта\n{CARD_NUMBER}"))
    assert question.kind is QuestionKind.CARD_DATA
    assert CARD_NUMBER not in repr(question)


def test_barcode_is_no_card() -> None:
    assert "4000000000000002" in said(acts.ScanBarcode("4000000000000002")).text


def test_text_of_several_lines_hangs_below() -> None:
    found = said(*typing("Столик\nу окна"))
    assert (found.text, found.doc_string) == ("вводит текст:", "Столик\nу окна")


def test_text_that_would_be_read_otherwise_is_not_said_so() -> None:
    found = said(*typing("«Люкс"))
    assert found.doc_string == "«Люкс"


def test_one_of_two_with_one_name_is_asked_about_by_the_name() -> None:
    silent = Spelling(Vocabulary((), COMMON), Language.RUSSIAN, Path())
    first, second, *rest = FREE.restaurant.products
    twins = (first, replace(second, name=first.name), *rest)
    seen = replace(FREE, restaurant=replace(FREE.restaurant, products=twins))
    found = silent.of_command(acts.AddProduct(second.id), seen)
    assert isinstance(found, Asked)
    assert (found.kind, found.subject) == (QuestionKind.AMBIGUOUS_NAME, first.name)
    alone = silent.of_command(acts.AddProduct(second.id), FREE)
    assert isinstance(alone, Asked)
    assert alone.kind is QuestionKind.NO_SENTENCE


def test_act_without_a_sentence_is_named() -> None:
    question = asked(acts.StartPlugin("hotel", acts.StartMode.UNDER_DEBUGGER))
    assert question.kind is QuestionKind.NO_SENTENCE
    assert question.subject.startswith("StartPlugin(plugin_name=hotel")


def test_plugin_is_named_from_the_file() -> None:
    assert said(acts.AddPlugin("plugins/hotel")).text == "установлен плагин «hotel»"
    question = asked(acts.AddPlugin("/opt/secret-place/loyalty"))
    assert question.subject == "AddPlugin(loyalty)"


def test_card_data_that_is_seen_becomes_a_placeholder() -> None:
    arguments = {"message": f"Карта {CARD_NUMBER}, ждите"}
    found = spelling().of_expectation(waiting_says, arguments, FREE)
    assert isinstance(found, Said)
    assert found.text == "окно ожидания сообщает «Карта {}, ждите»"
    assert found.nature is Nature.EXPECTATION


@pytest.mark.parametrize("path", ["/var/cashier-sim-x1/plugin.log", r"C:\\Users\\anna\\plugin.log"])
def test_way_on_this_machine_is_asked_about(path: str) -> None:
    arguments = {"message": f"Пишу в {path} и/или жду"}
    found = spelling().of_expectation(waiting_says, arguments, FREE)
    assert isinstance(found, Asked)
    assert (found.kind, found.subject) == (QuestionKind.VOLATILE_TEXT, path)
    assert found.proposals == ("{}",)


def test_seen_text_that_no_line_holds_is_asked_about() -> None:
    arguments = {"message": literal("две\nстроки")}
    found = spelling().of_expectation(waiting_says, arguments, FREE)
    assert isinstance(found, Asked)
    assert found.kind is QuestionKind.NO_SENTENCE


def test_nothing_but_the_sum_of_a_row_is_typed_on() -> None:
    assert coalescing(acts.CreateOrder(), FREE) is None
    assert coalescing(acts.EnterSum(Decimal(1)), FREE) is None


def test_an_act_is_done_in_the_innermost_call_that_the_register_waits_for() -> None:
    seen, silent = waiting(), waiting(call_id=8)
    end = acts.EndCall(7)
    assert call_around(end, FREE) is None
    assert call_around(end, replace(FREE, silent_calls=(silent,))) is None
    both = replace(FREE, waiting=seen, silent_calls=(silent,))
    assert call_around(end, both) == silent
    assert call_around(end, replace(both, silent_calls=(replace(silent, call_id=6),))) == seen


def test_an_end_of_a_call_is_about_that_call() -> None:
    seen, silent = waiting(), waiting(call_id=8)
    both = replace(FREE, waiting=seen, silent_calls=(silent,))
    assert call_around(acts.RunOutOfTime(7), both) == seen
    assert call_around(acts.LetAnswer(8), both) == silent
    assert call_around(acts.LetAnswer(8), replace(both, waiting=None)) == silent
    assert call_around(acts.LetAnswer(9), both) is None


@pytest.mark.parametrize("language", Language)
def test_every_sentence_of_the_manual_is_read_as_typed(language: Language) -> None:
    words = spelling(language)
    for one in vocabulary().sentences:
        text = vocabulary().shown(one, language)
        read = words.read(text, one.example.get("doc_string"), one.example.get("table"))
        assert read.sentence is one


def test_what_a_person_types_is_written_as_the_manual_has_it() -> None:
    read = spelling(Language.RUSSIAN).read("Кассир  создает заказ.")
    assert read.text == "кассир создаёт заказ"
