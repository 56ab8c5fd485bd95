"""Sentences that fit what is typed so far, and what is put in for the chosen one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cashier_sim.scenario.grammar.sentence import (
    GAP,
    Block,
    Sentence,
    plain_template,
    with_subject,
)
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import Vocabulary, vocabulary

MOST_PROPOSED = 40

_BLOCKS = {Block.NONE: "", Block.DOC_STRING: '\n"""\n\n"""', Block.TABLE: "\n|  |"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence that may be put in."""

    text: str
    """With examples in its gaps."""
    gaps: tuple[tuple[int, int], ...]
    """Where the values of its gaps begin, and how long they are; without their quotes."""
    meaning: str
    below: str = ""
    """Lines that hang on the step, without indentation, each after a line break."""
    other_wordings: tuple[str, ...] = ()
    """Of the same sentence, without examples; found by them, and put in as `text`."""

    @property
    def wordings(self) -> tuple[str, ...]:
        """All texts that it is found by."""
        return self.text, *self.other_wordings


class Completion:
    """Proposes sentences of one vocabulary."""

    def __init__(self, words: Vocabulary | None = None) -> None:
        """Get ready.

        Args:
            words: The vocabulary; None = the register's.
        """
        self._words = words or vocabulary()
        self._made: dict[Language, tuple[Proposal, ...]] = {}
        self._with_subject: dict[Language, tuple[Proposal, ...]] = {}

    def proposals(self, typed: str, language: Language) -> tuple[Proposal, ...]:
        """Return the sentences that fit, the best first.

        Args:
            typed: What stands after the step's keyword; words may be begun only, and left out.
            language: Of the file.
        """
        wanted = _letters(typed).split()
        ranked = []
        for at, one in enumerate(self._fitting(wanted[:1], language)):
            ranks = [
                rank for text in one.wordings if (rank := _rank(wanted, _letters(text))) is not None
            ]
            if ranks:
                ranked.append((min(ranks), at, one))
        ranked.sort(key=lambda entry: entry[:2])
        return tuple(one for _, _, one in ranked[:MOST_PROPOSED])

    def of_text(self, text: str, language: Language) -> Proposal | None:
        """Return the sentence that is shown so, such as one of the nearest."""
        return next((one for one in self._of(language) if one.text == text), None)

    def _of(self, language: Language) -> tuple[Proposal, ...]:
        made = self._made.get(language)
        if made is None:
            made = tuple(
                _proposal(said, plain_template(said.templates[language]), language, self._words)
                for said in self._words.sentences
            )
            self._made[language] = made
        return made

    def _fitting(self, first_word: list[str], language: Language) -> Iterable[Proposal]:
        """All sentences, those with their subject whose subject is typed."""
        plain = self._of(language)
        known = self._with_subject.get(language)
        if known is None:
            known = tuple(
                _proposal(said, with_subject(said.templates[language]), language, self._words)
                for said in self._words.sentences
            )
            self._with_subject[language] = known
        return (
            full if _letters(full.text).split()[:1] == first_word else short
            for short, full in zip(plain, known, strict=True)
        )


def _letters(text: str) -> str:
    """A text as it is compared: ё is often typed as е."""
    return text.lower().replace("ё", "е")


def _rank(wanted: list[str], text: str) -> tuple[int, int] | None:
    """How well a text fits; less is better, None = not at all."""
    if text.startswith(" ".join(wanted)):
        return 0, 0
    at, skipped, is_by_words = 0, 0, True
    for word in wanted:
        found = text.find(f" {word}", at) + 1 or (1 if text.startswith(word, at) else 0)
        if not found:
            found = text.find(word, at) + 1
            is_by_words = False
        if not found:
            return _scattered("".join(wanted), text)
        skipped += found - 1 - at
        at = found - 1 + len(word)
    return (1 if is_by_words else 2), skipped


def _scattered(letters: str, text: str) -> tuple[int, int] | None:
    """Letters in their order with others between them."""
    at = -1
    first = text.find(letters[:1])
    for letter in letters:
        at = text.find(letter, at + 1)
        if at < 0:
            return None
    return (3, at - first) if at - first < _reach(letters) else None


def _reach(letters: str) -> int:
    """How far letters may be scattered and still be meant."""
    return 4 * len(letters)


def _proposal(said: Sentence, template: str, language: Language, words: Vocabulary) -> Proposal:
    text = ""
    gaps: list[tuple[int, int]] = []
    for part, is_gap in _parts(said, template, language, words):
        if is_gap:
            quoted = part[:1] in {"«", '"'}
            gaps.append((len(text) + quoted, len(part) - 2 * quoted))
        text += part
    others = tuple(GAP.sub("…", plain_template(one)) for one in said.aliases.get(language, ()))
    return Proposal(text, tuple(gaps), said.meaning[language], _BLOCKS[said.block], others)


def _parts(
    said: Sentence, plain: str, language: Language, words: Vocabulary
) -> Iterator[tuple[str, bool]]:
    end = 0
    for gap in GAP.finditer(plain):
        yield plain[end : gap.start()], False
        yield words.parameters[gap[2]].write(said.example[gap[1]], language), True
        end = gap.end()
    yield plain[end:], False
