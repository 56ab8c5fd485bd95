"""Reads `.feature` files: Gherkin in, frozen values out. No sentence is understood here.

Source: Gherkin's own parser; scenario outlines are unfolded, one scenario for each example row.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from gherkin.dialect import Dialect
from gherkin.errors import CompositeParserException, ParserException
from gherkin.gherkin_line import GherkinLine
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from gherkin.token import Token
from gherkin.token_matcher import TokenMatcher
from gherkin.token_scanner import TokenScanner

from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.language import Language, language_of, named_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gherkin.parser_types import Envelope, GherkinDocument, RuleEnvelope
    from gherkin.parser_types import Scenario as ParsedScenario
    from gherkin.parser_types import Step as ParsedStep
    from gherkin.pickles.compiler import GherkinDocumentWithURI, Pickle

_OTHER_SPACE = re.compile(r"^(\s*\S+)[^\S \n]")

Table = tuple[tuple[str, ...], ...]
"""Rows of cells."""

IsSentence = Callable[[str, Language], bool]
"""Says whether a text is a sentence; who reads a file to play it gives one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a scenario with what hangs on it."""

    keyword: str
    """As written, such as `Когда` or `And`."""
    text: str
    """The sentence, with the values of its example row."""
    line: int
    """In the file, from 1; of an outline, the line of the step itself."""
    doc_string: str | None = None
    table: Table | None = None
    is_background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A scenario ready to be played: background first, example values filled in."""

    name: str
    line: int
    """Of its heading, or of its example row."""
    language: Language
    tags: tuple[str, ...]
    """With their `@`, those of the feature too."""
    steps: tuple[Step, ...]
    example: tuple[tuple[str, str], ...] = ()
    """Names and values of the example row."""
    path: Path
    feature: str
    """Name of the feature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A file."""

    path: Path
    name: str
    language: Language
    scenarios: tuple[Scenario, ...] = field(default=())


