"""Pages, messages, plugins and their buttons in words."""

from collections.abc import Mapping

from cashier_sim.scenario import words
from cashier_sim.scenario.facts import bilingual
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.payments import GROUPS
from cashier_sim.scenario.facts.tables import Column
from cashier_sim.scenario.language import Language
from cashier_sim.till.view import (
    ButtonPlace,
    Notification,
    NotificationLevel,
    PaymentTypeChoice,
    PluginButton,
    PluginState,
    PluginView,
    Screen,
    WaitingCaption,
)

PAGES: Mapping[Screen, Pair] = {
    Screen.ORDERS: ("«Заказы»", '"Orders"'),
    Screen.ORDER: ("«Заказ»", '"Order"'),
    Screen.PAYMENT: ("«Оплата заказа»", '"Payment of order"'),
    Screen.PREPAYMENTS: ("«Предоплаты заказа»", '"Prepayments of order"'),
    Screen.PRELIMINARY: (
        "«Предварительные оплаты доставки»",
        '"Preliminary payments of delivery"',
    ),
    Screen.CLOSED_ORDER: ("«Закрытый заказ»", '"Closed order"'),
    Screen.PARTIAL_RETURN: ("«Частичный возврат заказа»", '"Partial return of order"'),
    Screen.GOODS_RETURN: ("«Возврат товаров»", '"Goods return"'),
    Screen.SHIFT: ("«Кассовая смена»", '"Till shift"'),
    Screen.REPORT: ("«Отчёт по оплатам»", '"Payments report"'),
    Screen.ADDITIONS: ("«Дополнения»", '"Additions"'),
}
"""The pages by their titles on the screen, in quotation marks."""

WAITING: Mapping[WaitingCaption, Pair] = {
    WaitingCaption.COLLECTING_DATA: ("«Сбор данных»", '"Collecting data"'),
    WaitingCaption.PAYMENT: ("«Проведение оплаты»", '"Taking the payment"'),
    WaitingCaption.CANCELLING: ("«Отмена оплаты»", '"Undoing the payment"'),
    WaitingCaption.RETURNING: ("«Возврат денег»", '"Giving the money back"'),
    WaitingCaption.SHIFT: ("«Кассовая смена»", '"Till shift"'),
    WaitingCaption.FISCAL_CHEQUE: ("«Печать фискального чека»", '"Printing the fiscal cheque"'),
    WaitingCaption.OTHER: ("«Подождите»", '"Please wait"'),
}
"""Captions of the waiting window, in quotation marks."""

LEVELS: Mapping[NotificationLevel, Pair] = {
    NotificationLevel.INFO: ("сообщение", "the message"),
    NotificationLevel.WARNING: ("предупреждение", "the warning"),
    NotificationLevel.ERROR: ("сообщение об ошибке", "the error"),
}
PLUGIN_STATES: Mapping[PluginState, Pair] = {
    PluginState.STOPPED: ("остановлен", "stopped"),
    PluginState.STARTING: ("запускается", "starting"),
    PluginState.WAITING_FOR_DEBUGGER: ("ждёт отладчика", "waiting for a debugger"),
    PluginState.RUNNING: ("работает", "running"),
    PluginState.RESTARTING: ("перезапускается", "restarting"),
    PluginState.STOPPING: ("останавливается", "stopping"),
    PluginState.FAILED: ("не работает из-за ошибки", "not running because of an error"),
}
PLACES: Mapping[ButtonPlace, Pair] = {
    ButtonPlace.PAYMENT: ("касса", "payment"),
    ButtonPlace.ORDER: ("заказ", "order"),
    ButtonPlace.CLOSED_ORDER: ("закрытый заказ", "closed order"),
    ButtonPlace.PAST_ORDER: ("заказ прошлой смены", "order of an earlier shift"),
    ButtonPlace.PRODUCTS_RETURN: ("возврат товаров", "goods return"),
    ButtonPlace.ADDITIONS: ("дополнения", "additions"),
}
BUTTON_COLUMNS: tuple[Column[PluginButton], ...] = (
    Column(("кнопка", "button"), lambda button, _: button.caption),
    Column(
        ("где", "where"), lambda button, language: bilingual.word(PLACES, button.place, language)
    ),
    Column(
        ("отмечена", "checked"),
        lambda button, language: bilingual.yes_or_no(button.is_checked, language),
    ),
    Column(
        ("доступна", "enabled"),
        lambda button, language: bilingual.yes_or_no(button.is_enabled, language),
    ),
    Column(("плагин", "plugin"), lambda button, _: button.plugin_name),
)
CHOICE_COLUMNS: tuple[Column[PaymentTypeChoice], ...] = (
    Column(("тип", "type"), lambda choice, _: choice.settings.payment_type.name),
    Column(
        ("группа", "group"),
        lambda choice, language: bilingual.word(GROUPS, choice.group.value, language),
    ),
    Column(
        ("доступен", "available"),
        lambda choice, language: bilingual.yes_or_no(choice.is_loaded, language),
    ),
)


def notification_summary(notification: Notification, language: Language) -> str:
    """A message at the top left in a line."""
    level = bilingual.word(LEVELS, notification.level, language)
    return f"{level} «{words.plain(words.notification_text(notification, language))}»"


def plugin_summary(plugin: PluginView, language: Language) -> str:
    """How a plugin is, with the reason."""
    state = bilingual.word(PLUGIN_STATES, plugin.state, language)
    return f"{state}: {plugin.reason}" if plugin.reason else state
