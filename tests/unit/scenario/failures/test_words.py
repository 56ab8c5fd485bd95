"""Whatever the code may say of a scenario that fails is said in Russian, too, and nothing else is.

Who writes a new problem adds its phrase to `failures.phrases`, and words of its gaps to
`failures.gaps`; these tests name what is missing.
"""

from __future__ import annotations

import errno
import inspect
import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import gherkin.parser
import pytest

from cashier_sim.scenario.errors import FeatureFileError, NameNotFoundError, UnknownSentenceError
from cashier_sim.scenario.failures.gaps import WORDS
from cashier_sim.scenario.failures.phrases import PHRASES
from cashier_sim.scenario.failures.words import read, told
from cashier_sim.scenario.feature_file import parse_feature
from cashier_sim.scenario.grammar.differences import CLAUSES
from cashier_sim.scenario.language import Language
from cashier_sim.till import dialogs
from cashier_sim.till.view import PluginState
from tests.unit.scenario.problems_written import GAP, Written

if TYPE_CHECKING:
    from collections.abc import Iterator

RU, EN = Language.RUSSIAN, Language.ENGLISH

SAME = re.compile(
    r"UTF-8|Manifest\.xml|LicenseModuleId|\.feature|report\.csv|`config/|`data/"
    r"|QR-код|\bWhen\b|# language: ?\w*|ru или en|\bxx\b|\bde\b|@a b"
)
"""What is called so in Russian, too, or stands in the files below."""

BROKEN = (
    "Feature: A\n  Scenario: B\n    Given a\n    ой\n",
    "Feature: A\n  Scenario: B\n    Given a\n      | a | b |\n      | c |\n",
    "Feature: A\n  @a b\n  Scenario: B\n",
    'Feature: A\n  Scenario: B\n    Given a\n      """\n      b\n',
    "Feature: A\n  Scenario: B\n",
    "Feature: A\n  Scenario: B\n    при\n    Given a\n",
    "# language: xx\nFeature: A\n",
    "# language: de\nFunktionalität: A\n",
    "",
)
"""Texts of files that cannot be read."""

SYSTEM = (errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS)


@cache
def written() -> Written:
    return Written()


@cache
def said() -> frozenset[str]:
    """All that may be said, by our code and others."""
    tokens = re.findall(r'"(#[A-Z][A-Za-z]+)"', inspect.getsource(gherkin.parser))
    kinds = {one for one in vars(dialogs) if one.endswith("Dialog")} - {"Dialog", "MessageDialog"}
    return frozenset(
        (
            *written().texts,
            *(NameNotFoundError("dish", GAP, near).problem for near in ((), (GAP, GAP))),
            *(
                str(UnknownSentenceError(GAP, near, reason))
                for near in ((), (GAP, GAP))
                for reason in ("", *(one.format(found=GAP, meant=GAP) for one in CLAUSES))
            ),
            *(f"expected: {one}, got '{GAP}'" for one in tokens),
            *(f"no slip is printed with this {kind}" for kind in ("QR code", "barcode")),
            *(f"{kind} «{GAP}»" for kind in kinds),
            *(f"the plugin «{GAP}» does not run ({one.value}): {GAP}" for one in PluginState),
            *map(problem_of, BROKEN),
            *(f"cannot be read: {os.strerror(one)}" for one in SYSTEM),
        )
    )


def problem_of(text: str) -> str:
    with pytest.raises(FeatureFileError) as caught:
        parse_feature(text, Path("a.feature"), lambda line, _: line == "при")
    return caught.value.problem


def in_russian(text: str) -> str:
    return WORDS.get(text) or told(text, RU)


