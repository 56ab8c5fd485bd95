"""What was printed since the acts began."""

from collections.abc import Callable
from typing import Any

from cashier_sim.receipt.model import Barcode, QrCode
from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import slips
from cashier_sim.scenario.facts.matching import Matching, differs, nearest_first, not_there
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Happened, Stage
from cashier_sim.till.events import PrintedSlip

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""

Fits = Callable[[Matching, PrintedSlip], bool]


def name_slip(happened: Happened, slip: PrintedSlip, matching: Matching) -> None:
    """An expectation has found its slip."""
    matching.keep()
    happened.expected_slips.add(slip.id)
    happened.named_slip = slip
    if slip.trace_id is not None:
        happened.expected_entries.add(slip.trace_id)


def find_slip(stage: Stage, expected: str, fits: Fits) -> None:
    """Name the first slip that fits; those that no expectation has named yet go first.

    Raises:
        StepFailedError: None does.
    """
    happened = stage.look()
    if not happened.slips:
        raise StepFailedError("no slip is printed", expected=expected, actual="nothing")
    for slip in sorted(happened.slips, key=lambda one: one.id in happened.expected_slips):
        matching = Matching(stage.remembered)
        if fits(matching, slip):
            name_slip(happened, slip, matching)
            return
    texts = [slips.text(slip) for slip in happened.slips]
    whole = slips.indented(f"\n{'-' * 8}\n".join(nearest_first(expected, texts)))
    raise StepFailedError("no such slip is printed", expected=expected, actual=whole)


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатан чек, в котором {left:text} — {right:text}",
    en="a slip is printed in which {left:text} is {right:text}",
    meaning=(
        "На одном из напечатанных чеков есть строка, где слева одно, а справа другое.",
        "One of the slips printed has a line with the one at its left and the other at its right.",
    ),
    example={"left": "Гость", "right": "Иванов"},
)
async def slip_with_pair(stage: Stage, left: str, right: str) -> None:
    """Look for a slip with a pair."""
    expected = f"{left} … {right}"
    await stage.expect(
        lambda: find_slip(stage, expected, lambda m, slip: slips.has_pair(m, slip, left, right))
    )


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатан чек со строкой {line:text}",
    en="a slip is printed with the line {line:text}",
    meaning=(
        "На одном из напечатанных чеков есть эта строка; число пробелов не важно.",
        "One of the slips printed has this line; the number of spaces does not matter.",
    ),
    example={"line": "Спасибо за посещение!"},
)
async def slip_with_line(stage: Stage, line: str) -> None:
    """Look for a slip with a line."""
    await stage.expect(lambda: find_slip(stage, line, lambda m, slip: _has_line(m, slip, line)))


def _has_line(matching: Matching, slip: PrintedSlip, line: str) -> bool:
    return any(matching.fits(line, one) for one in slips.lines(slip))


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатан чек с текстом {text:text}",
    en="a slip is printed that contains {text:text}",
    meaning=(
        "На одном из напечатанных чеков есть этот текст, хотя бы и на двух строках.",
        "One of the slips printed holds this text, over two lines or not.",
    ),
    example={"text": "Иванов"},
)
async def slip_with_text(stage: Stage, text: str) -> None:
    """Look for a slip with a text."""
    await stage.expect(lambda: find_slip(stage, text, lambda m, slip: _has_text(m, slip, text)))


def _has_text(matching: Matching, slip: PrintedSlip, text: str) -> bool:
    return matching.fits_inside(text, " ".join(slips.lines(slip)))


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатан чек:",
    en="this slip is printed:",
    meaning=(
        "Один из напечатанных чеков выглядит ровно так; пробелы в конце строк и пустые строки "
        "вокруг не важны.",
        "One of the slips printed looks exactly like this; spaces at line ends and empty lines "
        "around it do not matter.",
    ),
    example={"doc_string": f"{'Гость':<38}Иванов\n{'Номер':<42}12"},
    block=Block.DOC_STRING,
)
async def whole_slip(stage: Stage, doc_string: str) -> None:
    """Look for a whole slip."""
    await stage.expect(lambda: _check_whole(stage, doc_string))


def _check_whole(stage: Stage, expected: str) -> None:
    happened = stage.look()
    try:
        find_slip(stage, expected, lambda m, slip: slips.is_whole(m, slip, expected))
    except StepFailedError as error:
        if not happened.slips:
            raise StepFailedError(
                error.problem, expected=slips.indented(expected), actual=error.actual
            ) from None
        texts = {slips.text(slip): slip for slip in happened.slips}
        nearest = texts[nearest_first(expected, texts)[0]]
        raise StepFailedError(
            "no such slip is printed; the nearest, - expected, + printed:",
            expected=slips.indented(expected),
            actual=slips.difference(expected, nearest),
        ) from None


def _named(stage: Stage) -> PrintedSlip:
    """The slip that an expectation has named last; the newest when none has."""
    happened = stage.look()
    if happened.named_slip is not None:
        return happened.named_slip
    if not happened.slips:
        raise StepFailedError("no slip is printed")
    return happened.slips[-1]


