"""The report's own words, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from cashier_sim.scenario.language import Language

_TEXTS: Mapping[str, tuple[str, str]] = {
    "heading": ("Прогон сценариев", "Scenario run"),
    "all_passed": ("Все сценарии прошли", "All scenarios passed"),
    "nothing": ("Сценариев не было", "There were no scenarios"),
    "nothing_hint": (
        "Проверьте путь к файлам .feature и отбор по имени, метке или языку.",
        "Check the path of the .feature files and the selection by name, tag or language.",
    ),
    "passed": ("прошёл", "passed"),
    "failed": ("не прошёл", "failed"),
    "skipped": ("пропущен", "skipped"),
    "passed_count": ("прошло", "passed"),
    "failed_count": ("не прошло", "failed"),
    "total_count": ("всего", "in all"),
    "failed_of": ("Не прошло: {failed} из {total}", "{failed} of {total} failed"),
    "began": ("Начало", "Began"),
    "duration": ("Длительность", "Duration"),
    "seed": ("Затравка", "Seed"),
    "versions": ("Версии", "Versions"),
    "folder": ("Папка", "Folder"),
    "search": ("Найти в сценариях", "Find in scenarios"),
    "only_failed": ("Только непрошедшие", "Failed only"),
    "tag": ("Метка", "Tag"),
    "any_tag": ("любая", "any"),
    "unfold": ("Развернуть все", "Unfold all"),
    "fold": ("Свернуть все", "Fold all"),
    "shown_count": ("Показано: {count}", "Shown: {count}"),
    "nothing_found": (
        "Под отбор не подходит ни один сценарий. Очистите поиск или отбор.",
        "No scenario fits. Clear the search or the selection.",
    ),
    "example": ("Пример", "Example"),
    "line": ("строка {line}", "line {line}"),
    "expected": ("Ожидалось", "Expected"),
    "actual": ("На деле", "Actual"),
    "difference": ("Разница", "Difference"),
    "calls": ("Что происходило: {count}", "What went on: {count}"),
    "log": ("Журнал плагина «{name}»", "Log of the plugin “{name}”"),
    "timeline": ("Лента событий: {count}", "Timeline: {count}"),
    "as_text": ("Текстом", "As text"),
    "stack": ("Трассировка", "Stack trace"),
    "process": ("процесс {pid}", "process {pid}"),
    "slip": ("Чек", "Slip"),
    "not_printed": ("Не напечатано: {reason}", "Not printed: {reason}"),
    "dialog": ("Окно", "Dialog"),
    "answered": ("Ответ: {answer}", "Answer: {answer}"),
    "cancelled": ("Отменено", "Cancelled"),
    "waits": ("Ждёт ответа", "Waits for an answer"),
    "notification": ("Сообщение", "Message"),
    "refusal": ("Отказ кассы", "Refused by the register"),
    "no_script": (
        "Длительности, отбор и картинки появятся, если разрешить сценарии JavaScript.",
        "Durations, the selection and pictures appear once JavaScript is allowed.",
    ),
    "fiscal": ("Фискальный регистратор", "Fiscal register"),
    "state_running": ("идёт", "under way"),
    "state_failed": ("неудача", "failed"),
    "state_cancelled": ("отменено", "cancelled"),
    "state_error": ("ошибка", "error"),
    "state_unknown": ("исход неизвестен", "outcome unknown"),
    "ends": ("завершение", "end"),
}

_SLIPS: Mapping[str, tuple[str, str]] = {
    "precheque": ("пречек", "precheque"),
    "prepayment": ("предоплата", "prepayment"),
    "sales_slip": ("товарный чек", "sales slip"),
    "service_cheque": ("сервисный чек", "kitchen order"),
    "return": ("возврат", "return"),
    "sale": ("фискальный чек", "fiscal cheque"),
    "prepayment_return": ("возврат предоплаты", "return of a prepayment"),
    "goods_return": ("возврат товаров", "goods return"),
    "x_report": ("X-отчёт", "X report"),
    "z_report": ("Z-отчёт", "Z report"),
}


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one language."""

    language: Language

    def __call__(self, name: str, /, **values: object) -> str:
        """One of them, filled with values."""
        return self._chosen(_TEXTS[name]).format(**values)

    def slip_title(self, code: str) -> str:
        """What printed a slip: the kind of the register's own, or a plugin's method as it is."""
        found = _SLIPS.get(code)
        return self._chosen(found) if found else code

    def _chosen(self, pair: tuple[str, str]) -> str:
        return pair[0] if self.language is Language.RUSSIAN else pair[1]
