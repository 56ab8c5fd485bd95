"""On calls of plugins: what goes wrong with them, and what happens while one is under way."""

from collections.abc import Callable
from typing import Any

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sayable import is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import ClearCallFault, LetAnswer, RunOutOfTime, SetCallFault
from cashier_sim.till.commands.faults import FAULTY_METHODS
from cashier_sim.till.view import CallFailure, CallFault, TillView, Waiting

_TOLD = {
    CallFailure.FAILS: ("закончится отказом", "will be refused"),
    CallFailure.CANCELS: ("закончится отменой", "will be cancelled"),
    CallFailure.RAISES: ("закончится ошибкой", "will raise an error"),
}
CALL_FAILURE: Parameter[CallFailure] = word_parameter(
    "call_failure",
    {
        **_TOLD,
        CallFailure.DIES: ("оборвётся до начала", "will die before it begins"),
        CallFailure.DIES_AFTER: ("оборвётся перед ответом", "will die before it answers"),
        CallFailure.HOLDS: ("задержит ответ", "will hold its answer back"),
    },
)
TOLD_FAILURE: Parameter[CallFailure] = word_parameter("told_failure", _TOLD)
"""The failures that have a message."""

FAULT_PARAMETERS: tuple[Parameter[Any], ...] = (CALL_FAILURE, TOLD_FAILURE)
"""Kinds of values that only these sentences use."""


def _fault(command: SetCallFault, view: TillView) -> Arguments | None:
    del view
    fault = command.fault
    if fault.message or not is_sayable(fault.plugin_name):
        return None
    return {"method": fault.method, "plugin": fault.plugin_name, "failure": fault.failure}


def _told_fault(command: SetCallFault, view: TillView) -> Arguments | None:
    del view
    fault = command.fault
    if fault.failure not in _TOLD or not fault.message:
        return None
    if not is_sayable(fault.message) or not is_sayable(fault.plugin_name):
        return None
    return {
        "method": fault.method,
        "plugin": fault.plugin_name,
        "failure": fault.failure,
        "message": fault.message,
    }


@sentence(
    chapter=Chapter.WORLD,
    ru="следующий вызов {method:text} плагина {plugin:text} {failure:call_failure}",
    en="the next call {method:text} of the plugin {plugin:text} {failure:call_failure}",
    meaning=(
        "Один раз портит вызов метода: отказ, отмена, ошибка, авария до начала или перед "
        "ответом; задержанный ответ ждёт, пока его пропустят или выйдет время.",
        "Lets a call of a method go wrong, once: refused, cancelled, an error, a crash before it "
        "begins or answers; an answer held back waits until it is let through or time is up.",
    ),
    example={"method": "pay", "plugin": "hotel", "failure": CallFailure.DIES_AFTER},
    spells=SetCallFault,
    spell=_fault,
)
async def next_call_goes_wrong(
    stage: Stage, method: str, plugin: str, failure: CallFailure
) -> None:
    """Let the next call of a method go wrong."""
    await _set(stage, method, plugin, failure)


@sentence(
    chapter=Chapter.WORLD,
    ru="следующий вызов {method:text} плагина {plugin:text} {failure:told_failure} {message:text}",
    en="the next call {method:text} of the plugin {plugin:text} {failure:told_failure} "
    "{message:text}",
    meaning=(
        "Один раз портит вызов метода так, что плагин говорит этот текст.",
        "Lets a call of a method go wrong, once, so that the plugin says this.",
    ),
    example={
        "method": "pay",
        "plugin": "hotel",
        "failure": CallFailure.FAILS,
        "message": "Нет связи",
    },
    spells=SetCallFault,
    spell=_told_fault,
)
async def next_call_goes_wrong_saying(
    stage: Stage, method: str, plugin: str, failure: CallFailure, message: str
) -> None:
    """Let the next call of a method go wrong with a message."""
    await _set(stage, method, plugin, failure, message)


async def _set(
    stage: Stage, method: str, plugin: str, failure: CallFailure, message: str = ""
) -> None:
    fault = CallFault(
        plugin_name=names.plugin(stage.view, plugin).name,
        method=names.find("call of a plugin", method, FAULTY_METHODS, str),
        failure=failure,
        message=message,
    )
    await stage.do(SetCallFault(fault))


def _cleared(command: ClearCallFault, view: TillView) -> Arguments | None:
    del view
    return {"method": command.method, "plugin": command.plugin_name}


@sentence(
    chapter=Chapter.WORLD,
    ru="следующий вызов {method:text} плагина {plugin:text} пройдёт как обычно",
    en="the next call {method:text} of the plugin {plugin:text} will go as usual",
    meaning=(
        "Отменяет порчу вызова, которая ещё не сработала.",
        "Takes back what was to go wrong with a call and has not yet.",
    ),
    example={"method": "pay", "plugin": "hotel"},
    spells=ClearCallFault,
    spell=_cleared,
)
async def next_call_goes_well(stage: Stage, method: str, plugin: str) -> None:
    """Let a method be called as usual after all."""
    await stage.do(ClearCallFault(names.plugin(stage.view, plugin).name, method))


