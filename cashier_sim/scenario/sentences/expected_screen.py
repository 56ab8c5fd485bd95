"""What the screen shows besides dialogs: pages, messages, refusals, who works there."""

from datetime import datetime
from typing import Any

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual, screen
from cashier_sim.scenario.facts.matching import Matching, differs, not_there, unwanted
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.view import Notification, NotificationLevel, Screen, Waiting, WaitingCaption

PARAMETERS: tuple[Parameter[Any], ...] = (
    word_parameter("shown_page", screen.PAGES),
    word_parameter("waiting_caption", screen.WAITING),
    word_parameter("notification_level", screen.LEVELS),
)
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="открыта страница {page:shown_page}",
    en="the page {page:shown_page} is open",
    meaning=("Касса показывает эту страницу.", "The register shows this page."),
    example={"page": Screen.PAYMENT},
)
async def page_is_open(stage: Stage, page: Screen) -> None:
    """Look at the page."""
    await stage.expect(lambda: _check_page(stage, page))


def _check_page(stage: Stage, page: Screen) -> None:
    stage.look()
    if stage.view.screen is not page:
        expected = bilingual.word(screen.PAGES, page, stage.language)
        actual = bilingual.word(screen.PAGES, stage.view.screen, stage.language)
        raise differs("another page is open", expected, actual)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="идёт вызов плагина {plugin:text}",
    en="the plugin {plugin:text} is in a call",
    meaning=(
        "Касса ждёт ответа плагина. Шаг перед этим кончается, как только вызов начался.",
        "The register waits for the plugin. The step before ends once the call is under way.",
    ),
    example={"plugin": "hotel"},
    is_during_call=True,
)
async def call_is_under_way(stage: Stage, plugin: str) -> None:
    """Look at the waiting window."""
    await stage.expect(lambda: _check_waiting_for(stage, plugin))


def _waiting(stage: Stage, expected: str) -> Waiting:
    stage.look()
    if stage.view.waiting is None:
        raise StepFailedError("no call is under way", expected=expected, actual="nothing")
    return stage.view.waiting


def _check_waiting_for(stage: Stage, plugin: str) -> None:
    waiting = _waiting(stage, plugin)
    if waiting.plugin_name != plugin:
        raise differs("another plugin is in a call", plugin, waiting.plugin_name)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="касса ждёт с заголовком {caption:waiting_caption}",
    en="the waiting window is {caption:waiting_caption}",
    meaning=(
        "У окна ожидания этот заголовок. Шаг перед этим кончается, как только вызов начался.",
        "The waiting window's caption. The step before ends once a call is under way.",
    ),
    example={"caption": WaitingCaption.PAYMENT},
    is_during_call=True,
)
async def waiting_caption(stage: Stage, caption: WaitingCaption) -> None:
    """Look at the caption of the waiting window."""
    await stage.expect(lambda: _check_waiting_caption(stage, caption))


def _check_waiting_caption(stage: Stage, caption: WaitingCaption) -> None:
    expected = bilingual.word(screen.WAITING, caption, stage.language)
    actual = bilingual.word(screen.WAITING, _waiting(stage, expected).caption, stage.language)
    if actual != expected:
        raise differs("the waiting window has another caption", expected, actual)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="окно ожидания сообщает {message:text}",
    en="the waiting window says {message:text}",
    meaning=(
        "В окне ожидания — эта строка плагина. Шаг перед этим кончается с началом вызова.",
        "The plugin's line in the waiting window. The step before ends with the call's begin.",
    ),
    example={"message": "Связь с отелем…"},
    is_during_call=True,
)
async def waiting_says(stage: Stage, message: str) -> None:
    """Look at the plugin's line in the waiting window."""
    await stage.expect(lambda: _check_waiting_message(stage, message))


def _check_waiting_message(stage: Stage, message: str) -> None:
    matching = Matching(stage.remembered)
    actual = _waiting(stage, message).message
    if not matching.fits(message, actual):
        raise differs("the waiting window says something else", message, actual)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="касса никого не ждёт",
    en="the register waits for nobody",
    meaning=("Ни один вызов плагина не идёт.", "No call of a plugin is under way."),
)
async def nothing_is_waited_for(stage: Stage) -> None:
    """Look that the waiting window is closed."""
    await stage.expect(lambda: _check_not_waiting(stage))


def _check_not_waiting(stage: Stage) -> None:
    stage.look()
    if stage.view.waiting is not None:
        raise differs("a call is under way", "none", stage.view.waiting.plugin_name)


