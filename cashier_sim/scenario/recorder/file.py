"""The file of a recording: it grows by a line at a time, and nobody's work in it is lost.

What stood in it before stays as it is. A line more is appended, the last one is replaced in its
place, and any other change writes the file anew, whole or not at all: the end of the program at
any moment costs the last line at most.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.feature_file import parse_feature, read_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.lines import heading, scenario_heading
from cashier_sim.till.files import replace_text

if TYPE_CHECKING:
    from io import FileIO

SUFFIX = ".feature"

_State = tuple[int, int, int]
"""Of a file: which one, its size, when it was written."""


class FileChangedError(Exception):
    """Somebody else has written the file since."""


class RecordingFile:
    """A `.feature` file that a scenario is appended to.

    Attributes:
        path: Where it is.
        before: The text that the scenario is appended to.
        scenario_names: Names that scenarios in it have.
        background: Sentences that are played before a scenario that is appended.
    """

    def __init__(self, path: Path, language: Language, feature: str) -> None:
        """Take the file, and make it if there is none.

        Args:
            path: Where; its folder is made too.
            language: Of the recording.
            feature: Name of the feature if the file is new.

        Raises:
            FeatureFileError: It is no feature in this language, or cannot be written.
        """
        self.path = path
        self.scenario_names: frozenset[str] = frozenset()
        self.background: tuple[str, ...] = ()
        self._open: FileIO | None = None
        if path.suffix != SUFFIX:
            raise FeatureFileError(path, 1, f"is not named *{SUFFIX}")
        self._was_there = path.exists()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a+b") as file:
                file.seek(0)
                self._found = file.read()
        except OSError as error:
            raise FeatureFileError(path, 1, f"cannot be written: {error.strerror}") from error
        self.before = self._text_before(language, feature)
        self._end = len(self._found)  # bytes of the file, as we left it
        if not self._found.strip():
            self._begin()
        self._state = self._present_state()

    def _begin(self) -> None:
        """Make it a feature at once, so that what an ended program leaves can be played."""
        content = self.before.encode()
        try:
            self.path.write_bytes(content)
        except OSError as error:
            raise FeatureFileError(self.path, 1, f"cannot be written: {error.strerror}") from error
        self._end = len(content)

    @staticmethod
    def language_of(path: Path) -> Language | None:
        """The language of the feature in a file; None = there is no file, or nothing in it.

        Raises:
            FeatureFileError: It is no feature.
        """
        try:
            is_empty = not path.read_bytes().strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise FeatureFileError(path, 1, f"cannot be read: {error.strerror}") from error
        return None if is_empty else read_feature(path).language

    def replace_end(self, old: str, new: str) -> None:
        """Write something else at the end.

        Args:
            old: What stands there; empty = add to it.
            new: What is to stand there.

        Raises:
            FileChangedError: Somebody else has written it.
            OSError: It cannot be written.
        """
        self._need_unchanged()
        start = self._end - len(old.encode())
        content = new.encode()
        if self._open is None:
            self._open = self.path.open("r+b", buffering=0)
        self._open.seek(start)
        if old:
            self._open.truncate()
        self._open.write(content)
        self._state = _state(os.fstat(self._open.fileno()))
        self._end = start + len(content)

    def rewrite(self, scenario: str) -> None:
        """Write the file anew: what was before, and the scenario.

        Raises:
            FileChangedError: Somebody else has written it.
            OSError: It cannot be written.
        """
        self._need_unchanged()
        self.close()
        text = self.before + scenario
        replace_text(self.path, text)
        self._state = self._present_state()
        self._end = len(text.encode())

    def give_back(self) -> None:
        """Leave the file as it was found; one that was made for the recording goes.

        Raises:
            FileChangedError: Somebody else has written it.
            OSError: It cannot be written.
        """
        self._need_unchanged()
        self.close()
        if not self._was_there:
            self.path.unlink()
            return
        if self._end != len(self._found):
            replace_text(self.path, self._found.decode("utf-8"))
            self._state = self._present_state()
            self._end = len(self._found)

    def close(self) -> None:
        """Let go of the file; it may still be written."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _text_before(self, language: Language, feature: str) -> str:
        try:
            text = self._found.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise FeatureFileError(self.path, 1, "is not UTF-8; save it as UTF-8") from error
        if not text.strip():
            return heading(language, feature)
        found = parse_feature(text, self.path)
        if found.language is not language:
            problem = (
                f"is in the language {found.language.value}; "
                f"a recording in {language.value} is not appended to it"
            )
            raise FeatureFileError(self.path, 1, problem)
        self.scenario_names = frozenset(one.name for one in found.scenarios)
        self.background = _played_before(text, self.path, language)
        whole = self._found.decode("utf-8")  # with the mark of UTF-8, if it has one
        return whole if whole.endswith("\n") else whole + "\n"

    def _need_unchanged(self) -> None:
        try:
            present = self._present_state()
        except FileNotFoundError:
            raise FileChangedError from None
        if present != self._state:
            raise FileChangedError

    def _present_state(self) -> _State:
        return _state(self.path.stat())


def _played_before(text: str, path: Path, language: Language) -> tuple[str, ...]:
    """What is played before a scenario at the end of a feature; its last rule may have more."""
    probed = f"{text}\n{scenario_heading(language, 'A')}    * A\n"
    *background, _ = parse_feature(probed, path).scenarios[-1].steps
    return tuple(step.text for step in background)


def _state(found: os.stat_result) -> _State:
    return found.st_ino, found.st_size, found.st_mtime_ns
