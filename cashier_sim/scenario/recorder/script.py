"""The scenario that grows while a person works: its lines, its text, and its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.file import FileChangedError, RecordingFile
from cashier_sim.scenario.recorder.lines import (
    Line,
    Nature,
    Role,
    Typesetter,
    heading,
    scenario_heading,
)
from cashier_sim.scenario.recorder.recording import RecordingProblem


class Script:
    """Lines in order. What becomes of them is in the file at once.

    Attributes:
        name: Of the scenario.
        lines: All of them, remarks too.
        problem: Why it is not in the file any more.
        details: Of the problem, as the system says it.
    """

    def __init__(self, language: Language, feature: str, name: str, path: Path | None) -> None:
        """Begin without a line; the file is taken, and nothing is written yet.

        Args:
            language: Of the scenario.
            feature: Name of the feature in a new file.
            name: Of the scenario; a number is added if the file has one of that name.
            path: The file; None = in memory only.

        Raises:
            FeatureFileError: The file is no feature in this language, or cannot be written.
        """
        self.lines: list[Line] = []
        self.problem: RecordingProblem | None = None
        self.details = ""
        self._language = language
        self._file = None if path is None else RecordingFile(path, language, feature)
        self._before = self._file.before if self._file else heading(language, feature)
        self.name = self._free(name)
        self._texts: list[str] = []
        self._typesetter = Typesetter(language)
        self._role_before: Role | None = None  # before the last line
        self._is_written = False

    @property
    def text(self) -> str:
        """The whole file."""
        return self._before + self._scenario()

    @property
    def heading_line(self) -> int:
        """The line of the scenario's heading in the text, from 1."""
        return self._before.count("\n") + 2

    @property
    def step_count(self) -> int:
        """How many steps it has by now."""
        return sum(line.nature is not Nature.REMARK for line in self.lines)

    @property
    def background(self) -> tuple[str, ...]:
        """Sentences of the file that are played before the scenario."""
        return self._file.background if self._file else ()

    @property
    def path(self) -> Path | None:
        """The file, as long as it is written; None = in memory only."""
        return self._file.path if self._file else None

    def add(self, line: Line) -> None:
        """Put a line at the end."""
        text = self._set(line)
        self.lines.append(line)
        self._texts.append(text)
        if not self._is_written:
            self._write_anew()
            return
        with self._writing() as file:
            if file is not None:
                file.replace_end("", text)

    def put_instead(self, line: Line) -> None:
        """Put a line in the place of the last one."""
        old = self._texts.pop()
        self.lines.pop()
        self._typesetter.role = self._role_before
        text = self._typesetter.set(line)
        self.lines.append(line)
        self._texts.append(text)
        with self._writing() as file:
            if file is not None:
                file.replace_end(old, text)

    def edit(self, lines: list[Line]) -> None:
        """Replace all lines."""
        self.lines = lines
        self._set_anew()

    def rename(self, name: str) -> None:
        """Give the scenario another name; a number is added if the file has one of that name."""
        self.name = self._free(name)
        if self._is_written:
            self._write_anew()

    def finish(self) -> None:
        """Nothing more comes: without a line, the file is as if nothing had been recorded."""
        if not self.lines:
            with self._writing() as file:
                if file is not None:
                    file.give_back()
            self._is_written = False
        elif self._is_written:
            # Written whole, so that it is on the disk.
            self._write_anew()
        if self._file is not None:
            self._file.close()

    def _set_anew(self) -> None:
        self._typesetter = Typesetter(self._language)
        self._texts = [self._set(line) for line in self.lines]
        self._write_anew()

    def _set(self, line: Line) -> str:
        self._role_before = self._typesetter.role
        return self._typesetter.set(line)

    def _write_anew(self) -> None:
        with self._writing() as file:
            if file is not None:
                file.rewrite(self._scenario())
        self._is_written = True

    @contextmanager
    def _writing(self) -> Iterator[RecordingFile | None]:
        """The file, if it is still ours; when it fails, the scenario goes on in memory."""
        try:
            yield self._file
        except FileChangedError:
            self._lose(RecordingProblem.FILE_CHANGED, "")
        except OSError as error:
            self._lose(RecordingProblem.FILE_UNWRITABLE, error.strerror or str(error))

    def _lose(self, problem: RecordingProblem, details: str) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
        self.problem = problem
        self.details = details

    def _scenario(self) -> str:
        return scenario_heading(self._language, self.name) + "".join(self._texts)

    def _free(self, name: str) -> str:
        taken = self._file.scenario_names if self._file else frozenset()
        candidate, number = name, 2
        while candidate in taken:
            candidate, number = f"{name} ({number})", number + 1
        return candidate
