"""Scenarios in the window: a tree of files, the text of one, and what is done with it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.scenario.errors import FeatureFileError, ScenarioError
from cashier_sim.scenario.feature_file import Feature, Scenario, parse_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.scenario.recorder.errors import AnswerError
from cashier_sim.scenario.recorder.recording import Recording
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.ui.scenarios.browser import Browser, Outcome
from cashier_sim.ui.scenarios.control import ScenarioControl
from cashier_sim.ui.scenarios.draft_keeper import DraftKeeper
from cashier_sim.ui.scenarios.editor import ScenarioEditor
from cashier_sim.ui.scenarios.file_desk import FileDesk
from cashier_sim.ui.scenarios.gutter import Mark
from cashier_sim.ui.scenarios.halves import Halves
from cashier_sim.ui.scenarios.play_bar import Act, PlayBar
from cashier_sim.ui.scenarios.question_card import QuestionCard
from cashier_sim.ui.scenarios.remembered import Remembered
from cashier_sim.ui.scenarios.scenario_at import scenarios_at
from cashier_sim.ui.scenarios.strip import Strip, Told
from cashier_sim.ui.scenarios.words import on_screen, told_of_performance, told_of_recording


class ScenarioPanel(QWidget):
    """Browse, edit, record and play.

    Args:
        control: Plays and records.
        settings: Remembers folders.

    Signals:
        titled (str): The file that is open; with a dot when it is not saved.
        show_requested (object, float): Scenarios to show to the staff, and the pace.
        attention_needed: Something is asked that a person should see.
        large_requested (bool): The text wants the place of the till, or gives it back.
    """

    titled = Signal(str)
    show_requested = Signal(object, float)
    attention_needed = Signal()
    large_requested = Signal(bool)

    def __init__(self, control: ScenarioControl, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("scenario_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._control = control
        self._remembered = Remembered(settings)
        self._marks: dict[int, Mark] = {}
        self._was_held_back = False
        self._seconds = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)  # milliseconds
        self._clock.timeout.connect(self._on_second)
        self.browser = Browser()
        self.bar = PlayBar(self)
        self.editor = ScenarioEditor()
        self.question = QuestionCard()
        self.file_strip = Strip("scenario_file_strip")
        self.strip = Strip("scenario_strip")
        self.files = FileDesk(
            self, self.editor, self.file_strip, self._language, lambda: self.browser.folder
        )
        self._drafts = DraftKeeper(self.editor, self.files, self._remembered)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.browser.show_folder(self._remembered.folder, self._remembered.recent)
        self.files.new("")
        self._drafts.bring_back()
        if control.now is not None:
            self._on_performed(control.now)
        if control.recording is not None:
            self._on_recorded(control.recording)

    @property
    def path(self) -> Path | None:
        """The file that is open; None = a new one."""
        return self.files.path

    def open(self, path: Path, line: int = 0) -> None:
        """Show a file, unless there is something to save first, which is asked about.

        Args:
            path: The file.
            line: Where the caret goes; 0 = the top.
        """
        is_free = not (self._control.is_under_way or self._control.is_recording)
        if is_free or path == self.files.path:
            self.files.open(path, line)

    def keep_draft(self) -> None:
        """Remember what is not saved; the next start shows it again."""
        self._drafts.keep()

    def announce(self) -> None:
        """Tell by `titled` which file is open."""
        self._show_state()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.editor.setAccessibleName(self.tr("Text of the scenario"))
        self.editor.setPlaceholderText(
            self.tr("Press Record and work at the till, or write: Ctrl+Space proposes sentences.")
        )
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Without what the strip leaves out: a dock kept high would push the till together."""
        return super().minimumSizeHint() - QSize(0, self.strip.details_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a low dock's room to the text."""
        super().resizeEvent(event)
        self.strip.limit_details(self.height())

    def play(self, *, is_paused: bool = False, until_line: int | None = None) -> None:
        """Play the scenario of the caret, or all of them above the first.

        Args:
            is_paused: Pause before the first step.
            until_line: Pause before this line.
        """
        chosen = self.chosen()
        if chosen:
            self._marks = {}
            self._was_held_back = False
            self._control.play(
                chosen,
                pace_seconds=self.bar.pace_seconds,
                until_line=until_line,
                is_paused=is_paused,
            )

    # acts

    @Slot(object)
    def _on_asked(self, act: Act) -> None:
        acts = {
            Act.RECORD: self._record,
            Act.PLAY: self._play_or_pause,
            Act.STEP: self._step,
            Act.STOP: self._control.give_back,
            Act.TO_LINE: self._run_to_line,
            Act.BY_HAND: self._control.take_over,
            Act.SHOW: self._show_to_staff,
            Act.NEW: self.files.new,
            Act.SAVE: self.files.save,
            Act.EXPECT: self._control.expect_now,
            Act.UNDO_LINE: self._control.undo_last,
        }
        if act in acts:
            acts[act]()

    def _play_or_pause(self) -> None:
        now = self._control.now
        if now is None or not now.phase.is_under_way:
            self.play()
        elif now.phase is Phase.PAUSED:
            self._control.go_on()
        else:
            self._control.pause()

    def _step(self) -> None:
        if self._control.is_under_way:
            self._control.step()
        else:
            self.play(is_paused=True)

    def _run_to_line(self) -> None:
        if self._control.is_under_way:
            self._control.go_on(self.editor.line)
        else:
            self.play(until_line=self.editor.line)

    def _show_to_staff(self) -> None:
        chosen = self.chosen()
        if chosen:
            self._marks = {}
            self.show_requested.emit(chosen, self.bar.pace_seconds)

    def _record(self) -> None:
        if self._control.is_recording:
            self._control.stop_recording()
            return
        if self.files.is_changed:
            self.files.tell_trouble(self.tr("Save the text first: what you record is added to it."))
            return
        self.files.await_recorder()
        text = self.editor.toPlainText()
        language = self.editor.reading.language if text.strip() else self._language()
        self._control.record(language, self.files.path)

    def chosen(self) -> tuple[Scenario, ...]:
        """Return the scenario of the caret, or all of them where it stands above the first."""
        feature = self._parsed()
        if feature is None:
            return ()
        chosen = scenarios_at(feature, self.editor.line)
        if not chosen:
            self.files.tell_trouble(self.tr("There is no scenario in this file yet."))
        return chosen

    def _parsed(self) -> Feature | None:
        try:
            feature = parse_feature(self.editor.toPlainText(), self.files.place, vocabulary().has)
        except FeatureFileError as error:
            told = self.tr("Line {line}: {problem}")
            self.files.tell_trouble(told.format(line=error.line, problem=on_screen(error.problem)))
            return None
        self.files.forget_trouble()
        return feature

    # what the register's thread tells

    def _give_room(self) -> None:
        """The till has to be seen."""
        self.bar.button(Act.LARGE).setChecked(False)

    @Slot(object)
    def _on_performed(self, now: Performed) -> None:
        if now.phase.is_under_way:
            self._give_room()
        if now.phase in {Phase.PREPARING, Phase.PLAYING}:
            self._was_held_back = False
        self.bar.show_phase(now.phase)
        self.editor.setReadOnly(now.phase.is_under_way)
        scenario = now.scenario
        if scenario is not None and self._is_ours(scenario):
            for step in scenario.steps:  # a background's were of the scenario before
                self._marks.pop(step.line, None)
            for result in now.results:
                self._marks[result.line] = Mark[result.status.name]
            current = now.step.line if now.step and now.phase.is_under_way else None
            next_one = {current: Mark.NEXT} if current is not None else {}
            failed = now.failed.line if now.failed is not None else None
            self.editor.show_marks({**self._marks, **next_one}, current or failed)
        if scenario is not None and now.phase in {Phase.PASSED, Phase.FAILED}:
            passed = now.phase is Phase.PASSED
            self.browser.show_outcome(scenario, Outcome.PASSED if passed else Outcome.FAILED)
        self._tell()

    @Slot(object)
    def _on_recorded(self, recording: Recording) -> None:
        if recording.is_going:
            self._give_room()
        self._run_clock(is_going=recording.is_going)
        self.bar.show_recording(is_going=recording.is_going)
        self.editor.setReadOnly(recording.is_going)
        self.files.follow(recording.text, recording.path, is_going=recording.is_going)
        if recording.path is not None and self.browser.folder is None:
            self.browser.show_folder(recording.path.parent, self._remembered.recent)
        if recording.path is not None and not recording.is_going:
            self.browser.refresh(recording.path)
        self.question.show_questions(recording.questions)
        self._show_state()
        self._tell()

    @Slot(object)
    def _on_recorder_failed(self, error: ScenarioError) -> None:
        if not self._control.is_recording:
            self.files.give_up_recorder()
        if isinstance(error, AnswerError):
            self.question.show_problem(error)
        elif isinstance(error, FeatureFileError):
            told = self.tr("It cannot be recorded into this file: {problem}")
            self.files.tell_trouble(told.format(problem=on_screen(error.problem)))
        else:
            self.files.tell_trouble(on_screen(str(error)))

    @Slot()
    def _on_held_back(self) -> None:
        self._was_held_back = True
        self._tell()
        self.attention_needed.emit()

    @Slot(str)
    def _on_strip_asked(self, act: str) -> None:
        now = self._control.now
        if act == "show_line" and now is not None and now.scenario and now.failed:
            ours = self._is_ours(now.scenario)
            self.files.show_line(None if ours else now.scenario.path, now.failed.line)
        acts = {
            "go_on": self._control.go_on,
            "by_hand": self._control.take_over,
            "give_back": self._control.give_back,
        }
        if act in acts:
            acts[act]()

    @Slot(object, int)
    def _on_opened(self, path: Path, line: int) -> None:
        self._marks = {}
        self.browser.show_chosen(path, line)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.browser.refresh(path)
        is_free = not (self._control.is_under_way or self._control.is_recording)
        if is_free and self.bar.button(Act.RERUN).isChecked():
            self.play()

    @Slot(object)
    def _on_folder(self, folder: Path) -> None:
        self._remembered.folder = folder
        self.browser.show_folder(folder, self._remembered.recent)

    # what is shown

    def _is_ours(self, scenario: Scenario) -> bool:
        return scenario.path == self.files.place

    @Slot()
    def _show_state(self) -> None:
        is_changed = self.files.is_changed
        self.bar.show_scenario(is_there=self.editor.reading.step_count > 0, is_changed=is_changed)
        name = self.files.name
        if self.files.path is None:
            self.browser.show_none()
        self.titled.emit(f"{name} •" if is_changed else name)

    @Slot()
    def _tell(self) -> None:
        recording, now = self._control.recording, self._control.now
        told: Told | None = None
        if now is not None and now.phase is not Phase.OVER:
            is_held = self._was_held_back
            told = told_of_performance(now, was_held_back=is_held, place=self.files.place)
        elif recording is not None and (recording.is_going or recording.text):
            told = told_of_recording(recording, self._seconds) if self._shows(recording) else None
        if told is None and now is not None:
            told = told_of_performance(now, was_held_back=False)
        self.strip.tell(told)

    def _run_clock(self, *, is_going: bool) -> None:
        if is_going and not self._clock.isActive():
            self._seconds = 0
            self._clock.start()
        elif not is_going:
            self._clock.stop()

    @Slot()
    def _on_second(self) -> None:
        self._seconds += 1
        self._tell()

    def _shows(self, recording: Recording) -> bool:
        return recording.is_going or recording.text == self.editor.toPlainText()

    def _language(self) -> Language:
        view = self._control.view
        is_russian = view is None or view.settings.get("language") == Language.RUSSIAN.value
        return Language.RUSSIAN if is_russian else Language.ENGLISH

    def _connect(self) -> None:
        self.bar.asked.connect(self._on_asked)
        self.bar.button(Act.LARGE).toggled.connect(self.large_requested)
        self.bar.pace_changed.connect(self._control.set_pace)
        self.browser.file_chosen.connect(self.open)
        self.browser.folder_chosen.connect(self._on_folder)
        self.editor.was_read.connect(self._show_state)
        self.editor.was_read.connect(self._tell)
        self.strip.asked.connect(self._on_strip_asked)
        self.files.changed.connect(self._show_state)
        self.files.opened.connect(self._on_opened)
        self.files.saved.connect(self._on_saved)
        self.question.answered.connect(self._control.answer)
        self.question.left_out.connect(self._control.leave_out)
        self._control.performed.connect(self._on_performed)
        self._control.recorded.connect(self._on_recorded)
        self._control.recorder_failed.connect(self._on_recorder_failed)
        self._control.held_back.connect(self._on_held_back)

    def _lay_out(self) -> None:
        work = QWidget()
        rows = QVBoxLayout(work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.bar, self.file_strip, self.editor, self.question, self.strip):
            rows.addWidget(widget, 1 if widget is self.editor else 0)
        self.editor.setStyleSheet("QPlainTextEdit { border-radius: 0; border-width: 1px 0 0 0; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Halves(self.browser, work))
