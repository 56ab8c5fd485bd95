"""What a recorder has written so far, and what it has to ask."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from uuid import UUID


class QuestionKind(Enum):
    """What a recorder cannot say by itself."""

    UNKNOWN_CARD = "unknown_card"
    """A card was swiped that is not in the deck; answered by a name, it becomes a test card."""
    CARD_DATA = "card_data"
    """A card's number was typed; answered by what to write in its place."""
    NO_SENTENCE = "no_sentence"
    """An act that no sentence says, such as a file chosen by hand; answered by a sentence of one's
    own, or by leaving it out."""
    AMBIGUOUS_NAME = "ambiguous_name"
    """Several entries of the act's kind have the same name; answered as `NO_SENTENCE` is."""
    VOLATILE_TEXT = "volatile_text"
    """A text to expect holds what is different in every run; answered by what to put there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecorderQuestion:
    """Something that a person is asked; recording goes on meanwhile."""

    id: int
    kind: QuestionKind
    subject: str
    """What it is about, readable; card data in it is masked."""
    proposals: tuple[str, ...] = ()
    """Possible answers, the best first; empty = a text is asked for."""
    line_id: UUID | None = None
    """The recorded line that waits for the answer; the first of them if there are more."""


class RecordingProblem(Enum):
    """Why a recording has ended by itself, or is in memory only."""

    FILE_CHANGED = "file_changed"
    """Somebody else has changed the file; what was recorded since is in `Recording.text` only."""
    FILE_UNWRITABLE = "file_unwritable"
    """The file cannot be written any more."""
    REGISTER_REPLACED = "register_replaced"
    """Another register stands here now, so the recording has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """The text so far."""

    text: str
    """A whole `.feature` file; lines that wait for an answer are comments that say so."""
    step_count: int = 0
    questions: tuple[RecorderQuestion, ...] = ()
    """Open ones, oldest first."""
    path: Path | None = None
    """Where it is kept; None = in memory only."""
    scenario: str = ""
    """Name of the scenario."""
    line: int = 1
    """Of the scenario's heading in `text`."""
    is_going: bool = False
    """Whether acts are being recorded."""
    problem: RecordingProblem | None = None
    details: str = ""
    """Of the problem, as the system says it."""
