"""Makes `docs/scenarios.md`: every sentence with its example and what it does.

Made from the sentences themselves, so that it cannot fall behind them.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cashier_sim.scenario.facts.glossary import in_english
from cashier_sim.scenario.feature_file import Table
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import GAP, Block, Chapter, Sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import Vocabulary, vocabulary
from cashier_sim.till.files import replace_text

DOCUMENT = Path("docs/scenarios.md")
CHECK = "--check"

_RU, _EN = Language.RUSSIAN, Language.ENGLISH

CHAPTERS: Mapping[Chapter, tuple[str, str]] = {
    Chapter.SHIFT: ("Смена и сотрудники", "The till shift and who works"),
    Chapter.ORDERS: ("Заказы, гости, скидки", "Orders, guests, discounts"),
    Chapter.PAYMENTS: ("Оплаты, предоплаты, чаевые", "Payments, prepayments, tips"),
    Chapter.RETURNS: ("Возвраты и неизвестные исходы", "Returns and unknown outcomes"),
    Chapter.DIALOGS: ("Ответы на окна", "Answers to dialogs"),
    Chapter.PLUGINS: ("Плагины", "Plugins"),
    Chapter.WORLD: ("Что вокруг кассы", "What is around the register"),
    Chapter.BACK_OFFICE: ("Бэк-офис", "The back office"),
    Chapter.EXPECTED_SCREEN: ("Ожидания: экран", "Expected: the screen"),
    Chapter.EXPECTED_ORDER: ("Ожидания: заказы, смена, отчёты", "Expected: orders, shift, reports"),
    Chapter.EXPECTED_SLIPS: ("Ожидания: что напечатано", "Expected: what was printed"),
    Chapter.EXPECTED_PLUGINS: ("Ожидания: плагины", "Expected: plugins"),
}
"""Headings, in Russian and English."""

KINDS: Mapping[str, tuple[str, str]] = {
    "text": (
        'текст в кавычках «…» или "…"; внутри «…» может быть ещё одна пара «…»',
        'text in quotes, "…" or «…»; «…» may hold one more pair of «…»',
    ),
    "money": ("сумма, не больше двух знаков после запятой", "a sum, two decimals at most"),
    "amount": ("количество", "an amount"),
    "int": ("целое число", "a whole number"),
    "moment": ("день и минута по времени ресторана", "a day and minute of the restaurant's time"),
    "day": ("день", "a day"),
    "duration": ("часы, минуты или секунды", "hours, minutes or seconds"),
    "nth": (
        "название; если одинаковых несколько, за ним номер на экране сверху: № 2",
        "a name; where several are called so, its number from the top behind it: no. 2",
    ),
    "dishes": (
        "блюда через запятую и «и»; перед блюдом может стоять количество и «×» или «x»",
        "dishes, joined by commas and `and`; an amount and × or x may stand before each",
    ),
    "button": (
        "надпись кнопки: слово плагина или кассы",
        "the caption of a button: the plugin's word or the register's",
    ),
    "setting": ("значение настройки: текст, число, да, нет", "a setting: text, number, yes, no"),
    "dish_fields": ("свойства блюда через запятую", "what a dish is, joined by commas"),
    "payment_type_fields": (
        "свойства типа оплаты через запятую",
        "what a payment type is, joined by commas",
    ),
    "discount_fields": ("свойства скидки через запятую", "what a discount is, joined by commas"),
    "tips_fields": ("свойства чаевых через запятую", "what a kind of tips is, joined by commas"),
    "employee_fields": (
        "свойства сотрудника через запятую",
        "what an employee is, joined by commas",
    ),
    "point_fields": (
        "свойства точки продаж через запятую",
        "what a point of sale is, joined by commas",
    ),
}
"""What stands in a gap of this kind, in Russian and English; kinds of words need none."""

_GIVEN = {_RU: "Дано", _EN: "Given"}
_WHEN = {_RU: "Когда", _EN: "When"}
_THEN = {_RU: "Тогда", _EN: "Then"}
_OPTIONAL = re.compile(r"(?<!\\)\(([^()]*?) ?(?<!\\)\)")
_SUBJECT = re.compile(r"\(([^()]*)\)")
_ESCAPED = re.compile(r"\\(.)")
_CODE = re.compile(r"`+")

_START = """\
# Scenarios

