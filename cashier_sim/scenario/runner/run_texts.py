"""The sentences of `cashier-sim run`, in Russian and English."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule
from cashier_sim.scenario.language import Language

if TYPE_CHECKING:
    from cashier_sim.scenario.failures import words
else:
    # Needs the register's words and with them the register, 0.1 s before the first worker begins.
    words = LateModule("cashier_sim.scenario.failures.words")

TEXTS: Mapping[str, tuple[str, str]] = {
    # how far it is, and how it went
    "passed": ("прошло: {count}", "{count} passed"),
    "failed": ("не прошло: {count}", "{count} failed"),
    "skipped": ("пропущено: {count}", "{count} skipped"),
    "not_played": ("не сыграно: {count}", "{count} not played"),
    "rate": ("{rate} в секунду", "{rate}/s"),
    "left": ("осталось {span}", "{span} left"),
    "summary": ("{counts} за {seconds} с", "{counts} in {seconds} s"),
    "worker_ended": ("рабочий процесс завершился: {error}", "a worker process ended: {error}"),
    "interrupted": ("прервано", "interrupted"),
    "report": ("отчёт: {path}", "report: {path}"),
    "no_pictures": (
        "вместо картинок в нём тексты; почему, скажет `cashier-sim doctor`",
        "it has texts in place of pictures; `cashier-sim doctor` says why",
    ),
    "report_unwritable": (
        "отчёт не записать в {path}: {reason}; возьмите другой файл",
        "the report cannot be written to {path}: {reason}; choose another file",
    ),
    # what is asked for wrongly
    "nothing_to_play": (
        "нет ни одного сценария; проверьте пути, -k, --tag и --lang",
        "there is no scenario to play; look at the paths, -k, --tag and --lang",
    ),
    "no_features": (
        "в папке {folder} нет папки {features}; назовите, что играть: "
        "`cashier-sim run PATH`, файл .feature или папку с ними",
        "there is no folder {features} in {folder}; name what to play: "
        "`cashier-sim run PATH`, a .feature file or a folder of them",
    ),
    "no_plugin": (
        "{path} — не папка плагина: в ней нет файла Manifest.xml",
        "{path} is no folder of a plugin: it has no Manifest.xml",
    ),
    "no_data_folder": (
        "{path} — не папка; назовите для данных кассы другую",
        "{path} is no folder; name another one for the register's data",
    ),
    "no_xdist": (
        "для `-n` нужен `pytest-xdist`: `{python} -m pip install pytest-xdist`",
        "`-n` needs `pytest-xdist`: `{python} -m pip install pytest-xdist`",
    ),
    "unwritable": (
        "{path} не записать: {reason}; возьмите другой файл",
        "{path} cannot be written: {reason}; choose another file",
    ),
    "forbidden": (
        "{path} не записать; возьмите другой файл",
        "{path} cannot be written; choose another file",
    ),
    "folder": (
        "{path} — папка; назовите файл в ней",
        "{path} is a folder; name a file in it",
    ),
    "not_there": ("такого нет: {path}", "{path} is not there"),
    "no_feature_file": ("{path} — не файл {suffix}", "{path} is no {suffix} file"),
}


def told(code: str, language: Language, **values: object) -> str:
    """A sentence with its values.

    Args:
        code: One of `TEXTS`.
        language: Of the person who reads it.
        values: By the names of its gaps; numbers with decimals have the language's mark already,
            a reason is as the system says it.
    """
    russian, english = TEXTS[code]
    if "reason" in values:
        values["reason"] = words.told(str(values["reason"]), language)
    return (russian if language is Language.RUSSIAN else english).format(**values)


def decimal(number: float, language: Language) -> str:
    """A number with one decimal."""
    text = f"{number:.1f}"
    return text.replace(".", ",") if language is Language.RUSSIAN else text
