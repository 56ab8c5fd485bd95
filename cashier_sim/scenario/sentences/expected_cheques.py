"""Who printed what since the acts began: plugins, the register itself, the fiscal register."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual, calls, slips
from cashier_sim.scenario.facts.matching import Matching, not_there
from cashier_sim.scenario.grammar.parameters import Parameter, word_parameter
from cashier_sim.scenario.grammar.sentence import Chapter, Sentence, sentence
from cashier_sim.scenario.sentences.expected_slips import find_slip, name_slip
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.events import PrintedSlip

PARAMETERS: tuple[Parameter[Any], ...] = (
    word_parameter("slip_kind", slips.KINDS),
    word_parameter("fiscal_kind", {kind: slips.KINDS[kind] for kind in slips.FISCAL_KINDS}),
)
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="плагин {plugin:text} напечатал чек",
    en="the plugin {plugin:text} printed a slip",
    meaning=(
        "Этот плагин напечатал чек; «на чеке …» говорит дальше о нём.",
        "This plugin printed a slip; “on the slip …” says more about it.",
    ),
    example={"plugin": "hotel"},
)
async def slip_of_plugin(stage: Stage, plugin: str) -> None:
    """Look for a slip of a plugin."""
    await stage.expect(lambda: _find_titled(stage, plugin, lambda s: s.plugin_name == plugin))


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="плагин {plugin:text} напечатал чек в вызове {method:text}",
    en="the plugin {plugin:text} printed a slip in the call {method:text}",
    meaning=(
        "Этот плагин напечатал чек, когда касса вызвала этот его метод.",
        "This plugin printed a slip while the register called this method of it.",
    ),
    example={"plugin": "hotel", "method": "pay"},
)
async def slip_of_call(stage: Stage, plugin: str, method: str) -> None:
    """Look for a slip of a plugin's method."""

    def is_it(slip: PrintedSlip) -> bool:
        return slip.plugin_name == plugin and slip.title == method

    await stage.expect(lambda: _find_titled(stage, f"{plugin}, {method}", is_it))


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="касса напечатала {kind:slip_kind}",
    en="the register printed {kind:slip_kind}",
    meaning=(
        "Сама касса напечатала такой чек; «на чеке …» говорит дальше о нём.",
        "The register itself printed such a slip; “on the slip …” says more about it.",
    ),
    example={"kind": "precheque"},
)
async def slip_of_register(stage: Stage, kind: str) -> None:
    """Look for a slip of the register's own."""
    expected = bilingual.word(slips.KINDS, kind, stage.language)

    def is_it(slip: PrintedSlip) -> bool:
        return slip.title == kind and not slip.plugin_name

    await stage.expect(lambda: _find_titled(stage, expected, is_it))


def _find_titled(stage: Stage, expected: str, is_it: Callable[[PrintedSlip], bool]) -> None:
    try:
        find_slip(stage, expected, lambda _, slip: is_it(slip))
    except StepFailedError as error:
        titles = [slips.title(slip, stage.language) for slip in stage.happened.slips]
        raise not_there(error.problem, expected, titles) from None


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="фискальный регистратор напечатал {kind:fiscal_kind} на {money:money}",
    en="the fiscal register printed {kind:fiscal_kind} for {money:money}",
    meaning=(
        "Фискальный регистратор напечатал такой чек с таким итогом.",
        "The fiscal register printed such a cheque with this total.",
    ),
    example={"kind": "sale", "money": Decimal("500.00")},
)
async def fiscal_cheque(stage: Stage, kind: str, money: Decimal) -> None:
    """Look for a fiscal cheque."""
    await stage.expect(lambda: _check_fiscal(stage, kind, money))


def _check_fiscal(stage: Stage, kind: str, sum_: Decimal) -> None:
    happened = stage.look()
    there = []
    for slip in happened.slips:
        total = calls.fiscal_total(happened.entries, slip)
        if total is None:
            continue
        if slip.title == kind and total == sum_:
            name_slip(happened, slip, Matching(stage.remembered))
            return
        there.append(_cheque(stage, slip.title, total))
    raise not_there("no such fiscal cheque is printed", _cheque(stage, kind, sum_), there)


def _cheque(stage: Stage, kind: str, sum_: Decimal) -> str:
    said = bilingual.word(slips.KINDS, kind, stage.language)
    return f"{said}, {bilingual.money(sum_, stage.language)}"


SENTENCES: tuple[Sentence, ...] = (
    slip_of_plugin,
    slip_of_call,
    slip_of_register,
    fiscal_cheque,
)
