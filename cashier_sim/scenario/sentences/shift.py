"""On the till shift, its reports and who works here."""

from typing import Any

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.nth import only_of
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.saved_files import plain_name, saved_file
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    CloseCafeSession,
    LogIn,
    OpenCafeSession,
    PrintXReport,
    SaveReport,
    ShowReportOf,
)
from cashier_sim.till.view import TillView

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.SHIFT,
    ru=("(кассир )открывает смену", "(кассир )нажимает «Открыть смену»"),
    en=("(the cashier )opens the till shift", '(the cashier )presses "Open the shift"'),
    meaning=(
        "Открывает кассовую смену. Если она уже открыта, касса отказывает.",
        "Opens the till shift. The register refuses when it is open already.",
    ),
    spells=OpenCafeSession,
)
async def open_cafe_session(stage: Stage) -> None:
    """Open the till shift."""
    await stage.do(OpenCafeSession())


@sentence(
    chapter=Chapter.SHIFT,
    ru="открыта смена",
    en=("an open till shift", "the till shift is opened"),
    meaning=(
        "Открывает кассовую смену, если она ещё не открыта.",
        "Opens the till shift unless it is open already.",
    ),
)
async def given_open_shift(stage: Stage) -> None:
    """Open the till shift if it is closed."""
    if stage.view.session.current is None:
        await stage.do(OpenCafeSession())


@sentence(
    chapter=Chapter.SHIFT,
    ru=("(кассир )закрывает смену", "(кассир )нажимает «Закрыть смену»"),
    en=("(the cashier )closes the till shift", '(the cashier )presses "Close the shift"'),
    meaning=(
        "Закрывает кассовую смену; печатается Z-отчёт.",
        "Closes the till shift; the Z report is printed.",
    ),
    spells=CloseCafeSession,
)
async def close_cafe_session(stage: Stage) -> None:
    """Close the till shift."""
    await stage.do(CloseCafeSession())


@sentence(
    chapter=Chapter.SHIFT,
    ru=(
        "(кассир )печатает X-отчёт",
        "(кассир )печатает Х-отчёт",  # a Cyrillic letter
        "(кассир )нажимает «X-отчёт»",
    ),
    en=("(the cashier )prints the X report", '(the cashier )presses "X report"'),
    meaning=(
        "Печатает промежуточный отчёт по смене.",
        "Prints what the shift has taken so far.",
    ),
    spells=PrintXReport,
)
async def print_x_report(stage: Stage) -> None:
    """Print the X report."""
    await stage.do(PrintXReport())


def _pin_owner(command: LogIn, view: TillView) -> Arguments | None:
    name = only_of(
        lambda one: bool(one.pin) and one.pin == command.pin,
        view.restaurant.employees,
        lambda one: one.user.name,
    )
    return None if name is None else {"employee": name}


@sentence(
    chapter=Chapter.SHIFT,
    ru="за кассу встаёт {employee:text}",
    en="{employee:text} takes over the till",
    meaning=(
        "Входит другой сотрудник: вводит свой ПИН-код.",
        "Another employee signs in by typing the own PIN.",
    ),
    example={"employee": "Орлов Дмитрий"},
    spells=LogIn,
    spell=_pin_owner,
)
async def log_in(stage: Stage, employee: str) -> None:
    """Let another employee work here."""
    pin = names.employee(stage.view, employee).pin
    if not pin:
        raise StepFailedError(f"«{employee}» has no PIN, so nobody signs in so")
    await stage.do(LogIn(pin))


@sentence(
    chapter=Chapter.SHIFT,
    ru="(кассир )входит с ПИН-кодом {pin:text}",
    en="(the cashier )signs in with the PIN {pin:text}",
    meaning=(
        "Вводит ПИН-код, в том числе такой, которого ни у кого нет.",
        "Types a PIN, which may be nobody's.",
    ),
    example={"pin": "9999"},
    spells=LogIn,
    spell=lambda command, _: {"pin": command.pin},
)
async def log_in_with_pin(stage: Stage, pin: str) -> None:
    """Type a PIN to sign in."""
    await stage.do(LogIn(pin))


@sentence(
    chapter=Chapter.SHIFT,
    ru="(кассир )выбирает в отчёте смену {number:int}",
    en="(the cashier )chooses shift {number:int} in the report",
    meaning=(
        "Показывает в отчёте по оплатам одну смену.",
        "Shows one shift in the payments report.",
    ),
    example={"number": 1},
    spells=ShowReportOf,
    spell=lambda command, _: (
        None if command.cafe_session_number is None else {"number": command.cafe_session_number}
    ),
)
async def show_report_of_shift(stage: Stage, number: int) -> None:
    """Choose a shift of the payments report."""
    await stage.do(ShowReportOf(number))


@sentence(
    chapter=Chapter.SHIFT,
    ru="(кассир )выбирает в отчёте все смены",
    en="(the cashier )chooses all shifts in the report",
    meaning=(
        "Показывает в отчёте по оплатам все смены.",
        "Shows all shifts in the payments report.",
    ),
    spells=ShowReportOf,
    spell=lambda command, _: {} if command.cafe_session_number is None else None,
)
async def show_report_of_all(stage: Stage) -> None:
    """Choose all shifts of the payments report."""
    await stage.do(ShowReportOf(None))


@sentence(
    chapter=Chapter.SHIFT,
    ru="(кассир )сохраняет отчёт в файл {file:text}",
    en="(the cashier )saves the report as {file:text}",
    meaning=(
        "Сохраняет показанный отчёт по оплатам как CSV в папке `saved` данных кассы.",
        "Saves the payments report that is shown as CSV, in the folder `saved` of the register's "
        "data.",
    ),
    example={"file": "report.csv"},
    spells=SaveReport,
    spell=lambda command, _: {"file": plain_name(command.path)},
)
async def save_report(stage: Stage, file: str) -> None:
    """Save the payments report."""
    path = saved_file(stage, file)
    path.parent.mkdir(exist_ok=True)
    await stage.do(SaveReport(str(path)))


SENTENCES: tuple[Sentence, ...] = (
    open_cafe_session,
    given_open_shift,
    close_cafe_session,
    print_x_report,
    log_in,
    log_in_with_pin,
    show_report_of_shift,
    show_report_of_all,
    save_report,
)
