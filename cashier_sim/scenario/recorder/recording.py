"""What a recorder has written so far, and what it has to ask."""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class QuestionKind(Enum):
    """What a recorder cannot say by itself."""

    UNKNOWN_CARD = "unknown_card"
    """A card was swiped that is not in the deck; answered by a name, it becomes a test card."""
    NO_SENTENCE = "no_sentence"
    """An act that no sentence says, such as a file chosen by hand; answered by leaving it out."""
    AMBIGUOUS_NAME = "ambiguous_name"
    """Several entries of the act's kind have the same name."""
    VOLATILE_TEXT = "volatile_text"
    """A text to expect holds what is different in every run; answered by what to put there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecorderQuestion:
    """Something that a person is asked; recording goes on meanwhile."""

    id: int
    kind: QuestionKind
    subject: str
    """What it is about, readable; a card's track is masked."""
    proposals: tuple[str, ...] = ()
    """Possible answers, the best first; empty = a text is asked for."""
    line_id: UUID | None = None
    """The recorded line that waits for the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """The text so far."""

    text: str
    """A whole `.feature` file; lines that wait for an answer are comments that say so."""
    step_count: int = 0
    questions: tuple[RecorderQuestion, ...] = ()
    """Open ones, oldest first."""