def _notifications(stage: Stage) -> tuple[Notification, ...]:
    """Those that are shown, and those that came since the acts began."""
    both = {one.id: one for one in (*stage.look().notifications, *stage.view.notifications)}
    return tuple(both.values())


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="слева вверху {level:notification_level} {text:text}",
    en="at the top left is {level:notification_level} {text:text}",
    meaning=(
        "Слева вверху показано или было показано с начала действий это сообщение.",
        "This message is shown at the top left, or was since the acts began.",
    ),
    example={"level": NotificationLevel.INFO, "text": "Гость выселяется сегодня"},
)
async def notification_is_shown(stage: Stage, level: NotificationLevel, text: str) -> None:
    """Look for a message at the top left."""
    await stage.expect(lambda: _check_notification(stage, level, text))


def _check_notification(stage: Stage, level: NotificationLevel, text: str) -> None:
    there = _notifications(stage)
    for one in there:
        matching = Matching(stage.remembered)
        said = words.notification_text(one, stage.language)
        if one.level is level and matching.fits(text, said):
            matching.keep()
            stage.look().expected_notifications.add(one.id)
            return
    expected = f"{bilingual.word(screen.LEVELS, level, stage.language)} «{text}»"
    summaries = [screen.notification_summary(one, stage.language) for one in there]
    raise not_there("there is no such message at the top left", expected, summaries)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="слева вверху нет сообщений",
    en="there is no message at the top left",
    meaning=(
        "Слева вверху сейчас ничего не показано.",
        "Nothing is shown at the top left now.",
    ),
)
async def no_notification(stage: Stage) -> None:
    """Look that no message is shown."""
    await stage.expect(lambda: _check_no_notification(stage))


def _check_no_notification(stage: Stage) -> None:
    stage.look()
    if stage.view.notifications:
        there = [screen.notification_summary(n, stage.language) for n in stage.view.notifications]
        raise unwanted("there is a message at the top left", "none", there)


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru=("касса отказывает: {text:text}", "касса отвечает отказом {text:text}"),
    en=("the register refuses: {text:text}", "the register answers with the refusal {text:text}"),
    meaning=(
        "Действие перед этим не выполнено, и касса говорит почему.",
        "The act before was not carried out, and the register says why.",
    ),
    example={"text": "{}"},
    allows_refusal=True,
)
async def register_refuses(stage: Stage, text: str) -> None:
    """Look why the act before was refused."""
    refusal = stage.refusal
    stage.look()
    if refusal is None:
        raise StepFailedError("the register did not refuse", expected=text, actual="it was done")
    matching = Matching(stage.remembered)
    actual = words.refusal_text(refusal, stage.language)
    if not matching.fits(text, actual):
        raise differs("the register refuses for another reason", text, words.plain(actual))
    matching.keep()
    stage.refusal = None  # named: the expectations that follow are no failures because of it


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="за кассой {name:text}",
    en="at the register works {name:text}",
    meaning=("Сейчас работает этот кассир.", "This cashier is signed in."),
    example={"name": "Соколова Анна"},
)
async def cashier_is(stage: Stage, name: str) -> None:
    """Look who works at the register."""
    await stage.expect(lambda: _check_cashier(stage, name))


def _check_cashier(stage: Stage, name: str) -> None:
    stage.look()
    matching = Matching(stage.remembered)
    actual = stage.view.cashier.name
    if not matching.fits(name, actual):
        raise differs("somebody else works at the register", name, actual)
    matching.keep()


@sentence(
    chapter=Chapter.EXPECTED_SCREEN,
    ru="на часах {moment:moment}",
    en="the clock shows {moment:moment}",
    meaning=("Часы кассы показывают эту минуту.", "The register's clock is at this minute."),
    example={"moment": datetime(2026, 3, 14, 12, 0)},  # noqa: DTZ001  # the restaurant's own
)
async def clock_shows(stage: Stage, moment: datetime) -> None:
    """Look at the clock."""
    await stage.expect(lambda: _check_clock(stage, moment))


def _check_clock(stage: Stage, moment: datetime) -> None:
    stage.look()
    actual = f"{stage.view.now:%Y-%m-%d %H:%M}"
    expected = f"{moment:%Y-%m-%d %H:%M}"
    if actual != expected:
        raise differs("the clock shows another time", expected, actual)


SENTENCES: tuple[Sentence, ...] = (
    page_is_open,
    call_is_under_way,
    waiting_caption,
    waiting_says,
    nothing_is_waited_for,
    notification_is_shown,
    no_notification,
    register_refuses,
    cashier_is,
    clock_shows,
)
