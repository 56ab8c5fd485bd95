"""On the world around the register: devices, licences, the clock, other terminals."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.sentences.cards import CARD_SENTENCES
from cashier_sim.scenario.sentences.faults import FAULT_PARAMETERS, FAULT_SENTENCES
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    LockOrder,
    MoveClock,
    RestartRegister,
    SetFiscalRegister,
    SetLicence,
    SetModuleLicence,
    SetPaperWidth,
    SetRealPrinter,
    SetReceiptPrinter,
    UnlockOrder,
)
from cashier_sim.till.view import (
    FiscalRegisterState,
    ReceiptPrinterState,
    TillView,
)

PRINTER_STATE: Parameter[ReceiptPrinterState] = word_parameter(
    "printer_state",
    {
        ReceiptPrinterState.READY: ("готов", "ready"),
        ReceiptPrinterState.OUT_OF_PAPER: ("без бумаги", "out of paper"),
        ReceiptPrinterState.COVER_OPEN: ("открыт", "open"),
        ReceiptPrinterState.OFFLINE: ("не на связи", "offline"),
        ReceiptPrinterState.NONE: ("не настроен", "not configured"),
    },
)
FISCAL_STATE: Parameter[FiscalRegisterState] = word_parameter(
    "fiscal_state",
    {
        FiscalRegisterState.READY: ("готов", "is ready"),
        FiscalRegisterState.OUT_OF_PAPER: ("без бумаги", "is out of paper"),
        FiscalRegisterState.REFUSES: ("отказывает", "refuses"),
        FiscalRegisterState.CONNECTION_LOST: ("теряет связь", "loses the connection"),
    },
)
LICENCE: Parameter[bool] = word_parameter(
    "licence",
    {True: ("есть лицензия", "has a licence"), False: ("нет лицензии", "has no licence")},
)
PRINT_MODE: Parameter[bool] = word_parameter(
    "print_mode",
    {
        True: ("как на настоящем принтере", "as the real printer would"),
        False: ("как задумал автор", "as their author meant"),
    },
)

PARAMETERS: tuple[Parameter[Any], ...] = (
    PRINTER_STATE,
    FISCAL_STATE,
    LICENCE,
    PRINT_MODE,
    *FAULT_PARAMETERS,
)
"""Kinds of values that only these sentences use."""


# printers


@sentence(
    chapter=Chapter.WORLD,
    ru="принтер чеков {state:printer_state}",
    en="the receipt printer is {state:printer_state}",
    meaning=("Меняет состояние принтера чеков.", "Changes the state of the receipt printer."),
    example={"state": ReceiptPrinterState.OUT_OF_PAPER},
    spells=SetReceiptPrinter,
    spell=lambda command, _: {"state": command.state},
)
async def set_receipt_printer(stage: Stage, state: ReceiptPrinterState) -> None:
    """Change the receipt printer's state."""
    await stage.do(SetReceiptPrinter(state))


@sentence(
    chapter=Chapter.WORLD,
    ru="фискальный регистратор {state:fiscal_state}",
    en="the fiscal register {state:fiscal_state}",
    meaning=(
        "Меняет, как отвечает фискальный регистратор.",
        "Changes how the fiscal register answers.",
    ),
    example={"state": FiscalRegisterState.REFUSES},
    spells=SetFiscalRegister,
    spell=lambda command, _: {"state": command.state},
)
async def set_fiscal_register(stage: Stage, state: FiscalRegisterState) -> None:
    """Change how the fiscal register answers."""
    await stage.do(SetFiscalRegister(state))


@sentence(
    chapter=Chapter.WORLD,
    ru="бумага принтера чеков шириной {width:int} знака/знаков",
    en="the paper of the receipt printer is {width:int} characters wide",
    meaning=(
        "Меняет бумагу принтера чеков: 32, 42, 44 или 48 знаков в строке.",
        "Changes the paper of the receipt printer: 32, 42, 44 or 48 characters a line.",
    ),
    example={"width": 32},
    spells=SetPaperWidth,
    spell=lambda command, _: {"width": command.width_chars},
)
async def set_paper_width(stage: Stage, width: int) -> None:
    """Change the receipt printer's paper."""
    await stage.do(SetPaperWidth(width))


