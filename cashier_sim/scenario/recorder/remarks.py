"""What a recorder writes beside the sentences: comments and names, in both languages."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.recording import QuestionKind


class Unsaid(Enum):
    """What makes a scenario begin otherwise than its recording, and no sentence says."""

    BACKGROUND = "background"
    ORDERS = "orders"
    CURRENT_ORDER = "current_order"
    UNKNOWN_PAYMENTS = "unknown_payments"
    REFERENCE_DATA = "reference_data"
    OPEN_DIALOG = "open_dialog"
    EARLIER_SHIFTS = "earlier_shifts"
    PLUGIN_STATE = "plugin_state"


_RUSSIAN, _ENGLISH = Language.RUSSIAN, Language.ENGLISH

_SCENARIO: Mapping[Language, str] = {_RUSSIAN: "Запись", _ENGLISH: "Recording"}
_FEATURE: Mapping[Language, str] = {_RUSSIAN: "Записано на кассе", _ENGLISH: "Recorded at the till"}

LISTS: Mapping[Language, Mapping[str, str]] = {
    _RUSSIAN: {
        "products": "меню",
        "menu_groups": "группы меню",
        "employees": "сотрудники",
        "discount_types": "скидки",
        "donation_types": "чаевые",
        "points_of_sale": "точки продаж",
        "payment_types": "типы оплаты",
    },
    _ENGLISH: {
        "products": "menu",
        "menu_groups": "menu groups",
        "employees": "employees",
        "discount_types": "discounts",
        "donation_types": "tips",
        "points_of_sale": "points of sale",
        "payment_types": "payment types",
    },
}
"""The lists of the back office, by the names of their fields."""

_QUESTIONS: Mapping[QuestionKind, tuple[str, str]] = {
    QuestionKind.UNKNOWN_CARD: (
        "прокатана карта не из набора ({subject}): назовите её, и она станет тестовой",
        "a card that is not in the deck was swiped ({subject}): name it to make it a test card",
    ),
    QuestionKind.CARD_DATA: (
        "введены данные карты, их не записывают: {subject}",
        "card data was typed, which is never written down: {subject}",
    ),
    QuestionKind.NO_SENTENCE: ("нет фразы для действия {subject}", "no sentence says {subject}"),
    QuestionKind.AMBIGUOUS_NAME: (
        "«{subject}» — имя не одно такое, фраза не скажет, которое",
        "“{subject}” is the name of several, and no sentence says which",
    ),
    QuestionKind.VOLATILE_TEXT: (
        "это в каждом прогоне другое, скажите, что ожидать: {subject}",
        "this is different in every run, say what to expect: {subject}",
    ),
}

_UNSAID: Mapping[Unsaid, tuple[str, str]] = {
    Unsaid.BACKGROUND: (
        "Перед сценарием проигрывается и предыстория файла ({subject}), а запись начата без неё.",
        "The background of the file ({subject}) is played before the scenario too, "
        "and recording began without it.",
    ),
    Unsaid.ORDERS: (
        "В начале записи в этой смене уже были заказы: {subject}. Сценарий их не повторяет.",
        "When recording began there were orders in this shift: {subject}. "
        "The scenario does not repeat them.",
    ),
    Unsaid.CURRENT_ORDER: (
        "В начале записи был открыт заказ {subject}, который сценарий повторяет не полностью.",
        "When recording began the order {subject} was open, "
        "which the scenario does not repeat in full.",
    ),
    Unsaid.UNKNOWN_PAYMENTS: (
        "В начале записи были платежи с неизвестным исходом: {subject}.",
        "When recording began there were payments of unknown outcome: {subject}.",
    ),
    Unsaid.REFERENCE_DATA: (
        "Справочники кассы отличаются от демонстрационных: {subject}.",
        "The register's reference data differ from those of the demo: {subject}.",
    ),
    Unsaid.OPEN_DIALOG: (
        "Запись началась, когда на экране уже шло действие: {subject}.",
        "Recording began while something was under way on the screen: {subject}.",
    ),
    Unsaid.EARLIER_SHIFTS: (
        "До начала записи были закрыты смены: {subject}.",
        "Before recording began shifts had been closed: {subject}.",
    ),
    Unsaid.PLUGIN_STATE: (
        "Плагин «{subject}» в начале записи не работал.",
        "The plugin “{subject}” did not run when recording began.",
    ),
}


def scenario_name(now: datetime, language: Language) -> str:
    """What a recording is called until a person names it."""
    return f"{_SCENARIO[language]} {now:%Y-%m-%d %H:%M}"


def feature_name(language: Language) -> str:
    """What a new file is called inside."""
    return _FEATURE[language]


def question_text(kind: QuestionKind, subject: str, language: Language) -> str:
    """What stands in the place of a line that waits for an answer."""
    return _in(_QUESTIONS[kind], language).format(subject=_one_line(subject))


def unsaid_text(what: Unsaid, subject: str, language: Language) -> str:
    """What is said of something that the scenario does not repeat."""
    return _in(_UNSAID[what], language).format(subject=_one_line(subject))


def _in(pair: tuple[str, str], language: Language) -> str:
    return dict(zip(Language, pair, strict=True))[language]


def _one_line(text: str) -> str:
    return " ".join(text.split())
