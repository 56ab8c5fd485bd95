"""What can be pressed: the register's own buttons, payment types, buttons of plugins."""

from typing import Any

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import acts, bilingual, screen
from cashier_sim.scenario.facts.matching import Matching, differs, not_there, unwanted
from cashier_sim.scenario.facts.tables import Table, check_rows
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import ChoosePaymentType, Command, PressPay, Refusal
from cashier_sim.till.view import PluginButton

PARAMETERS: tuple[Parameter[Any], ...] = (word_parameter("act", acts.CAPTIONS),)
"""Kinds of values that only these sentences use."""


def _check_possible(stage: Stage, expected: str, refusal: Refusal | None) -> None:
    if refusal is not None:
        actual = words.refusal_text(refusal, stage.language)
        raise differs("it is not possible now", f"{expected} is possible", words.plain(actual))


def _check_impossible(
    stage: Stage, expected: str, refusal: Refusal | None, reason: str | None
) -> None:
    if refusal is None:
        raise StepFailedError(
            "it is possible now", expected=f"{expected} is not possible", actual="it is"
        )
    if reason is None:
        return
    matching = Matching(stage.remembered)
    actual = words.refusal_text(refusal, stage.language)
    if not matching.fits(reason, actual):
        raise differs("it is impossible for another reason", reason, words.plain(actual))
    matching.keep()


def _refusal(stage: Stage, command: Command) -> Refusal | None:
    stage.look()
    return command.refusal(stage.view)


def _caption(stage: Stage, act: Command) -> str:
    return bilingual.word(acts.CAPTIONS, act, stage.language)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="можно нажать {act:act}",
    en="it is possible to press {act:act}",
    meaning=("Эта кнопка кассы доступна.", "This button of the register is enabled."),
    example={"act": PressPay()},
)
async def act_is_possible(stage: Stage, act: Command) -> None:
    """Look that a button is enabled."""
    await stage.expect(lambda: _check_possible(stage, _caption(stage, act), _refusal(stage, act)))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="нельзя нажать {act:act}",
    en="it is impossible to press {act:act}",
    meaning=("Эта кнопка кассы недоступна.", "This button of the register is disabled."),
    example={"act": PressPay()},
)
async def act_is_impossible(stage: Stage, act: Command) -> None:
    """Look that a button is disabled."""
    await stage.expect(
        lambda: _check_impossible(stage, _caption(stage, act), _refusal(stage, act), None)
    )


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="нельзя нажать {act:act}: {reason:text}",
    en="it is impossible to press {act:act}: {reason:text}",
    meaning=(
        "Эта кнопка кассы недоступна по этой причине.",
        "This button of the register is disabled for this reason.",
    ),
    example={"act": PressPay(), "reason": "{}"},
)
async def act_is_impossible_because(stage: Stage, act: Command, reason: str) -> None:
    """Look why a button is disabled."""
    await stage.expect(
        lambda: _check_impossible(stage, _caption(stage, act), _refusal(stage, act), reason)
    )


def _choosing(stage: Stage, type_name: str) -> Refusal | None:
    stage.look()
    choice = names.payment_type(stage.view, type_name)
    return ChoosePaymentType(choice.settings.id).refusal(stage.view)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="можно выбрать тип оплаты {payment_type:text}",
    en="it is possible to choose the payment type {payment_type:text}",
    meaning=("На странице можно платить этим типом.", "The page lets this type be chosen."),
    example={"payment_type": "Наличные"},
)
async def type_is_possible(stage: Stage, payment_type: str) -> None:
    """Look that a payment type can be chosen."""
    await stage.expect(
        lambda: _check_possible(stage, f"«{payment_type}»", _choosing(stage, payment_type))
    )


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="нельзя выбрать тип оплаты {payment_type:text}",
    en="it is impossible to choose the payment type {payment_type:text}",
    meaning=(
        "Этим типом сейчас платить нельзя, например его плагин не загружен.",
        "This type cannot be chosen now; its plugin may not be loaded.",
    ),
    example={"payment_type": "Гостиница"},
)
async def type_is_impossible(stage: Stage, payment_type: str) -> None:
    """Look that a payment type cannot be chosen."""
    await stage.expect(
        lambda: _check_impossible(stage, f"«{payment_type}»", _choosing(stage, payment_type), None)
    )


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="нельзя выбрать тип оплаты {payment_type:text}: {reason:text}",
    en="it is impossible to choose the payment type {payment_type:text}: {reason:text}",
    meaning=(
        "Этим типом сейчас платить нельзя по этой причине.",
        "This type cannot be chosen now for this reason.",
    ),
    example={"payment_type": "Гостиница", "reason": "{}"},
)
async def type_is_impossible_because(stage: Stage, payment_type: str, reason: str) -> None:
    """Look why a payment type cannot be chosen."""
    await stage.expect(
        lambda: _check_impossible(
            stage, f"«{payment_type}»", _choosing(stage, payment_type), reason
        )
    )


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="касса предлагает типы оплаты:",
    en="the register offers the payment types:",
    meaning=(
        "Ровно эти типы оплаты предлагает касса, по группам и названиям; "
        "столбцы: тип, группа, доступен.",
        "The register offers exactly these payment types, by group and name; "
        "columns: type, group, available.",
    ),
    example={"table": (("тип", "доступен"), ("Наличные", "да"), ("Гостиница", "нет"))},
    block=Block.TABLE,
)
async def types_are_offered(stage: Stage, table: Table) -> None:
    """Look at all payment types that are offered."""
    await stage.expect(lambda: _check_types(stage, table))