@sentence(
    chapter=Chapter.WORLD,
    ru="чеки печатаются {mode:print_mode}",
    en="slips are printed {mode:print_mode}",
    meaning=(
        "Печатает с причудами настоящего принтера или без них.",
        "Prints with the quirks of the real printer or without.",
    ),
    example={"mode": True},
    spells=SetRealPrinter,
    spell=lambda command, _: {"mode": command.as_real_printer},
)
async def set_real_printer(stage: Stage, mode: bool) -> None:
    """Print with the real printer's quirks, or without."""
    await stage.do(SetRealPrinter(as_real_printer=mode))


# licences


@sentence(
    chapter=Chapter.WORLD,
    ru="у кассы {licence:licence}",
    en="the register {licence:licence}",
    meaning=(
        "Даёт или отбирает лицензию кассы; без неё регистрации плагинов кончаются.",
        "Grants or takes away the register's licence; registrations of plugins end without it.",
    ),
    example={"licence": False},
    spells=SetLicence,
    spell=lambda command, _: {"licence": command.has_licence},
)
async def set_licence(stage: Stage, licence: bool) -> None:
    """Grant or take away the register's licence."""
    await stage.see_through(SetLicence(licence))


def _plugin_of_module(command: SetModuleLicence, view: TillView) -> Arguments | None:
    users = [one.name for one in view.plugins if one.license_module_id == command.module_id]
    return {"plugin": users[0], "licence": command.has_licence} if len(users) == 1 else None


@sentence(
    chapter=Chapter.WORLD,
    ru="у плагина {plugin:text} {licence:licence}",
    en="the plugin {plugin:text} {licence:licence}",
    meaning=(
        "Даёт или отбирает лицензию модуля, который назван в Manifest.xml плагина.",
        "Grants or takes away the licence of the module that the plugin's Manifest.xml names.",
    ),
    example={"plugin": "hotel", "licence": False},
    spells=SetModuleLicence,
    spell=_plugin_of_module,
)
async def set_plugin_licence(
    stage: Stage,
    plugin: str,
    licence: bool,
) -> None:
    """Grant or take away the licence of a plugin's module."""
    module_id = names.plugin(stage.view, plugin).license_module_id
    if module_id is None:
        raise StepFailedError(
            f"the Manifest.xml of the plugin «{plugin}» names no LicenseModuleId; "
            "name the module by its number"
        )
    await stage.see_through(SetModuleLicence(module_id, licence))


@sentence(
    chapter=Chapter.WORLD,
    ru="у модуля {module:int} {licence:licence}",
    en="the module {module:int} {licence:licence}",
    meaning=(
        "Даёт или отбирает лицензию модуля по его номеру (`LicenseModuleId`).",
        "Grants or takes away the licence of a module by its number (`LicenseModuleId`).",
    ),
    example={"module": 21005918, "licence": False},
    spells=SetModuleLicence,
    spell=lambda command, _: {"module": command.module_id, "licence": command.has_licence},
)
async def set_module_licence(
    stage: Stage,
    module: int,
    licence: bool,
) -> None:
    """Grant or take away the licence of a module."""
    await stage.see_through(SetModuleLicence(module, licence))


# the clock


def _moved(command: MoveClock, view: TillView) -> Arguments | None:
    del view
    is_whole = command.by == timedelta(seconds=round(command.by.total_seconds()))
    return {"by": command.by} if is_whole else None


@sentence(
    chapter=Chapter.WORLD,
    ru=("часы переводятся на {by:duration} вперёд", "проходит {by:duration}"),
    en="the clock moves on by {by:duration}",
    meaning=("Переводит часы кассы вперёд.", "Moves the register's clock on."),
    example={"by": timedelta(minutes=5)},
    spells=MoveClock,
    spell=_moved,
)
async def move_clock(stage: Stage, by: timedelta) -> None:
    """Move the clock on by a span."""
    await stage.do(MoveClock(by))


