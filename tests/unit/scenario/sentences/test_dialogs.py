from __future__ import annotations

from datetime import date, datetime

import pytest

from cashier_sim.engine.ports import Question
from cashier_sim.plugin_api import (
    InputDialogTypes,
    NumberInputDialogResult,
    QuantityChangerItem,
    StringInputDialogResult,
)
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import (
    CalendarDialog,
    ChooserDialog,
    DateNumpadDialog,
    DateTimeDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
    OkDialog,
    QuantityChangerDialog,
    QuestionDialog,
    YesNoCancelDialog,
    YesNoDialog,
)
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import asked

NOON = datetime(2026, 3, 14, 12, 0)  # noqa: DTZ001 (the restaurant's, as a plugin may give it)
NUMBER = InputDialog(id=0, title="Номер", types=InputDialogTypes.NUMBER)
CHOOSER = ChooserDialog(id=0, title="Что?", items=("Завтрак", "Ужин", "Ужин"))
ASKED = YesNoDialog(id=0, title="Гость", message="Это он?")


@scene
async def test_buttons_have_the_words_of_the_screen(scene: Scene) -> None:
    whole = YesNoCancelDialog(id=0, title="Гость", message="Это он?")
    answers = await asked(scene, OkDialog(id=0, title="Вот", message="так"), ASKED, whole, whole)
    await scene.told("нажимает кнопку «ОК»")
    await scene.told("нажимает кнопку «Нет»")
    await scene.step("кассир отвечает «Да»")
    await scene.told("нажимает кнопку «Отмена»")
    assert answers == [True, False, True, None]


@english_scene
async def test_buttons_have_the_words_of_the_english_screen(scene: Scene) -> None:
    answers = await asked(scene, ASKED, ASKED)
    await scene.told('presses the button "Yes"')
    await scene.step('the cashier answers "No"')
    assert answers == [True, False]


@scene
async def test_buttons_may_have_a_plugins_words(scene: Scene) -> None:
    own = YesNoDialog(id=0, title="Гость", message="?", yes_caption="Да, он", no_caption="Нет")
    answers = await asked(scene, own, own)
    await scene.told("нажимает кнопку «Да, он»")
    await scene.step("нажимает кнопку «Нет»")
    assert answers == [True, False]


@scene
async def test_button_that_is_not_there_is_told_with_those_that_are(scene: Scene) -> None:
    await asked(scene, ASKED)
    with pytest.raises(StepFailedError, match=r"no button in the dialog «Отмена»; nearest: .*«Да»"):
        await scene.step("нажимает кнопку «Отмена»")
    await scene.step("закрывает окно")


@scene
async def test_registers_own_question_is_answered_by_its_words(scene: Scene) -> None:
    question = QuestionDialog(
        id=0, question=Question(code="cheque_refused", options=("retry", "give_up"))
    )
    answers = await asked(scene, question, question)
    await scene.told("нажимает кнопку «Отказаться»")
    await scene.step("нажимает кнопку «Повторить»")
    assert answers == ["give_up", "retry"]


@english_scene
async def test_question_in_english(scene: Scene) -> None:
    question = QuestionDialog(
        id=0, question=Question(code="cheque_refused", options=("retry", "give_up"))
    )
    answers = await asked(scene, question)
    await scene.step('presses the button "Try again"')
    assert answers == ["retry"]
    begun = scene.begun[-1]
    for language, text in (
        (Language.ENGLISH, 'presses the button "Try again"'),
        (Language.RUSSIAN, "нажимает кнопку «Повторить»"),  # as a plugin's standard button, too
    ):
        said = vocabulary().spelled(begun.command, begun.view, language)
        assert said is not None
        assert said[1] == text