Every sentence that a `.feature` file may say, in Russian and English. Made from the sentences by
`python -m cashier_sim.scenario.manual`; do not edit it.

## How to start

A file says its language in the first line; without it, English is meant. Keywords are Gherkin's:

```gherkin
# language: ru
Функция: Оплата наличными

  Сценарий: гость платит больше, чем должен
    Дано открыта смена
    И заказ в кассе с оплатой «Наличные» и блюдом «Борщ с пампушками»
    Когда кассир вводит сумму 500,00
    И нажимает «Оплатить»
    Тогда заказ № 1 закрыт
```

```gherkin
Feature: Paying in cash

  Scenario: the guest gives more than is due
    Given an open till shift
    And an order on the cash screen with the payment "Наличные" and the dish "Борщ с пампушками"
    When the cashier enters the sum 500.00
    And presses "Pay"
    Then the order no. 1 is closed
```

`cashier-sim run FILE` plays it without a window; `cashier-sim run --help` lists what else can be
chosen. Each scenario has a register of its own: the demo restaurant, a closed till shift, no
orders, and a clock that starts at noon on 2026-03-14. The keyword before a sentence makes no
difference.

- Words in parentheses may be left out: `(кассир) печатает пречек`, `(the cashier) prints the
  precheque`. Of words with a slash between them, one is written.