def test_the_code_has_been_read() -> None:
    """What variables, arguments, functions and tables bring is found, not only plain texts."""
    for text in (
        "the order's total",
        "the method was not called",
        "dish",
        f"the plugin «{GAP}» does not run: {GAP}",
        f"the register did not come to rest within {GAP} s: something is still under way. "
        "If that is what should happen, go on with a sentence about a running call.",
        "it is not unknown whether the payment was taken",
        f"the {GAP} «{GAP}» does not take {GAP}; it takes a pin or a card",
    ):
        assert text in written().texts


def test_everything_is_told_in_russian() -> None:
    english = {
        text: written().texts.get(text, "")
        for text in said()
        if re.search("[A-Za-z]{2}", SAME.sub("", in_russian(text)))
    }
    assert english == {}, "these have no Russian in failures.phrases or failures.gaps"


def test_values_of_gaps_are_all_told() -> None:
    assert not [text for text in said() if in_russian(text).count(GAP) != text.count(GAP)]


def test_both_sides_of_a_phrase_have_the_same_gaps() -> None:
    for english, russian in PHRASES.items():
        gaps = [one.removesuffix(":words") for one in re.findall(r"\{([^}]+)\}", english)]
        assert sorted(gaps) == sorted(re.findall(r"\{(\w+)\}", russian)), english


def test_no_phrase_and_no_word_is_there_for_nothing() -> None:
    used = {one for text in said() for one in _uses(text)}
    assert not sorted(PHRASES.keys() - used)
    assert not sorted(WORDS.keys() - used)


def _uses(text: str) -> Iterator[str]:
    """The phrases and words by which a text is told."""
    if text in WORDS:
        yield text
    found = read(text)
    if found is not None:
        phrase, values = found
        yield phrase.english
        for name in phrase.words:
            yield from _uses(values[name])
        return
    for piece in re.split(r"\n *|, | or ", text):
        if piece != text:
            yield from _uses(piece)


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        (
            "there is no dish «Борщок»; nearest: «Борщ», «Сок»",
            "Не найдено: блюдо «Борщок». Похожие: «Борщ», «Сок»",
        ),
        (
            "the InputDialog «Номер» does not take a pin; it takes a number or a card",
            "Окно не принимает ПИН-код. Открыто: окно ввода «Номер»; принимает число или карту",
        ),
        (
            "the OkDialog «Счёт» has nothing to accept yet; it has the buttons «Cancel», «Счёт»",
            "Подтверждать пока нечего. Открыто: сообщение «Счёт»; есть кнопки «Отмена», «Счёт»",
        ),
        (
            "the dialog shows something else: there is no «цвет»; there is: «вид», «текст»",
            "Окно показывает другое: нет имени «цвет». Есть: «вид», «текст»",
        ),
        (
            "\n  slip: пречек\n  call: pay(sum=1.00) failed: нет денег\n  … and 2 more",
            "\n  чек: пречек\n  вызов: pay(sum=1.00) отказ: нет денег\n  … и ещё 2",
        ),
        (
            "unknown sentence: кассир пьёт чай\n  nearest:\n    кассир пьёт кофе",
            "Такого предложения нет: кассир пьёт чай\n  Похожие:\n    кассир пьёт кофе",
        ),
        (
            "unknown sentence: берёт 5\n  why: the number: write 5, not пять\n  nearest:\n    a",
            "Такого предложения нет: берёт 5\n  Причина: число: пишите 5, а не пять\n  Похожие:\n"
            "    a",
        ),
        (
            "the plugin «hotel» does not run: Traceback\n  line 1",
            "Плагин «hotel» не работает: Traceback\n  line 1",
        ),
        (
            "expected: #EOF, #StepLine, got 'ой, #всё'",
            "Здесь не может стоять «ой, #всё». Ожидается: конец файла, шаг",
        ),
        ("", ""),
        ("dish", "dish"),
        ("Гость   Иванов\nopen doors", "Гость   Иванов\nopen doors"),
    ],
)
def test_phrases_are_filled(english: str, russian: str) -> None:
    assert told(english, RU) == russian
    assert told(english, EN) == english