def _check_types(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    offered = [one for one in stage.view.choices if one.is_offered]
    columns = screen.CHOICE_COLUMNS
    problem = "other payment types are offered"
    check_rows(matching, problem, table, columns, offered, stage.language)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="кнопки плагинов:",
    en="the plugins' buttons are:",
    meaning=(
        "Плагины добавили ровно эти кнопки; столбцы: кнопка, где, отмечена, доступна, плагин.",
        "Plugins have added exactly these buttons; columns: button, where, checked, enabled, "
        "plugin.",
    ),
    example={"table": (("кнопка", "где"), ("Баллы гостя", "касса"))},
    block=Block.TABLE,
)
async def plugin_buttons_are(stage: Stage, table: Table) -> None:
    """Look at the buttons of plugins on all pages."""
    await stage.expect(lambda: _check_buttons(stage, table))


def _check_buttons(stage: Stage, table: Table) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    there = stage.view.plugin_buttons
    problem = "the plugins have other buttons"
    check_rows(matching, problem, table, screen.BUTTON_COLUMNS, there, stage.language)
    matching.keep()


def _buttons(stage: Stage, caption: str) -> list[PluginButton]:
    stage.look()
    matching = Matching(stage.remembered)
    there = stage.view.plugin_buttons
    return [button for button in there if matching.fits(caption, button.caption)]


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="есть кнопка плагина {caption:text}",
    en="there is the plugin's button {caption:text}",
    meaning=(
        "Плагин добавил кнопку с этой надписью, и она доступна.",
        "A plugin has added a button with this caption, and it is enabled.",
    ),
    example={"caption": "Баллы гостя"},
)
async def plugin_button_is_there(stage: Stage, caption: str) -> None:
    """Look for an enabled button of a plugin."""
    await stage.expect(lambda: _check_button(stage, caption, is_enabled=True))


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="кнопка плагина {caption:text} недоступна",
    en="the plugin's button {caption:text} is disabled",
    meaning=(
        "Плагин добавил кнопку с этой надписью, но нажать её нельзя.",
        "A plugin has added a button with this caption, but it cannot be pressed.",
    ),
    example={"caption": "Баллы гостя"},
)
async def plugin_button_is_disabled(stage: Stage, caption: str) -> None:
    """Look for a disabled button of a plugin."""
    await stage.expect(lambda: _check_button(stage, caption, is_enabled=False))


def _check_button(stage: Stage, caption: str, *, is_enabled: bool) -> None:
    found = _buttons(stage, caption)
    if not found:
        there = [button.caption for button in stage.view.plugin_buttons]
        raise not_there("no plugin has added this button", caption, there)
    if all(button.is_enabled is not is_enabled for button in found):
        states = ("disabled", "enabled")
        raise differs(f"the button «{caption}»", states[is_enabled], states[not is_enabled])


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="нет кнопки плагина {caption:text}",
    en="there is no button {caption:text} of a plugin",
    meaning=("Кнопки с этой надписью нет.", "No plugin has added a button with this caption."),
    example={"caption": "Баллы гостя"},
)
async def plugin_button_is_not_there(stage: Stage, caption: str) -> None:
    """Look that no plugin has such a button."""
    await stage.expect(lambda: _check_no_button(stage, caption))


def _check_no_button(stage: Stage, caption: str) -> None:
    found = _buttons(stage, caption)
    if found:
        whose = f"of the plugin «{found[0].plugin_name}»"
        raise differs("there is such a button", f"no «{caption}»", whose)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="в строке состояния {text:text}",
    en="the status line says {text:text}",
    meaning=("Плагин показывает этот текст в строке состояния.", "A plugin shows this text there."),
    example={"text": "Отель на связи"},
)
async def status_line_says(stage: Stage, text: str) -> None:
    """Look for a text in the status line."""
    await stage.expect(lambda: _check_status(stage, text))


def _check_status(stage: Stage, text: str) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    there = [one.text for one in stage.view.status_texts]
    if not any(matching.fits(text, one) for one in there):
        raise not_there("the status line says something else", text, there)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="строка состояния пуста",
    en="the status line is empty",
    meaning=("Плагины ничего не показывают в строке состояния.", "Plugins show nothing there."),
)
async def status_line_is_empty(stage: Stage) -> None:
    """Look that the status line is empty."""
    await stage.expect(lambda: _check_no_status(stage))


def _check_no_status(stage: Stage) -> None:
    stage.look()
    there = [one.text for one in stage.view.status_texts]
    if there:
        raise unwanted("the status line says something", "nothing", there)


SENTENCES: tuple[Sentence, ...] = (
    act_is_possible,
    act_is_impossible,
    act_is_impossible_because,
    type_is_possible,
    type_is_impossible,
    type_is_impossible_because,
    types_are_offered,
    plugin_buttons_are,
    plugin_button_is_there,
    plugin_button_is_disabled,
    plugin_button_is_not_there,
    status_line_says,
    status_line_is_empty,
)