def read_feature(path: Path, is_sentence: IsSentence | None = None) -> Feature:
    """Read a file.

    Args:
        path: The file.
        is_sentence: As for `parse_feature`.

    Raises:
        FeatureFileError: It is not there, no UTF-8, or as for `parse_feature`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FeatureFileError(path, 1, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise FeatureFileError(path, 1, "is not UTF-8; save it as UTF-8") from error
    return parse_feature(text, path, is_sentence)


def parse_feature(text: str, path: Path, is_sentence: IsSentence | None = None) -> Feature:
    """Read the text of a file.

    Args:
        text: The whole of it.
        path: Where it is, or will be; for errors.
        is_sentence: With it the text is read for playing: scenarios without steps, and sentences
            without a keyword, which would be lost in a description, are refused.

    Raises:
        FeatureFileError: It is no Gherkin, or in another language, or steps of it begin wrongly.
    """
    try:
        document = Parser().parse(TokenScanner(text), _Matcher())
    except CompositeParserException as error:
        raise _refused(path, error.errors[0], text, is_sentence) from error
    except ParserException as error:
        raise _refused(path, error, text, is_sentence) from error
    if "feature" not in document:
        raise FeatureFileError(path, 1, "has no feature; begin with «Функция:» or «Feature:»")
    feature = _feature(document, path)
    for one in _flat(document["feature"]["children"]):
        part = next(iter(one.values()))
        _refuse_lost_steps(part, text, feature, is_sentence)
        if is_sentence is not None and "scenario" in one and not part["steps"]:
            problem = "has no steps: write at least one, or remove the scenario"
            raise FeatureFileError(path, part["location"]["line"], problem)
    return feature


class _Matcher(TokenMatcher):
    """Knows a step by its keyword with any space after it."""

    def match_StepLine(self, token: Token) -> bool:  # noqa: N802 -- Gherkin's own name
        """Whether a line begins a step."""
        if super().match_StepLine(token):
            return True
        line = token.line
        text = line.get_line_text(0)
        spaced = with_space(text)
        if spaced == text:
            return False
        token.line = GherkinLine(spaced, token.location["line"])
        if super().match_StepLine(token):
            return True
        token.line = line
        return False


def with_space(line: str) -> str:
    """A line with an ordinary space after its first word, where a tab or the like may stand."""
    return _OTHER_SPACE.sub(r"\1 ", line)


def _refuse_lost_steps(
    part: "ParsedScenario", text: str, feature: Feature, is_sentence: IsSentence | None
) -> None:
    """What stands before the first step is a description: steps that begin wrongly get lost in it.

    Raises:
        FeatureFileError: A line begins as a step of another language does, or is a sentence, or
            there is only text.
    """
    described = {line.strip() for line in part["description"].splitlines()}
    begin = part["location"]["line"]
    for number, line in enumerate(text.split("\n")[begin:] if described else (), begin + 1):
        found = line.strip()
        if found not in described:
            continue
        if found.startswith(_foreign_keywords(feature.language)):
            word = found.split()[0]
            problem = f"«{word}» begins no step here: the file is in {feature.language.value}"
            raise FeatureFileError(feature.path, number, problem)
        if _is_bare_sentence(found, feature.language, is_sentence):
            raise FeatureFileError(feature.path, number, _bare(found, feature.language))
    if described and not part["steps"]:
        problem = "there is text and no step: each begins with a word such as «Дано» or «Given»"
        raise FeatureFileError(feature.path, begin, problem)


_KEYWORD = {Language.RUSSIAN: "Когда", Language.ENGLISH: "When"}


def _is_bare_sentence(line: str, language: Language, is_sentence: IsSentence | None) -> bool:
    """Whether a line is a sentence without a keyword; one with a full stop is a description."""
    if is_sentence is None or not line or line.endswith("."):
        return False
    return is_sentence(line, language)


def _bare(line: str, language: Language) -> str:
    return f"the keyword of the step is missing; write: {_KEYWORD[language]} {line}"


@cache
def _foreign_keywords(language: Language) -> tuple[str, ...]:
    """What begins the steps of the other languages, a space included."""
    others = [Dialect.for_name(one.value) for one in Language if one is not language]
    return tuple(
        word
        for one in others
        if one is not None
        for words in (
            one.given_keywords,
            one.when_keywords,
            one.then_keywords,
            one.and_keywords,
            one.but_keywords,
        )
        for word in words
    )


def _refused(
    path: Path, error: ParserException, text: str, is_sentence: IsSentence | None
) -> FeatureFileError:
    problem = str(error).split("): ", 1)[-1]
    number = error.location["line"]
    line = "".join(text.split("\n")[number - 1 : number]).strip()
    language = _language_begun(line)
    if language is not None and "#FeatureLine" in problem:  # not where a second one begins
        code = language.value
        problem = f"begins a feature in {code}: write # language: {code} in the first line"
    elif "#StepLine" in problem and _is_bare_sentence(line, language_of(text), is_sentence):
        problem = _bare(line, language_of(text))
    column = error.location.get("column") or 1
    return FeatureFileError(path, number, problem, column=column)


def language_told(text: str) -> Language | None:
    """The language that a text names, or begins a feature in; None = it is no scenario file."""
    begun = (_language_begun(line.strip()) for line in text.splitlines())
    return named_language(text) or next(filter(None, begun), None)


def _language_begun(line: str) -> Language | None:
    """The language whose word for a feature a line begins with, if any."""
    for one in Language:
        dialect = Dialect.for_name(one.value)
        words = dialect.feature_keywords if dialect is not None else ()
        if line.startswith(tuple(f"{word}:" for word in words)):
            return one
    return None


def _feature(document: "GherkinDocument", path: Path) -> Feature:
    parsed = document["feature"]
    try:
        language = Language(parsed["language"])
    except ValueError:
        known = " or ".join(f"# language: {one.value}" for one in Language)
        problem = f"is in the language {parsed['language']}; sentences exist for {known}"
        raise FeatureFileError(path, 1, problem) from None
    parts = _Parts(parsed["children"])
    pickles = Compiler().compile(cast("GherkinDocumentWithURI", {**document, "uri": str(path)}))
    name = parsed["name"]
    scenarios = tuple(_scenario(one, parts, path, language, name) for one in pickles)
    return Feature(path=path, name=name, language=language, scenarios=scenarios)


class _Parts:
    """What the parser found, by its ids."""

    def __init__(self, children: "Iterable[Envelope]") -> None:
        self.steps: dict[str, ParsedStep] = {}
        self.background: set[str] = set()
        self.examples: dict[str, tuple[tuple[str, str], ...]] = {}
        for child in _flat(children):
            if "background" in child:
                for step in child["background"]["steps"]:
                    self.steps[step["id"]] = step
                    self.background.add(step["id"])
            else:
                self._add(child["scenario"])

    def _add(self, scenario: "ParsedScenario") -> None:
        self.steps.update((step["id"], step) for step in scenario["steps"])
        for examples in scenario["examples"]:
            header = examples.get("tableHeader")
            names = [cell["value"] for cell in header["cells"]] if header else []
            for row in examples.get("tableBody", ()):
                values = [cell["value"] for cell in row["cells"]]
                self.examples[row["id"]] = tuple(zip(names, values, strict=True))


def _flat(children: "Iterable[Envelope]") -> "Iterator[dict[str, ParsedScenario]]":
    """Backgrounds and scenarios, those of rules too."""
    for child in children:
        if "rule" in child:
            yield from _flat(cast("RuleEnvelope", child)["rule"]["children"])
        else:
            yield cast("dict[str, ParsedScenario]", child)


def _scenario(
    pickle: "Pickle", parts: _Parts, path: Path, language: Language, feature: str
) -> Scenario:
    steps = []
    for one in pickle["steps"]:
        parsed = parts.steps[one["astNodeIds"][0]]
        argument = one.get("argument", {})
        steps.append(
            Step(
                keyword=parsed["keyword"].strip(),
                text=one["text"],
                line=parsed["location"]["line"],
                doc_string=_doc_string(argument),
                table=_table(argument),
                is_background=parsed["id"] in parts.background,
            )
        )
    example = parts.examples.get(pickle["astNodeIds"][-1], ())
    return Scenario(
        name=pickle["name"],
        line=pickle["location"]["line"],
        language=language,
        tags=tuple(tag["name"] for tag in pickle["tags"]),
        steps=tuple(steps),
        example=example,
        path=path,
        feature=feature,
    )


def _doc_string(argument: object) -> str | None:
    found = cast("dict[str, dict[str, str]]", argument).get("docString")
    return found["content"] if found else None


def _table(argument: object) -> Table | None:
    found = cast("dict[str, dict[str, list[dict[str, list[dict[str, str]]]]]]", argument)
    table = found.get("dataTable")
    if table is None:
        return None
    return tuple(tuple(cell["value"] for cell in row["cells"]) for row in table["rows"])
