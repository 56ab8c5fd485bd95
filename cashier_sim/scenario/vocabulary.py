"""All sentences together: finds the one that a step is, and the nearest to one that is none."""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice
from typing import Any

from cucumber_expressions.expression import CucumberExpression
from cucumber_expressions.parameter_type import ParameterType
from cucumber_expressions.parameter_type_registry import ParameterTypeRegistry

from cashier_sim.scenario import sentences
from cashier_sim.scenario.errors import StepFailedError, UnknownSentenceError
from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.grammar.differences import difference
from cashier_sim.scenario.grammar.forgiving import Forgiving
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import (
    GAP,
    Arguments,
    Block,
    Sentence,
    Speller,
    plain_template,
    spelled,
    with_subject,
)
from cashier_sim.scenario.language import Language
from cashier_sim.till.commands import Command
from cashier_sim.till.view import TillView

MOST_NEAREST = 3
MOST_COMPARED = 8
"""Sentences that a text is laid beside to see why it is none."""

_MOST_WORDINGS = 6
"""Of a sentence."""

MOST_REMEMBERED = 5000
"""Texts whose sentences are remembered; then it begins anew."""


@dataclass(frozen=True, slots=True)
class Match:
    """A step that is a sentence."""

    sentence: Sentence
    arguments: Arguments


@dataclass(frozen=True, slots=True)
class _Template:
    sentence: Sentence
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    expression: Callable[[], CucumberExpression]
    """Made when it is first wanted: all of them take a fifth of a second."""
    starts: tuple[str, ...]
    """Every match begins with one of them."""


