"""Why a text is no sentence though it comes close to one: a quote, a number, a dash, a letter.

A text is changed in one way after another; if it then is a sentence, that was it. Else its words
are laid beside those of the sentences that are close.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice, product
from typing import Any

from cashier_sim.scenario.grammar.forgiving import QUOTED
from cashier_sim.scenario.grammar.parameters import TEXT, Parameter
from cashier_sim.scenario.grammar.sentence import GAP, Sentence, wordings
from cashier_sim.scenario.language import Language

QUOTES = "the quotation marks: write {meant}, not {found}"
UNQUOTED = "the quotation marks are missing around {found}"
NUMBER = "the number: write {meant}, not {found}"
DASH = "the dash: write {meant}, not {found}"
ALPHABET = "letters of another alphabet stand in {found}"
LANGUAGE = "this is a sentence of the language {meant}, the file is in {found}"
WORD = "the word: write {meant}, not {found}"
MISSING = "the sentence lacks {meant}"
TOO_MUCH = "the sentence has no {found}"
CLAUSES = (QUOTES, UNQUOTED, NUMBER, DASH, ALPHABET, LANGUAGE, WORD, MISSING, TOO_MUCH)
"""All that `difference` says."""

IsSentence = Callable[[str, Language], bool]

_OTHER_QUOTES = re.compile(
    r"(?<!\w)'([^']+)'(?!\w)|‘([^‘’]+)’|`([^`]+)`|<<(.+?)>>"
    r"|[«\"“„]([^«»“”„\"]+)[»\"”“]"
)
_LEFT_OPEN = re.compile(r"[«\"“„]([^«»“”„\"]+?)\s*\.?$")
_NUMBER_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"[$€£₽]\s?(?=\d)", ""),
        (r"(?<=\d)\s?(?:[$€£₽%]|(?:руб|р|шт|RUB|USD|EUR|pcs)\b\.?|рубл(?:ей|я|ь)\b)", ""),
        (r"\b(\d\d)[./](\d\d)[./](\d{4})\b", r"\3-\2-\1"),
        (r"\b(\d{1,3})[.'’](\d{3}),(\d{1,2})\b", r"\1\2,\3"),
        (r"\b(\d{1,3})[,'’](\d{3})\.(\d{1,2})\b", r"\1\2.\3"),
        (r"(\d)\s?мин\b\.?", r"\1 минут"),
        (r"(\d)\s?сек\b\.?", r"\1 секунд"),
        (r"(\d)\s?min\b\.?", r"\1 minutes"),
        (r"(\d)\s?sec\b\.?", r"\1 seconds"),
        (r"(\d)(?:-(?:й|я|е|го|му|ой|ую)|st|nd|rd|th)\b", r"\1"),
        (r"(\d)[.,]0+\b", r"\1"),
        (r"(?<!\S)\+(?=\d)", ""),
        (r"(?<!\S)(\d:\d\d)\b", r"0\1"),
        (r"(?:№|\bno\.|#)\s?(?=\d)", ""),
    )
)
"""How numbers are written elsewhere, and what is left of them here."""

_QUOTED_NUMBER = re.compile(r"[«\"“„](-?\d+(?:[.,]\d+)?)[»\"”“]")
_BARE_NUMBER = re.compile(r"(?<!\S)(\d+)(?!\S)")
_NUMBER_SIGN = {Language.RUSSIAN: "№", Language.ENGLISH: "no."}
_DASH = re.compile(r"(?<=\w)(?:\s*[\u2012-\u2015=:]\s*|\s+-\s*|\s*-\s+)")
_SEPARATOR = {Language.RUSSIAN: " — ", Language.ENGLISH: " = "}
_CYRILLIC, _LATIN = "АВЕКМНОРСТУХаекморсухі", "ABEKMHOPCTYXaekmopcyxi"
_ALIKE = {
    Language.RUSSIAN: str.maketrans(_LATIN, _CYRILLIC),
    Language.ENGLISH: str.maketrans(_CYRILLIC, _LATIN),
}
_HAS_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[«»\"]")
_TOKEN = re.compile(r"«»|\d+|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")
_NUMBER_TOKEN = re.compile(r"-?\d[\d.,:-]*(?: \d{3})*(?: \d\d:\d\d)?")
_VALUES = frozenset({"«»", "0"})
_MOST_WORDINGS = 64
_LEAST_ALIKE = 0.6
"""Of two words one of which is meant for the other."""


def difference(
    text: str,
    near: Iterable[Sentence],
    language: Language,
    parameters: Mapping[str, Parameter[Any]],
    is_sentence: IsSentence,
) -> str:
    """Say in one clause what makes a text no sentence.

    Args:
        text: What was typed; no sentence.
        near: Sentences that read most like it, the best first.
        language: Of the file.
        parameters: The kinds of values, by name.
        is_sentence: Whether a text is one.

    Returns:
        One of `CLAUSES` with its gaps filled; empty if there is nothing to say.
    """
    for clause, change in _CHANGES:
        for changed in change(text, language):
            if changed != text and is_sentence(changed, language):
                found, meant = _apart(text, changed)
                return clause.format(found=found, meant=meant)
    for other in Language:
        if other is not language and is_sentence(text, other):
            return LANGUAGE.format(meant=other.value, found=language.value)
    templates = [
        wording
        for one in near
        for template in one.all_templates(language)
        for wording in islice(wordings(template), _MOST_WORDINGS)
    ]
    bare = _unquoted(text, templates, language, parameters)
    return (
        UNQUOTED.format(found=bare) if bare else _other_word(text, templates, language, parameters)
    )


def _requoted(text: str, language: Language) -> Iterator[str]:
    def meant(found: re.Match[str]) -> str:
        return TEXT.write(next(filter(None, found.groups())), language)

    yield _OTHER_QUOTES.sub(meant, text)
    yield _LEFT_OPEN.sub(meant, text)


def _renumbered(text: str, language: Language) -> Iterator[str]:
    yield _QUOTED_NUMBER.sub(r"\1", text)
    for pattern, form in _NUMBER_FORMS:
        yield _outside_quotes(text, partial(pattern.sub, form))
    sign = _NUMBER_SIGN[language]
    yield _outside_quotes(text, lambda part: _BARE_NUMBER.sub(rf"{sign} \1", part))


def _with_dashes(text: str, language: Language) -> Iterator[str]:
    yield _outside_quotes(text, lambda part: _DASH.sub(_SEPARATOR[language], part))
    before, colon, after = text.partition(": ")  # which may well belong there
    dashed = _outside_quotes(after, lambda part: _DASH.sub(_SEPARATOR[language], part))
    yield before + colon + dashed


def _in_one_alphabet(text: str, language: Language) -> Iterator[str]:
    yield _outside_quotes(text, lambda part: part.translate(_ALIKE[language]))


_CHANGES: tuple[tuple[str, Callable[[str, Language], Iterator[str]]], ...] = (
    (QUOTES, _requoted),
    (NUMBER, _renumbered),
    (DASH, _with_dashes),
    (ALPHABET, _in_one_alphabet),
)


def _outside_quotes(text: str, change: Callable[[str], str]) -> str:
    parts = []
    end = 0
    for quoted in QUOTED.finditer(text):
        parts += [change(text[end : quoted.start()]), quoted[0]]
        end = quoted.end()
    return "".join((*parts, change(text[end:])))


def _apart(text: str, changed: str) -> tuple[str, str]:
    """The words in which two texts differ, with the number that a sign stands by."""
    old, new = text.split(), changed.split()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    is_more_or_less = start + end in {len(old), len(new)}
    if is_more_or_less and end and _HAS_DIGIT.search(old[-end]):
        end -= 1
    elif start and (is_more_or_less or _HAS_DIGIT.search(old[start - 1])):
        start -= 1
    return " ".join(old[start : len(old) - end]), " ".join(new[start : len(new) - end])


def _unquoted(
    text: str,
    templates: Iterable[str],
    language: Language,
    parameters: Mapping[str, Parameter[Any]],
) -> str:
    """What stands where quoted text is to stand; empty for nothing."""
    quoted = TEXT.pattern[language]
    for template in templates:
        kinds = [parameters[kind] for _, kind in GAP.findall(template)]
        fixed = GAP.split(template)[::3]
        lenient = [
            one.pattern[language].replace(quoted, rf'{quoted}|[^\s«»",][^«»",]*') for one in kinds
        ]
        gaps = [f"({one})" for one in lenient] + [""]
        pattern = "".join(
            _MARK.sub(r"\g<0>?", re.escape(part)) + gap
            for part, gap in zip(fixed, gaps, strict=True)
        )
        found = re.fullmatch(pattern, text, re.IGNORECASE)
        if found is None:
            continue
        captions = (one for part in fixed for one in QUOTED.findall(part) if one not in text)
        values = zip(kinds, found.groups(), strict=True)
        bare = (value for kind, value in values if not re.fullmatch(kind.pattern[language], value))
        return next(bare, "") or next(captions, "")[1:-1]
    return ""


def _other_word(
    text: str,
    templates: Iterable[str],
    language: Language,
    parameters: Mapping[str, Parameter[Any]],
) -> str:
    """The one word or mark in which a text differs from a sentence; empty if there are more."""
    typed = _tokens(text)
    compare = difflib.SequenceMatcher(None, autojunk=False)
    compare.set_seq2(_plain(typed))
    best, clause = 0.0, ""
    for template in templates:
        for sample in islice(_samples(template, text, language, parameters), _MOST_WORDINGS):
            known = _tokens(sample)
            compare.set_seq1(_plain(known))
            codes = [one for one in compare.get_opcodes() if one[0] != "equal"]
            if not codes:  # it is a value
                return ""
            if len(codes) > 1:
                continue
            _, start, end, typed_start, typed_end = codes[0]
            said, likeness = _clause(typed[typed_start:typed_end], known[start:end])
            if likeness > best:
                best, clause = likeness, said
    return clause


def _samples(
    template: str, text: str, language: Language, parameters: Mapping[str, Parameter[Any]]
) -> Iterator[str]:
    """A template with its gaps filled as in a text, or in every way where words stand in them."""
    fixed = GAP.split(template)[::3]
    filled = (_values(parameters[kind], text, language) for _, kind in GAP.findall(template))
    for values in product(*filled):
        yield "".join(chain.from_iterable(zip(fixed, (*values, ""), strict=True)))


def _values(kind: Parameter[Any], text: str, language: Language) -> tuple[str, ...]:
    pattern = kind.pattern[language]
    if TEXT.pattern[language] in pattern:
        return ("«»",)
    there = re.search(pattern, text)
    return (there[0],) if there else kind.words.get(language) or ("0",)


def _clause(found: list[str], meant: list[str]) -> tuple[str, float]:
    """What is said of words that differ, and how sure it is, up to 1."""
    if len(found) > 1 or len(meant) > 1 or _VALUES & {*found, *meant}:
        return "", 0.0
    if found and meant:
        likeness = difflib.SequenceMatcher(None, found[0].lower(), meant[0].lower()).ratio()
        if not re.search(r"\w", found[0] + meant[0]):  # marks
            likeness = _LEAST_ALIKE
        if likeness < _LEAST_ALIKE:
            return "", 0.0
        return WORD.format(meant=_marked(meant[0]), found=_marked(found[0])), likeness
    if meant:
        return MISSING.format(meant=_marked(meant[0])), _LEAST_ALIKE
    return TOO_MUCH.format(found=_marked(found[0])), _LEAST_ALIKE


def _marked(token: str) -> str:
    return f"«{token}»"


def _plain(tokens: list[str]) -> list[str]:
    return [one.lower().replace("ё", "е") for one in tokens]


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_NUMBER_TOKEN.sub("0", QUOTED.sub("«»", text.removesuffix("."))))