- What stands in braces is a value of a [kind](#kinds-of-values). Names of dishes, payment types,
  cards and plugins are those of the restaurant, in both languages, and written exactly; a wrong
  one is refused with the nearest.
- A sentence is also read with wide spaces, `е` for `ё`, a capital or a full stop, and with its
  values in “…” or „…“. What stands in quotes is taken letter by letter.
- A step is over when the register rests: it is done, or a dialog waits for an answer. A sentence
  marked *during a call* may follow while a plugin still works: the step before it is then over as
  soon as the call is under way.
- A refusal of the register fails the step, unless the next sentence looks at it; those sentences
  are marked *looks at a refusal*.
- Expectations look at what happened since the acts began that follow the last expectations, and
  wait up to a second for it.

### Placeholders

In expected texts, `{name}` stands for any text without a line break and means the same text from
then on, so an id that a plugin makes can be compared later; `{}` stands for anything, each time
anew. A brace that is meant as such is doubled: `{{`.

### Texts and tables below a sentence

A sentence that ends in a colon takes a text between lines of `\"\"\"` below it, or a table with its
cells between `|`. Its example shows which.
"""


def document(words: Vocabulary | None = None) -> str:
    """The manual as Markdown.

    Args:
        words: The vocabulary; None = the register's.
    """
    words = words or vocabulary()
    lines = [_START, "## Contents", ""]
    for chapter in _chapters(words):
        heading = _heading(chapter)
        lines.append(f"- [{heading}](#{_anchor(heading)})")
    lines.append("- [Kinds of values](#kinds-of-values)")
    for chapter in _chapters(words):
        lines += ["", f"## {_heading(chapter)}"]
        for said in words.sentences:
            if said.chapter is chapter:
                lines += ["", *_entry(said, words)]
    lines += ["", "## Kinds of values", "", *_kinds(words)]
    return "\n".join(lines) + "\n"


def _chapters(words: Vocabulary) -> list[Chapter]:
    used = {said.chapter for said in words.sentences}
    return [chapter for chapter in CHAPTERS if chapter in used]


def _heading(chapter: Chapter) -> str:
    return " · ".join(CHAPTERS[chapter])


def _anchor(heading: str) -> str:
    """As the usual viewers make it: words joined by hyphens, without marks."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _entry(said: Sentence, words: Vocabulary) -> Iterator[str]:
    yield f"### {_code(_readable(said.templates[_RU]))}"
    yield ""
    yield _code(_readable(said.templates[_EN]))
    yield ""
    others = [
        _code(_readable(text)) for language in Language for text in said.aliases.get(language, ())
    ]
    yield f"{said.meaning[_RU]}  "
    yield said.meaning[_EN]
    notes = [f"Also: {', '.join(others)}."] if others else []
    notes += ["*During a call.*"] if said.is_during_call else []
    notes += ["*Looks at a refusal.*"] if said.allows_refusal else []
    if notes:
        yield ""
        yield " ".join(notes)
    yield ""
    yield "```gherkin"
    for language in Language:
        yield f"{_keyword(said)[language]} {example(said, language, words)}"
        yield from _block(said, language)
    yield "```"


def example(said: Sentence, language: Language, words: Vocabulary) -> str:
    """A sentence as a person would write it, with its subject."""
    subject = _SUBJECT.match(said.templates[language])
    shown = words.shown(said, language)
    return f"{subject[1]}{shown}" if subject else shown


def _keyword(said: Sentence) -> Mapping[Language, str]:
    if said.is_expectation:
        return _THEN
    is_state = said.command is None and not _SUBJECT.match(said.templates[_EN])
    return _GIVEN if is_state and not said.is_during_call else _WHEN


def _readable(template: str) -> str:
    """A template for a person: kinds in the gaps, no marks of the expression language."""
    plain = _OPTIONAL.sub(lambda part: f"({part[1]}) ", template).replace(")  ", ") ")
    return _ESCAPED.sub(r"\1", GAP.sub(lambda gap: f"{{{gap[2]}}}", plain)).strip()


def _code(text: str) -> str:
    return f"`` {text} ``" if _CODE.search(text) else f"`{text}`"


def _block(said: Sentence, language: Language) -> Iterator[str]:
    if said.block is Block.DOC_STRING:
        yield '  """'
        yield from (f"  {line}".rstrip() for line in str(said.example["doc_string"]).splitlines())
        yield '  """'
    elif said.block is Block.TABLE:
        table = said.example["table"]
        yield from _table(in_english(table) if language is Language.ENGLISH else table)


def _table(table: Table) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  | {' | '.join(cells)} |"


def _kinds(words: Vocabulary) -> Iterator[str]:
    yield "| kind | что это | what it is |"
    yield "| --- | --- | --- |"
    for kind in words.parameters.values():
        cells = (_described(kind, language, words) for language in Language)
        yield f"| `{kind.name}` | {' | '.join(cells)} |"


def _described(kind: Parameter[object], language: Language, words: Vocabulary) -> str:
    if kind.words:
        return ", ".join(_cell(word) for word in kind.words[language])
    described = KINDS.get(kind.name)
    told = described[0 if language is _RU else 1] if described else ""
    examples = ", ".join(_cell(one) for one in _examples(kind, language, words))
    return "; ".join(part for part in (told, examples) if part)


def _cell(text: str) -> str:
    return _code(text).replace("|", "\\|")


_MOST_EXAMPLES = 2


def _examples(kind: Parameter[object], language: Language, words: Vocabulary) -> list[str]:
    written = (
        kind.write(said.example[name], language)
        for said in words.sentences
        for name, gap_kind in said.gaps
        if gap_kind == kind.name
    )
    return list(dict.fromkeys(written))[:_MOST_EXAMPLES]


def main(arguments: Sequence[str]) -> int:
    """Write `docs/scenarios.md`, or with `--check` say whether it is current.

    Args:
        arguments: `--check`, or nothing; then, if not `docs/scenarios.md`, the document's path.

    Returns:
        The exit code: 1 = it is not current.
    """
    paths = [Path(argument) for argument in arguments if argument != CHECK] or [DOCUMENT]
    if CHECK not in arguments:
        replace_text(paths[0], document())
        return 0
    if paths[0].exists() and paths[0].read_text(encoding="utf-8") == document():
        return 0
    sys.stderr.write(f"{paths[0]} is not current: run python -m cashier_sim.scenario.manual\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
