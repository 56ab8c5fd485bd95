"""Ends of calls, messages at the top left, and buttons that plugins have added."""

from typing import TypeVar

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.names import find
from cashier_sim.scenario.grammar.sayable import is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import DismissNotification, EndCall, PressPluginButton
from cashier_sim.till.commands.plugin_buttons import buttons_on
from cashier_sim.till.view import PluginButton, TillView

E = TypeVar("E")


def call_under_way(stage: Stage) -> int:
    """The call that the register waits for.

    Raises:
        StepFailedError: None is.
    """
    waiting = stage.view.waiting
    if waiting is None or waiting.call_id is None:
        raise StepFailedError("no call of a plugin is under way")
    return waiting.call_id


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )прерывает вызов",
    en="(the cashier )ends the call",
    meaning=(
        "Перестаёт ждать ответа плагина: что он успел сделать, неизвестно.",
        "Stops waiting for the plugin's answer: nobody knows what it has done.",
    ),
    spells=EndCall,
    is_during_call=True,
)
async def end_call(stage: Stage) -> None:
    """End the call under way; one that the cashier does not see may have been first."""
    await stage.until(
        lambda: stage.view.waiting is not None or stage.stand.is_at_rest,
        lambda: "no call of a plugin is under way",
    )
    await stage.do(EndCall(call_under_way(stage)))


def _message(command: DismissNotification, view: TillView) -> Arguments | None:
    messages = [words.plain(one.message) for one in view.notifications]
    ids = [one.id for one in view.notifications]
    message = messages[ids.index(command.notification_id)]
    is_first = bool(message) and ids[messages.index(message)] == command.notification_id
    return {"message": message} if is_first and is_sayable(message) else None


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )закрывает сообщение {message:text}",
    en="(the cashier )closes the message {message:text}",
    meaning=(
        "Закрывает сообщение слева вверху с этим текстом.",
        "Closes the message at the top left that says this.",
    ),
    example={"message": "Карта принята"},
    spells=DismissNotification,
    spell=_message,
)
async def close_message(stage: Stage, message: str) -> None:
    """Close a message at the top left."""
    note = find(
        "message",
        words.plain(message),
        stage.view.notifications,
        lambda one: words.plain(words.notification_text(one, stage.language)),
    )
    await stage.do(DismissNotification(note.id))


def _message_place(command: DismissNotification, view: TillView) -> Arguments | None:
    ids = [one.id for one in view.notifications]
    return {"place": ids.index(command.notification_id) + 1}


@sentence(
    chapter=Chapter.DIALOGS,
    ru="(кассир )закрывает сообщение номер {place:int}",
    en="(the cashier )closes message number {place:int}",
    meaning=(
        "Закрывает сообщение слева вверху по порядку появления, считая с 1.",
        "Closes a message at the top left by its place in the order of coming, counted from 1.",
    ),
    example={"place": 1},
    spells=DismissNotification,
    spell=_message_place,
)
async def close_message_number(stage: Stage, place: int) -> None:
    """Close a message at the top left by its place."""
    notes = stage.view.notifications
    await stage.do(DismissNotification(at_place("message", notes, place).id))


def _button_caption(command: PressPluginButton, view: TillView) -> Arguments | None:
    shown = buttons_on(view)
    caption = next((one.caption for one in shown if one.id == command.button_id), "")
    is_alone = [one.caption for one in shown].count(caption) == 1
    return {"caption": caption} if is_alone and is_sayable(caption) else None


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(кассир )нажимает кнопку плагина {caption:text}",
    en="(the cashier )presses the plugin's button {caption:text}",
    meaning=(
        "Нажимает кнопку, которую плагин добавил на открытую страницу.",
        "Presses a button that a plugin has added to the page that is shown.",
    ),
    example={"caption": "Начислить бонусы"},
    spells=PressPluginButton,
    spell=_button_caption,
)
async def press_plugin_button(stage: Stage, caption: str) -> None:
    """Press a plugin's button on the page by its caption."""
    shown = buttons_on(stage.view)
    button = find("button of a plugin on this page", caption, shown, lambda one: one.caption)
    await stage.do(PressPluginButton(button.id))


def _button_place(command: PressPluginButton, view: TillView) -> Arguments | None:
    ids = [one.id for one in buttons_on(view)]
    return {"place": ids.index(command.button_id) + 1} if command.button_id in ids else None


@sentence(
    chapter=Chapter.PLUGINS,
    ru="(кассир )нажимает кнопку плагина номер {place:int}",
    en="(the cashier )presses the plugin's button number {place:int}",
    meaning=(
        "Нажимает кнопку плагинов на открытой странице по месту, считая с 1.",
        "Presses a button of plugins on the page that is shown by its place, counted from 1.",
    ),
    example={"place": 1},
    spells=PressPluginButton,
    spell=_button_place,
)
async def press_plugin_button_number(stage: Stage, place: int) -> None:
    """Press a plugin's button on the page by its place."""
    button: PluginButton = at_place("button of a plugin", buttons_on(stage.view), place)
    await stage.do(PressPluginButton(button.id))


def at_place(what: str, among: tuple[E, ...], place: int) -> E:
    """One of several by its place, counted from 1.

    Args:
        what: What is sought, in English: `message`.
        among: All of them.
        place: Its place.

    Raises:
        StepFailedError: There are not so many.
    """
    if not 1 <= place <= len(among):
        raise StepFailedError(f"there is no {what} number {place}; there are {len(among)}")
    return among[place - 1]


DIALOG_SENTENCES: tuple[Sentence, ...] = (end_call, close_message, close_message_number)
"""Those of the chapter on dialogs."""

PLUGIN_SENTENCES: tuple[Sentence, ...] = (press_plugin_button, press_plugin_button_number)
"""Those of the chapter on plugins."""