def _check_named(stage: Stage, problem: str, expected: str, fits: Fits) -> None:
    slip = _named(stage)
    matching = Matching(stage.remembered)
    if not fits(matching, slip):
        raise differs(problem, expected, slips.indented(slips.text(slip)))
    name_slip(stage.look(), slip, matching)


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="на чеке {left:text} — {right:text}",
    en="on the slip {left:text} is {right:text}",
    meaning=(
        "На чеке, о котором речь, есть строка, где слева одно, а справа другое; "
        "если ни о каком ещё не было речи, — на последнем.",
        "The slip spoken of has a line with the one at its left and the other at its right; "
        "when none was spoken of yet, the newest.",
    ),
    example={"left": "Номер", "right": "12"},
)
async def on_slip_is_pair(stage: Stage, left: str, right: str) -> None:
    """Look for a pair on the slip named before."""
    await stage.expect(
        lambda: _check_named(
            stage,
            "the slip has no such pair",
            f"{left} … {right}",
            lambda m, slip: slips.has_pair(m, slip, left, right),
        )
    )


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="на чеке строка {line:text}",
    en="on the slip is the line {line:text}",
    meaning=(
        "На чеке, о котором речь, есть эта строка; число пробелов не важно.",
        "The slip spoken of has this line; the number of spaces does not matter.",
    ),
    example={"line": "Спасибо за посещение!"},
)
async def on_slip_is_line(stage: Stage, line: str) -> None:
    """Look for a line on the slip named before."""
    problem = "the slip has no such line"
    await stage.expect(
        lambda: _check_named(stage, problem, line, lambda m, slip: _has_line(m, slip, line))
    )


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="на чеке нет текста {text:text}",
    en="on the slip is no text {text:text}",
    meaning=(
        "На чеке, о котором речь, этого текста нет.",
        "The slip spoken of does not hold this text.",
    ),
    example={"text": "Скидка"},
)
async def on_slip_is_no_text(stage: Stage, text: str) -> None:
    """Look that the slip named before has no such text."""
    expected = f"no «{text}»"
    await stage.expect(
        lambda: _check_named(
            stage, "the slip has this text", expected, lambda m, slip: not _has_text(m, slip, text)
        )
    )


CODE_TYPES = (("QR code", QrCode), ("barcode", Barcode))


def _has_code(
    matching: Matching, slip: PrintedSlip, kind: type[QrCode] | type[Barcode], text: str
) -> bool:
    return any(matching.fits(text, one) for one in slips.codes(slip, kind))


def _find_code(stage: Stage, kind: type[QrCode] | type[Barcode], text: str) -> None:
    happened = stage.look()
    try:
        find_slip(stage, text, lambda m, slip: _has_code(m, slip, kind, text))
    except StepFailedError:
        there = [one for slip in happened.slips for one in slips.codes(slip, kind)]
        name = next(name for name, type_ in CODE_TYPES if type_ is kind)
        problem = f"no slip is printed with this {name}"
        raise not_there(problem, text, map(words.plain, there)) from None


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатан чек с QR-кодом {text:text}",
    en="a slip is printed with the QR code {text:text}",
    meaning=(
        "На одном из напечатанных чеков QR-код с этим содержимым.",
        "One of the slips printed has a QR code that carries this.",
    ),
    example={"text": "https://example.com/12"},
)
async def slip_with_qr_code(stage: Stage, text: str) -> None:
    """Look for a slip with a QR code."""
    await stage.expect(lambda: _find_code(stage, QrCode, text))


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатан чек со штрихкодом {text:text}",
    en="a slip is printed with the barcode {text:text}",
    meaning=(
        "На одном из напечатанных чеков штрихкод с этим содержимым.",
        "One of the slips printed has a barcode that carries this.",
    ),
    example={"text": "4600000000012"},
)
async def slip_with_barcode(stage: Stage, text: str) -> None:
    """Look for a slip with a barcode."""
    await stage.expect(lambda: _find_code(stage, Barcode, text))


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатано чеков {count:int}",
    en="the number of slips printed is {count:int}",
    meaning=(
        "С начала действий напечатано столько чеков, фискальных и прочих.",
        "So many slips were printed since the acts began, fiscal ones and others.",
    ),
    example={"count": 2},
)
async def number_of_slips(stage: Stage, count: int) -> None:
    """Count the slips."""
    await stage.expect(lambda: _check_count(stage, count))


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="ничего не напечатано",
    en="nothing is printed",
    meaning=("С начала действий ничего не напечатано.", "Nothing was printed since they began."),
)
async def nothing_printed(stage: Stage) -> None:
    """Look that no slip came out."""
    await stage.expect(lambda: _check_count(stage, 0))


def _check_count(stage: Stage, count: int) -> None:
    happened = stage.look()
    titles = [slips.title(slip, stage.language) for slip in happened.slips]
    if len(titles) != count:
        actual = f"{len(titles)}: {'; '.join(titles)}" if titles else "0"
        raise differs("another number of slips is printed", str(count), actual)
    happened.expected_slips.update(slip.id for slip in happened.slips)


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="нет чека с текстом {text:text}",
    en="no slip contains {text:text}",
    meaning=(
        "Ни на одном из напечатанных чеков этого текста нет.",
        "None of the slips printed holds this text.",
    ),
    example={"text": "Иванов"},
)
async def no_slip_with_text(stage: Stage, text: str) -> None:
    """Look that no slip has a text."""
    await stage.expect(lambda: _check_no_slip(stage, text))


def _check_no_slip(stage: Stage, text: str) -> None:
    for slip in stage.look().slips:
        if _has_text(Matching(stage.remembered), slip, text):
            actual = slips.indented(slips.text(slip))
            raise differs("a slip has this text", f"no «{text}»", actual)


SENTENCES: tuple[Sentence, ...] = (
    slip_with_pair,
    slip_with_line,
    slip_with_text,
    whole_slip,
    on_slip_is_pair,
    on_slip_is_line,
    on_slip_is_no_text,
    slip_with_qr_code,
    slip_with_barcode,
    number_of_slips,
    nothing_printed,
    no_slip_with_text,
)
