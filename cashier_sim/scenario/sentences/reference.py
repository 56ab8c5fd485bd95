"""On the reference data and settings of the back office."""

from typing import Any

from cashier_sim.scenario.grammar.field_lists import YES_NO
from cashier_sim.scenario.grammar.parameters import INT, TEXT, Parameter
from cashier_sim.scenario.grammar.sayable import is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.sentences import (
    reference_menu,
    reference_money,
    reference_reductions,
    reference_staff,
)
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import ChangeSetting, SetBackToDemo, UndoDeletion
from cashier_sim.till.view import TillView

Setting = bool | int | str


def _read_setting(text: str, language: Language) -> Setting:
    if text[0] in '«"':
        return TEXT.read(text, language)
    return INT.read(text, language) if text[-1].isdecimal() else YES_NO.read(text, language)


def _write_setting(value: Setting, language: Language) -> str:
    match value:
        case bool():
            return YES_NO.write(value, language)
        case int():
            return INT.write(value, language)
    return TEXT.write(value, language)


SETTING: Parameter[Setting] = Parameter(
    name="setting",
    pattern={
        language: "|".join(kind.pattern[language] for kind in (TEXT, INT, YES_NO))
        for language in Language
    },
    read=_read_setting,
    write=_write_setting,
)
"""The value of a setting: a text, a whole number, yes or no."""

PARAMETERS: tuple[Parameter[Any], ...] = (
    SETTING,
    *reference_menu.PARAMETERS,
    *reference_money.PARAMETERS,
    *reference_reductions.PARAMETERS,
    *reference_staff.PARAMETERS,
)
"""Kinds of values that only these sentences use."""


def _setting(command: ChangeSetting, view: TillView) -> Arguments | None:
    del view
    if isinstance(command.value, str) and not is_sayable(command.value):
        return None
    return {"key": command.key, "value": command.value}


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(тестировщик )ставит настройку {key:text} на {value:setting}",
    en="(the tester )sets the setting {key:text} to {value:setting}",
    meaning=(
        "Меняет настройку симулятора; ключи и значения — в `docs/settings.md`.",
        "Changes a setting of the simulator; keys and values are in `docs/settings.md`.",
    ),
    example={"key": "call_time_limit_minutes", "value": 5},
    spells=ChangeSetting,
    spell=_setting,
)
async def change_setting(stage: Stage, key: str, value: Setting) -> None:
    """Change a setting."""
    await stage.do(ChangeSetting(key, value))


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )отменяет удаление",
    en="(the manager )takes the deletion back",
    meaning=(
        "Возвращает то, что удалено из справочников последним.",
        "Brings back what was deleted last from the reference data.",
    ),
    spells=UndoDeletion,
)
async def undo_deletion(stage: Stage) -> None:
    """Take the last deletion back."""
    await stage.do(UndoDeletion())


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )возвращает справочники к демонстрационным",
    en="(the manager )sets the reference data back to the demo",
    meaning=(
        "Возвращает справочники демонстрационного ресторана; типы оплаты плагинов остаются.",
        "Sets the reference data back to those of the demo restaurant; payment types of plugins "
        "stay.",
    ),
    spells=SetBackToDemo,
)
async def set_back_to_demo(stage: Stage) -> None:
    """Set the reference data back to the demo restaurant."""
    await stage.do(SetBackToDemo())


SENTENCES: tuple[Sentence, ...] = (
    *reference_menu.SENTENCES,
    *reference_money.SENTENCES,
    *reference_reductions.SENTENCES,
    *reference_staff.SENTENCES,
    change_setting,
    undo_deletion,
    set_back_to_demo,
)