@sentence(
    chapter=Chapter.WORLD,
    ru="наступает {moment:moment}",
    en="the clock moves on to {moment:moment}",
    meaning=(
        "Переводит часы кассы вперёд до этой минуты по времени ресторана.",
        "Moves the register's clock on to this minute of the restaurant's time.",
    ),
    example={"moment": datetime(2026, 3, 15, 9, 0)},  # noqa: DTZ001 (the restaurant's)
    spells=MoveClock,
)
async def move_clock_to(stage: Stage, moment: datetime) -> None:
    """Move the clock on to a minute."""
    view = stage.view
    there = moment.replace(tzinfo=view.restaurant.zone)
    await stage.do(MoveClock(timedelta(seconds=there.timestamp() - view.now.timestamp())))


# other terminals and the register itself


def _order_number(command: LockOrder | UnlockOrder, view: TillView) -> Arguments | None:
    return _number_of(command.order_id, view)


def _number_of(order_id: UUID, view: TillView) -> Arguments | None:
    orders = [record.order for record in view.orders]
    number = next((one.number for one in orders if one.id == order_id), None)
    return None if number is None else {"number": number}


@sentence(
    chapter=Chapter.WORLD,
    ru="другой терминал занимает заказ {number:int}",
    en="another terminal takes the order {number:int}",
    meaning=(
        "Заказ меняют на другом терминале: здесь его менять нельзя.",
        "Another terminal edits the order: nobody can do so here.",
    ),
    example={"number": 1},
    spells=LockOrder,
    spell=_order_number,
)
async def lock_order(stage: Stage, number: int) -> None:
    """Let another terminal edit an order."""
    await stage.do(LockOrder(names.order(stage.view, number).order.id))


@sentence(
    chapter=Chapter.WORLD,
    ru="другой терминал занимает заказ на экране",
    en="another terminal takes the order on the screen",
    meaning=(
        "Открытый на экране заказ меняют на другом терминале.",
        "Another terminal edits the order that is on the screen.",
    ),
)
async def lock_current_order(stage: Stage) -> None:
    """Let another terminal edit the order on the screen."""
    await stage.do(LockOrder(names.current(stage.view).record.order.id))


@sentence(
    chapter=Chapter.WORLD,
    ru="другой терминал отпускает заказ {number:int}",
    en="another terminal lets go of the order {number:int}",
    meaning=(
        "Другой терминал закончил с заказом.",
        "The other terminal is done with the order.",
    ),
    example={"number": 1},
    spells=UnlockOrder,
    spell=_order_number,
)
async def unlock_order(stage: Stage, number: int) -> None:
    """Let the other terminal be done with an order."""
    await stage.do(UnlockOrder(names.order(stage.view, number).order.id))


@sentence(
    chapter=Chapter.WORLD,
    ru="другой терминал отпускает заказ на экране",
    en="another terminal lets go of the order on the screen",
    meaning=(
        "Другой терминал закончил с заказом, открытым на экране.",
        "The other terminal is done with the order that is on the screen.",
    ),
)
async def unlock_current_order(stage: Stage) -> None:
    """Let the other terminal be done with the order on the screen."""
    await stage.do(UnlockOrder(names.current(stage.view).record.order.id))


@sentence(
    chapter=Chapter.WORLD,
    ru="касса перезапускается",
    en="the register restarts",
    meaning=(
        "Закрывает кассу как есть и открывает на тех же данных; вызовы с деньгами остаются без "
        "ответа.",
        "Closes the register as it is and opens it on the same data; money calls get no answer.",
    ),
    spells=RestartRegister,
)
async def restart_register(stage: Stage) -> None:
    """Restart the register."""
    await stage.do(RestartRegister())


SENTENCES: tuple[Sentence, ...] = (
    *CARD_SENTENCES,
    set_receipt_printer,
    set_fiscal_register,
    set_paper_width,
    set_real_printer,
    set_licence,
    set_plugin_licence,
    set_module_licence,
    move_clock,
    move_clock_to,
    lock_order,
    lock_current_order,
    unlock_order,
    unlock_current_order,
    restart_register,
    *FAULT_SENTENCES,
)