@sentence(
    chapter=Chapter.WORLD,
    ru="задержанный ответ доходит до кассы",
    en="the answer that is held back comes through",
    meaning=(
        "Пропускает ответ вызова, который был задержан.",
        "Lets the answer of a call through that was held back.",
    ),
    spells=LetAnswer,
    is_during_call=True,
)
async def let_answer(stage: Stage) -> None:
    """Let the answer through that a fault holds back."""
    await stage.until(
        lambda: any(one.is_held for one in stage.view.open_calls) or stage.stand.is_at_rest,
        lambda: "no answer is held back",
    )
    await stage.do(LetAnswer(_call_meant(stage)))


@sentence(
    chapter=Chapter.WORLD,
    ru="время ожидания ответа истекает",
    en="the time for the answer runs out",
    meaning=(
        "Переводит часы на предельное время вызова: плагин не ответил, и что он успел сделать, "
        "неизвестно. Если его ответ решено задержать, сначала плагин доделает своё дело.",
        "Moves the clock on by the time limit of a call: the plugin has not answered, and nobody "
        "knows what it has done. If its answer is to be held back, the plugin does its work first.",
    ),
    spells=RunOutOfTime,
    is_during_call=True,
)
async def run_out_of_time(stage: Stage) -> None:
    """Let the time limit of the call under way be over; an answer to hold back is there first."""

    def is_idle() -> bool:
        meant = _meant(stage)
        return stage.stand.is_at_rest or meant is None or meant.is_held == meant.holds_answer

    await stage.until(is_idle, lambda: "no answer is held back")
    await stage.do(RunOutOfTime(_call_meant(stage)))


@sentence(
    chapter=Chapter.WORLD,
    ru="пока выполняется вызов {method:text}",
    en="while the call {method:text} is under way",
    meaning=(
        "Ждёт, пока плагин займётся вызовом метода, и без окна тоже; следующие предложения "
        "застают его за этим.",
        "Waits until a plugin is at work on a call of the method, one without a window too; the "
        "next sentences find it so.",
    ),
    example={"method": "pay"},
    is_during_call=True,
)
async def while_call_runs(stage: Stage, method: str) -> None:
    """Wait until a call of this method is under way."""
    problem = f"no call «{method}» is under way"
    await _until_in_call(stage, lambda: _call_of(stage, method), problem)


@sentence(
    chapter=Chapter.WORLD,
    ru="пока плагин сообщает {message:text}",
    en="while the plugin says {message:text}",
    meaning=(
        "Ждёт, пока в окне ожидания не появятся эти слова плагина.",
        "Waits until the waiting window shows these words of the plugin.",
    ),
    example={"message": "Связь с отелем"},
    is_during_call=True,
)
async def while_plugin_says(stage: Stage, message: str) -> None:
    """Wait until the waiting window says this."""
    expected = words.plain(message)

    def saying() -> Waiting | None:
        waiting = stage.view.waiting
        return waiting if waiting and words.plain(waiting.message) == expected else None

    await _until_in_call(stage, saying, f"no plugin says «{expected}» in the waiting window")


@sentence(
    chapter=Chapter.WORLD,
    ru="пока ответ вызова {method:text} задержан",
    en="while the answer of the call {method:text} is held back",
    meaning=(
        "Ждёт, пока плагин сделает своё дело и его ответ задержится на пути.",
        "Waits until a plugin has done its work and its answer is held back.",
    ),
    example={"method": "pay"},
    is_during_call=True,
)
async def while_answer_is_held(stage: Stage, method: str) -> None:
    """Wait until the answer of a call is held back."""

    def held() -> Waiting | None:
        call = _call_of(stage, method)
        return call if call and call.is_held else None

    await _until_in_call(stage, held, f"no answer of the call «{method}» is held back")


def _meant(stage: Stage) -> Waiting | None:
    """The call that a sentence has named, or else one that is held back, or else the first."""
    calls = stage.view.open_calls
    named = [one for one in calls if one.call_id == stage.call_id]
    return next(iter((*named, *calls)), None)


def _call_meant(stage: Stage) -> int:
    meant = _meant(stage)
    if meant is None or meant.call_id is None:
        raise StepFailedError("no call of a plugin is under way")
    return meant.call_id


def _call_of(stage: Stage, method: str) -> Waiting | None:
    """A call of a method that is under way."""
    reader = stage.stand.trace_reader()
    for call in stage.view.open_calls:
        entry = reader.entry(call.call_id or 0)
        if entry is not None and entry.name == method:
            return call
    return None


async def _until_in_call(stage: Stage, find: Callable[[], Waiting | None], problem: str) -> None:
    """Wait for a call that sentences mean from then on; not any longer once nothing goes on."""
    await stage.until(lambda: find() is not None or stage.stand.is_at_rest, lambda: problem)
    call = find()
    if call is None:
        raise StepFailedError(problem)
    stage.call_id = call.call_id


FAULT_SENTENCES: tuple[Sentence, ...] = (
    next_call_goes_wrong,
    next_call_goes_wrong_saying,
    next_call_goes_well,
    let_answer,
    run_out_of_time,
    while_call_runs,
    while_plugin_says,
    while_answer_is_held,
)
"""In the order of the manual."""
