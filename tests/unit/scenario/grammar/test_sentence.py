"""A sentence is made of a function, and said as a person would say it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.grammar.parameters import COMMON
from cashier_sim.scenario.grammar.sentence import (
    Block,
    Chapter,
    plain_template,
    sentence,
    spelled,
    with_subject,
    wordings,
)
from cashier_sim.scenario.language import Language
from cashier_sim.till.commands import CreateOrder, EnterSum
from tests.ui.views import view

if TYPE_CHECKING:
    from cashier_sim.scenario.grammar.sentence import Sentence
    from cashier_sim.scenario.stage import Stage

PARAMETERS = {one.name: one for one in COMMON}


def made(**others: object) -> Sentence:
    given = {
        "chapter": Chapter.PAYMENTS,
        "ru": ("(кассир )вводит/набирает сумму {sum:money}", "сумма {sum:money}"),
        "en": "(the cashier )enters the sum {sum:money} of {name:text}",
        "meaning": ("Ставит сумму.", "Sets the sum."),
        **others,
    }

    @sentence(**given)  # type: ignore[arg-type]  # tests give what they like
    async def enter_sum(stage: Stage, sum: Decimal) -> None:
        """Set the sum."""

    return enter_sum


def test_sentence_has_the_name_of_its_function_and_one_text_for_each_language() -> None:
    one = made()
    assert one.name == "enter_sum"
    assert one.templates[Language.RUSSIAN].startswith("(кассир )")
    assert one.aliases == {Language.RUSSIAN: ("сумма {sum:money}",), Language.ENGLISH: ()}
    assert one.meaning[Language.ENGLISH] == "Sets the sum."
    assert one.gaps == (("sum", "money"), ("name", "text"))
    assert one.block is Block.NONE


def test_only_expectations_are_expectations() -> None:
    assert not made().is_expectation
    assert made(chapter=Chapter.EXPECTED_SLIPS).is_expectation


def test_command_without_gaps_is_said_as_it_is() -> None:
    one = made(ru="создаёт", en="creates", spells=CreateOrder)
    assert one.command is CreateOrder
    assert one.spell is not None
    assert one.spell(CreateOrder(), view()) == {}


def test_command_with_gaps_is_said_only_by_its_speller() -> None:
    assert made(spells=EnterSum).spell is None
    speller = lambda command, _: {"sum": command.sum}  # noqa: E731 (as sentences write it)
    one = made(spells=EnterSum, spell=speller)
    assert one.spell is not None
    assert one.spell(EnterSum(Decimal(5)), view()) == {"sum": Decimal(5)}


@pytest.mark.parametrize(
    ("template", "plain"),
    [
        ("(кассир )создаёт заказ", "создаёт заказ"),
        ("нажимает/жмёт кнопку", "нажимает кнопку"),
        ("заказ(ы) закрыт", "заказ закрыт"),
        (r"цена 5 \(руб\) за 1\/2", "цена 5 (руб) за 1/2"),
        ("даёт {a:int} и {b:int}", "даёт {a:int} и {b:int}"),
    ],
)
def test_plain_template_leaves_out_options(template: str, plain: str) -> None:
    assert plain_template(template) == plain


@pytest.mark.parametrize(
    ("template", "plain"),
    [
        ("(кассир )вводит( сразу) номер/число", "кассир вводит номер"),
        ("вводит( сразу) номер", "вводит номер"),
    ],
)
def test_subject_can_be_kept(template: str, plain: str) -> None:
    assert with_subject(template) == plain


def test_wordings_are_all_ways_to_write_a_template() -> None:
    template = r"(кассир )вводит номер/число {n:int}\/{m:int} \(x\)"
    assert [*wordings(template)] == [
        f"{who}вводит {what} {{n:int}}/{{m:int}} (x)"
        for who in ("", "кассир ")
        for what in ("номер", "число")
    ]


def test_every_wording_is_a_template() -> None:
    said = replace(made(), templates={Language.RUSSIAN: "a"}, aliases={Language.RUSSIAN: ("b",)})
    assert said.all_templates(Language.RUSSIAN) == ("a", "b")
    assert replace(said, aliases={}).all_templates(Language.RUSSIAN) == ("a",)


def test_spelled_sentence_has_its_values_in_the_language() -> None:
    values = {"sum": Decimal("500.50"), "name": "Борщ"}
    assert spelled(made(), values, Language.RUSSIAN, PARAMETERS) == "вводит сумму 500,50"
    assert spelled(made(), values, Language.ENGLISH, PARAMETERS) == (
        'enters the sum 500.50 of "Борщ"'
    )
