"""Every command has sentences, every sentence both languages, a use and a line in the manual."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import replace
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cashier_sim.till.commands as till_commands
from cashier_sim.scenario.errors import ScenarioError
from cashier_sim.scenario.feature_file import read_feature
from cashier_sim.scenario.grammar.sentence import GAP, Block, Chapter, Sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.manual import document, example
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import (
    AddProduct,
    Command,
    GuestCommand,
    MarkDone,
    RegisterCommand,
    SwipeCard,
    SwipeTrack,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]

BLOCKS = {Block.NONE: set(), Block.DOC_STRING: {"doc_string"}, Block.TABLE: {"table"}}

FEATURES = ("tests/scenarios", "plugins")
"""Where the scenarios are that ship."""

PLAYING = ("tests/unit/scenario/sentences", "tests/process/scenario")
"""Where tests play single sentences."""

CHAPTERS = pytest.mark.parametrize("chapter", Chapter, ids=lambda chapter: chapter.value)


def of(chapter: Chapter) -> list[Sentence]:
    return [said for said in vocabulary().sentences if said.chapter is chapter]


def commands() -> list[type[Command]]:
    """Those that can be given: the others have commands derived from them."""
    kinds: list[type[Command]] = [
        one
        for one in vars(till_commands).values()
        if inspect.isclass(one) and issubclass(one, Command)
    ]
    return [one for one in kinds if not any(one in other.__bases__ for other in kinds)]


def test_commands_that_can_be_given_are_known() -> None:
    found = set(commands())
    assert {AddProduct, SwipeTrack, MarkDone} <= found
    assert found.isdisjoint({Command, RegisterCommand, GuestCommand})


def test_every_command_is_said() -> None:
    said = {one.command for one in vocabulary().sentences}
    assert [one.__name__ for one in commands() if one not in said] == []


def test_every_command_can_be_recorded() -> None:
    spelled = {one.command for one in vocabulary().sentences if one.spell is not None}
    assert [one.__name__ for one in commands() if one not in spelled] == []


@CHAPTERS
def test_every_chapter_has_sentences(chapter: Chapter) -> None:
    assert of(chapter)


@CHAPTERS
def test_both_languages_have_the_same_gaps(chapter: Chapter) -> None:
    wrong = [
        said.name
        for said in of(chapter)
        for language in Language
        for text in (said.templates[language], *said.aliases.get(language, ()))
        if sorted(GAP.findall(text)) != sorted(said.gaps)
    ]
    assert wrong == []


@CHAPTERS
def test_example_and_function_take_what_the_gaps_hold(chapter: Chapter) -> None:
    wrong = []
    for said in of(chapter):
        expected = {name for name, _ in said.gaps} | BLOCKS[said.block]
        taken = set(inspect.signature(said.run).parameters) - {"stage"}
        if set(said.example) != expected or taken != expected:
            wrong.append((said.name, expected, set(said.example), taken))
    assert wrong == []


@CHAPTERS
def test_meaning_is_a_sentence_in_both_languages(chapter: Chapter) -> None:
    wrong = [
        said.name
        for said in of(chapter)
        for language in Language
        if not said.meaning[language].endswith(".") or "  " in said.meaning[language]
    ]
    assert wrong == []


@CHAPTERS
def test_example_reads_as_exactly_its_sentence(chapter: Chapter) -> None:
    words = vocabulary()
    wrong = []
    for said in of(chapter):
        expected = {name: said.example[name] for name, _ in said.gaps}
        for language in Language:
            texts = [words.shown(said, language), example(said, language, words)]
            for alias in said.aliases.get(language, ()):
                other = replace(said, templates={language: alias})
                texts += [words.shown(other, language), example(other, language, words)]
            for text in texts:
                found = [(one.sentence, one.arguments) for one in words.matches(text, language)]
                if found != [(said, expected)]:
                    wrong.append((text, [one.name for one, _ in found]))
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "presses"), [(Language.RUSSIAN, "нажимает"), (Language.ENGLISH, "presses")]
)
def test_every_button_of_the_register_is_pressed_by_its_caption(
    language: Language, presses: str
) -> None:
    act = vocabulary().parameters["act"]
    for caption in act.words[language]:
        (found,) = vocabulary().matches(f"{presses} {caption}", language)
        assert found.sentence.command is type(act.read(caption, language)), caption


def test_card_goes_through_the_reader_in_the_words_of_the_dialogs() -> None:
    (found,) = vocabulary().matches("прокатывает карту «Номер 12»", Language.RUSSIAN)
    assert (found.sentence.command, found.arguments) == (SwipeCard, {"card": "Номер 12"})


@CHAPTERS
def test_sentence_that_is_typed_without_thinking_is_read_alike(chapter: Chapter) -> None:
    words = vocabulary()
    wrong = []
    for said in of(chapter):
        for language in Language:
            for template in said.all_templates(language):
                text = words.shown(replace(said, templates={language: template}), language)
                assert words.written(text, language) == text
                typed = carelessly(text)
                if words.matches(typed, language) != words.matches(text, language):
                    wrong.append(typed)
    assert wrong == []


def carelessly(text: str) -> str:
    """A sentence with a capital, е for ё, wide spaces, other quotation marks and a full stop."""
    parts = re.split(r'(«(?:[^«»]|«[^«»]*»)*»|"[^"]*")', text)
    fixed = [one.replace("ё", "е").replace(" ", " \N{NO-BREAK SPACE}") for one in parts[::2]]
    quoted = [f"“{one[1:-1]}”" for one in parts[1::2]]
    typed = "".join(chain.from_iterable(zip_longest(fixed, quoted, fillvalue="")))
    return f"{typed[:1].upper()}{typed[1:]}."


@CHAPTERS
def test_every_sentence_is_in_the_manual(chapter: Chapter) -> None:
    lines = set(manual().splitlines())
    words = vocabulary()
    missing = [
        said.name
        for said in of(chapter)
        for language in Language
        if not any(line.endswith(f" {example(said, language, words)}") for line in lines)
    ]
    assert missing == []


@CHAPTERS
def test_every_sentence_is_used(chapter: Chapter) -> None:
    assert [said.name for said in of(chapter) if said.name not in used()] == []


@cache
def manual() -> str:
    return document()


@cache
def used() -> frozenset[str]:
    """Names of the sentences that a scenario which ships, or a test, plays."""
    return frozenset(
        said for texts in (_of_features(), _of_tests()) for text in texts for said in _read(*text)
    )


def _read(text: str, languages: tuple[Language, ...]) -> Iterator[str]:
    for language in languages:
        try:
            found = vocabulary().matches(text, language)
        except ScenarioError:  # tests have wrong values too
            continue
        yield from (one.sentence.name for one in found)


def _of_features() -> Iterator[tuple[str, tuple[Language, ...]]]:
    for folder in FEATURES:
        for path in sorted((ROOT / folder).rglob("*.feature")):
            for scenario in read_feature(path).scenarios:
                yield from ((step.text, (scenario.language,)) for step in scenario.steps)


def _of_tests() -> Iterator[tuple[str, tuple[Language, ...]]]:
    texts: set[str] = set()
    for folder in PLAYING:
        for path in (ROOT / folder).rglob("test_*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    texts.add(node.value.strip())
    yield from ((text, tuple(Language)) for text in texts)