class Vocabulary:
    """Sentences and the kinds of their values.

    Attributes:
        sentences: All of them, in the order of the manual.
        parameters: The kinds by name.
    """

    def __init__(self, sentences: Iterable[Sentence], parameters: Iterable[Parameter[Any]]) -> None:
        """Put them together.

        Raises:
            ValueError: Two have the same name.
        """
        self.sentences = tuple(sentences)
        self.parameters: Mapping[str, Parameter[Any]] = {one.name: one for one in parameters}
        self._templates: dict[Language, tuple[_Template, ...]] = {}
        self._forgiving: dict[Language, Forgiving] = {}
        self._wordings: dict[Language, dict[str, int]] = {}
        """Places of the sentences by what they read like."""
        self._matched: dict[tuple[Language, str], tuple[Match, ...]] = {}
        """What was sought before: scenarios say the same again and again."""
        self._spellers: dict[type[Command], list[tuple[Sentence, Speller]]] = {}
        for one in self.sentences:
            if one.command is not None and one.spell is not None:
                self._spellers.setdefault(one.command, []).append((one, one.spell))
        names = [one.name for one in self.sentences]
        doubled = sorted({name for name in names if names.count(name) > 1})
        if doubled:
            raise ValueError(f"two sentences have the same name: {', '.join(doubled)}")

    def match(self, step: Step, language: Language) -> Match:
        """The sentence that a step is, with the values of its gaps.

        Raises:
            UnknownSentenceError: None reads like it.
            StepFailedError: More than one does, a value cannot be, or what hangs on the step is
                not what the sentence needs.
        """
        found = self.matches(step.text, language)
        if not found:
            raise self._unknown(step.text, language)
        if len(found) > 1:
            listed = ", ".join(one.sentence.name for one in found)
            raise StepFailedError(f"the sentence can be read in several ways: {listed}")
        return Match(found[0].sentence, {**found[0].arguments, **_hanging(found[0].sentence, step)})

    def matches(self, text: str, language: Language) -> tuple[Match, ...]:
        """All sentences that read like a text, without what hangs on it.

        A text that is none as it stands is read as it may be meant.

        Raises:
            StepFailedError: A value cannot be.
        """
        known = self._matched.get((language, text))
        if known is None:
            known = self._sought(text, language)
            if len(self._matched) >= MOST_REMEMBERED:
                self._matched.clear()
            self._matched[language, text] = known
        return known

    def has(self, text: str, language: Language) -> bool:
        """Whether a text is a sentence, even one with a value that cannot be."""
        try:
            return bool(self.matches(text, language))
        except StepFailedError:
            return True

    def written(self, text: str, language: Language) -> str:
        """A sentence that was typed without thinking, as it is to be written.

        Raises:
            StepFailedError: A value cannot be.
        """
        readings = (text, *self._readings(text, language))
        return next((one for one in readings if self._exact(one, language)), text)

    def _sought(self, text: str, language: Language) -> tuple[Match, ...]:
        exact = self._exact(text, language)
        if exact:
            return exact
        found: dict[str, Match] = {}
        for reading in self._readings(text, language):
            found.update((one.sentence.name, one) for one in self._exact(reading, language))
        return tuple(found.values())

    def _readings(self, text: str, language: Language) -> Iterator[str]:
        """How a text may be meant, if otherwise than it is written."""
        forgiving = self._forgiving.get(language)
        if forgiving is None:
            known = (text for one in self.sentences for text in one.all_templates(language))
            patterns = (one.pattern[language] for one in self.parameters.values())
            forgiving = Forgiving((*known, *patterns), language)
            self._forgiving[language] = forgiving
        return (one for one in forgiving.readings(text) if one != text)

    def _exact(self, text: str, language: Language) -> tuple[Match, ...]:
        found: dict[str, Match] = {}
        for template in self._of(language):
            if not text.startswith(template.starts):
                continue
            values = template.expression().match(text)
            if values is not None and template.sentence.name not in found:
                found[template.sentence.name] = Match(
                    template.sentence,
                    {
                        name: self.parameters[kind].read(value.group.value, language)
                        for name, kind, value in zip(
                            template.names, template.kinds, values, strict=True
                        )
                    },
                )
        return tuple(found.values())

    def nearest(self, text: str, language: Language, most: int = MOST_NEAREST) -> tuple[str, ...]:
        """Templates that read most like a text, the best first."""
        return tuple(self.shown(one, language) for one in self._near(text, language, most))

    def reason(self, text: str, language: Language) -> str:
        """What makes a text no sentence, one clause in English; empty where nobody knows."""
        return self._unknown(text, language).reason

    def _unknown(self, text: str, language: Language) -> UnknownSentenceError:
        near = self._near(text, language, MOST_COMPARED)
        shown = tuple(self.shown(one, language) for one in near[:MOST_NEAREST])
        reason = difference(text, near, language, self.parameters, self.has)
        return UnknownSentenceError(text, shown, reason)

    def _near(self, text: str, language: Language, most: int) -> tuple[Sentence, ...]:
        """Sentences one of whose wordings reads most like a text, the best first."""
        known = self._wordings.get(language)
        if known is None:
            known = {
                self._filled(one, wording, language).lower(): at
                for at, one in enumerate(self.sentences)
                for template in one.all_templates(language)
                for wording in (plain_template(template), with_subject(template))
            }
            self._wordings[language] = known
        count = most * _MOST_WORDINGS
        close = difflib.get_close_matches(text.lower(), known, n=count, cutoff=0.3)
        places = dict.fromkeys(known[one] for one in close)
        return tuple(self.sentences[at] for at in islice(places, most))

    def _filled(self, said: Sentence, wording: str, language: Language) -> str:
        return spelled(
            replace(said, templates={language: wording}), said.example, language, self.parameters
        )

    def shown(self, said: Sentence, language: Language) -> str:
        """A sentence for a person: its gaps are examples."""
        return spelled(said, said.example, language, self.parameters)

    def spelled(
        self, command: Command, view: TillView, language: Language
    ) -> tuple[Match, str] | None:
        """How to say a command; None when no sentence can.

        Args:
            command: What is said.
            view: The state before it.
            language: In which.
        """
        for said, spell in self._spellers.get(type(command), ()):
            arguments = spell(command, view)
            if arguments is not None:
                text = spelled(said, arguments, language, self.parameters)
                return Match(said, arguments), text
        return None

    def _of(self, language: Language) -> tuple[_Template, ...]:
        made = self._templates.get(language)
        if made is None:
            registry = _registry(self.parameters.values(), language)
            made = tuple(
                _template(said, text, registry)
                for said in self.sentences
                for text in said.all_templates(language)
            )
            self._templates[language] = made
        return made


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the register."""
    return Vocabulary(sentences.SENTENCES, sentences.PARAMETERS)


def _registry(parameters: Iterable[Parameter[Any]], language: Language) -> ParameterTypeRegistry:
    registry = ParameterTypeRegistry()
    for one in parameters:
        registry.define_parameter_type(
            ParameterType(
                name=_in_expression(one.name),
                regexp=one.pattern[language],
                type=str,
                transformer=None,
                use_for_snippets=False,
                prefer_for_regexp_match=False,
            )
        )
    return registry


def _in_expression(kind: str) -> str:
    """The library's own `int` and the like are taken."""
    return f"{kind}_of_register"


def _template(said: Sentence, text: str, registry: ParameterTypeRegistry) -> _Template:
    gaps = GAP.findall(text)
    expression = GAP.sub(lambda gap: f"{{{_in_expression(gap[2])}}}", text)
    return _Template(
        sentence=said,
        names=tuple(name for name, _ in gaps),
        kinds=tuple(kind for _, kind in gaps),
        expression=cache(partial(CucumberExpression, expression, registry)),
        starts=_starts(text),
    )


def _starts(text: str) -> tuple[str, ...]:
    """How what reads like a template may begin; quick to check, so that few are tried."""
    optional, rest = "", text
    if text.startswith("("):
        optional, _, rest = text[1:].partition(")")
    start = re.split(r"[{(/\\]", rest, maxsplit=1)[0]
    # The last word may be an alternative, or have an optional ending.
    start = start[: start.rfind(" ") + 1]
    return (start, optional + start) if optional else (start,)


def _hanging(said: Sentence, step: Step) -> Arguments:
    if said.block is Block.DOC_STRING:
        if step.doc_string is None:
            raise StepFailedError('the sentence needs a text below it, between lines of """')
        return {"doc_string": step.doc_string}
    if said.block is Block.TABLE:
        if step.table is None:
            raise StepFailedError("the sentence needs a table below it, its cells between |")
        return {"table": step.table}
    if step.doc_string is not None or step.table is not None:
        raise StepFailedError("the sentence takes neither a text nor a table below it")
    return {}