@scene
async def test_ok_accepts_what_an_input_dialog_opened_with(scene: Scene) -> None:
    number = InputDialog(id=0, title="№", types=InputDialogTypes.NUMBER, initial_value=7)
    text = KeyboardDialog(id=0, title="Имя", initial_text="Анна", ok_caption="Готово")
    answers = await asked(scene, number, text, NUMBER)
    await scene.steps("нажимает кнопку «ОК»", "нажимает кнопку «Готово»")
    assert answers == [NumberInputDialogResult(number=7), "Анна"]
    with pytest.raises(StepFailedError, match="nothing to accept yet; it takes a number"):
        await scene.step("нажимает кнопку «ОК»")
    await scene.step("нажимает кнопку «Отмена»")
    assert answers[2] is None


@scene
async def test_dialog_is_closed(scene: Scene) -> None:
    answers = await asked(scene, NUMBER, NUMBER)
    await scene.told("закрывает окно")
    await scene.step("кассир отменяет ввод")
    assert answers == [None, None]


@scene
async def test_nothing_is_answered_when_no_dialog_is_open(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no dialog is open"):
        await scene.step("вводит номер 12")


@scene
async def test_number_is_typed(scene: Scene) -> None:
    answers = await asked(scene, NUMBER, NUMBER)
    await scene.told("вводит номер 12")
    await scene.step("кассир вводит число 7")
    assert answers == [NumberInputDialogResult(number=12), NumberInputDialogResult(number=7)]


@scene
async def test_number_out_of_range_is_refused_by_the_register(scene: Scene) -> None:
    await asked(scene, NUMBER)
    assert await scene.refused("вводит номер -1") == "answer_out_of_range"
    await scene.step("закрывает окно")


@scene
async def test_wrong_kind_of_answer_names_the_dialog_and_what_it_takes(scene: Scene) -> None:
    await asked(scene, CHOOSER)
    with pytest.raises(
        StepFailedError, match=r"ChooserDialog «Что.» does not take a number; it takes an item"
    ):
        await scene.step("вводит номер 12")
    await scene.step("закрывает окно")


@scene
async def test_text_is_typed_in_every_keyboard(scene: Scene) -> None:
    plain = KeyboardDialog(id=0, title="Имя")
    extended = ExtendedKeyboardDialog(id=0, title="Имя")
    answers = await asked(scene, plain, extended, plain)
    await scene.told("вводит текст «Столик «у окна»»")
    await scene.told("вводит текст «Анна»")
    await scene.told("вводит текст «»")
    assert answers == ["Столик «у окна»", StringInputDialogResult(result="Анна"), ""]


@english_scene
async def test_several_lines_are_typed_below_the_sentence(scene: Scene) -> None:
    answers = await asked(scene, KeyboardDialog(id=0, title="Имя"))
    step = Step(keyword="When", text="types the text:", line=1, doc_string="one\ntwo")
    match = vocabulary().match(step, Language.ENGLISH)
    await match.sentence.run(scene.stage, **match.arguments)
    assert answers == ["one\ntwo"]
    begun = scene.begun[-1]
    assert isinstance(begun.command, AnswerDialog)
    said = vocabulary().spelled(begun.command, begun.view, Language.RUSSIAN)
    assert said is not None
    assert said[0].arguments == {"doc_string": "one\ntwo"}


@scene
async def test_item_is_chosen_by_words_or_by_place(scene: Scene) -> None:
    answers = await asked(scene, CHOOSER, CHOOSER)
    await scene.told("выбирает пункт «Завтрак»")
    await scene.told("выбирает пункт номер 3")  # of two alike, only the place tells
    assert answers == [0, 2]


@english_scene
async def test_item_that_is_not_there_is_told_with_the_nearest(scene: Scene) -> None:
    await asked(scene, CHOOSER)
    with pytest.raises(StepFailedError, match="no item «Ужинать»; nearest: «Ужин»"):
        await scene.step('chooses the item "Ужинать"')
    assert await scene.refused("chooses item number 4") == "answer_out_of_range"
    await scene.step("chooses item number 1")


@scene
async def test_day_and_minute_are_chosen(scene: Scene) -> None:
    last = NOON.replace(day=20)
    answers = await asked(
        scene,
        DateNumpadDialog(id=0, title="День", selected_date=NOON),
        CalendarDialog(id=0, title="День", selected_date=NOON, min_date=NOON, max_date=last),
        DateTimeDialog(id=0, title="Час", selected_date=NOON, min_date=NOON, max_date=last),
    )
    await scene.told("выбирает дату 2026-03-19")
    await scene.told("выбирает дату 2026-03-16")
    await scene.told("выбирает дату и время 2026-03-15 18:30")
    assert answers == [
        NOON.replace(day=19),
        NOON.replace(day=16),
        NOON.replace(day=15, hour=18, minute=30),
    ]


@scene
async def test_day_is_no_answer_to_a_question_for_a_minute(scene: Scene) -> None:
    dialog = DateTimeDialog(id=0, title="Час", selected_date=NOON, min_date=NOON, max_date=NOON)
    await asked(scene, dialog)
    with pytest.raises(StepFailedError, match="does not take a date; it takes a date and time"):
        await scene.step(f"выбирает дату {date(2026, 3, 14)}")
    await scene.step("закрывает окно")


@scene
async def test_quantities_are_set_by_the_names_of_their_rows(scene: Scene) -> None:
    rows = tuple(
        QuantityChangerItem(name=name, quantity=1, min=0, max=5) for name in ("Борщ", "Чай", "Борщ")
    )
    dialog = QuantityChangerDialog(
        id=0, title="Сколько?", text="", min_quantity=0, max_quantity=9, items=rows
    )
    answers = await asked(scene, dialog, dialog)
    await scene.step("вводит количества:", (("Борщ", "2"), ("Борщ", "3")))
    assert answers == [(2, 1, 3)]
    begun = scene.begun[-1]
    said = vocabulary().spelled(begun.command, begun.view, Language.ENGLISH)
    assert said is not None
    table = said[0].arguments["table"]
    assert table == (("Борщ", "2"), ("Чай", "1"), ("Борщ", "3"))
    with pytest.raises(StepFailedError, match=r"a name and a whole quantity, not: Чай \| много"):
        await scene.step("вводит количества:", (("Чай", "много"),))
    with pytest.raises(StepFailedError, match="no row in the dialog «Кофе»"):
        await scene.step("вводит количества:", (("Кофе", "1"),))
    await scene.step("вводит количества:", table)
    assert answers[1] == (2, 1, 3)


@english_scene
async def test_typing_and_choosing_in_english(scene: Scene) -> None:
    row = QuantityChangerItem(name="Чай", quantity=1, min=0, max=5)
    answers = await asked(
        scene,
        NUMBER,
        KeyboardDialog(id=0, title="Имя"),
        DateNumpadDialog(id=0, title="День", selected_date=NOON),
        DateTimeDialog(id=0, title="Час", selected_date=NOON, min_date=NOON, max_date=NOON),
        QuantityChangerDialog(
            id=0, title="Сколько?", text="", min_quantity=0, max_quantity=9, items=(row,)
        ),
    )
    await scene.told("enters the number 12")
    await scene.told('types the text "Анна"')
    await scene.told("chooses the date 2026-03-19")
    await scene.told("chooses the date and time 2026-03-14 12:00")
    await scene.step("enters the quantities:", (("Чай", "4"),))
    assert answers == [
        NumberInputDialogResult(number=12),
        "Анна",
        NOON.replace(day=19),
        NOON,
        (4,),
    ]


@scene
async def test_several_lines_in_russian(scene: Scene) -> None:
    answers = await asked(scene, ExtendedKeyboardDialog(id=0, title="Имя"))
    step = Step(keyword="И", text="кассир вводит текст:", line=1, doc_string="а\n\nб")
    match = vocabulary().match(step, Language.RUSSIAN)
    await match.sentence.run(scene.stage, **match.arguments)
    assert answers == [StringInputDialogResult(result="а\n\nб")]
