"""A page of the back office: the list of entries at left, the form of the chosen one at right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.till.commands import Command
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.back_office.entry import D, Entry
from cashier_sim.ui.back_office.entry_list import EntryList
from cashier_sim.ui.back_office.fields import FORM_WIDTH, tall
from cashier_sim.ui.back_office.strips import UnsavedStrip
from cashier_sim.ui.docks.look import PADDING, Hairline, caption, push, scrolling, side_by_side
from cashier_sim.ui.kit import fonts


@dataclass(frozen=True, slots=True, kw_only=True)
class Captions:
    """The texts of a page that are not the same everywhere, in the present language."""

    entries: str
    """What its list holds."""
    new: str
    """Button that begins a new one."""
    empty: str
    """What to do when there is none."""


class EntryPage(QWidget, Generic[D]):
    """Lists entries and edits one of them; what a person is writing is never lost unasked.

    Args:
        name: Prefix of the object names, such as `discount`.
        form: Shows and writes a draft.
        is_searched: The list is long enough to be searched.

    Signals:
        command_requested (object): Create, change or delete.
    """

    command_requested = Signal(object)

    def __init__(self, name: str, form: QWidget, *, is_searched: bool = False) -> None:
        super().__init__()
        self.setObjectName(f"{name}s_page")
        self._view: TillView | None = None
        self._entries: tuple[Entry[D], ...] | None = None
        self._known: frozenset[UUID] = frozenset()
        self._edited: Entry[D] | None = None
        self._is_new = False
        self._shown: D | None = None
        self._then: Callable[[], None] | None = None
        self._is_saving = False
        self._list = EntryList(f"{name}s", is_searched=is_searched)
        self._list.chosen.connect(self._on_chosen)
        self._new = push(f"{name}_new")
        self._new.clicked.connect(self._on_new)
        self._title = caption(f"{name}_title", fonts.sans(20, fonts.MEDIUM))
        self._form_widget = form
        self._why = caption(f"{name}_why", fonts.sans(13), muted=True)
        self._save = push(f"{name}_save", primary=True)
        self._save.clicked.connect(self._on_save)
        self._discard = push(f"{name}_discard")
        self._discard.clicked.connect(self._on_discard)
        self._delete = push(f"{name}_delete", danger=True)
        self._delete.clicked.connect(self._on_delete)
        self._empty = caption(f"{name}s_empty", fonts.sans(15), muted=True)
        self._acts = QWidget()
        self._unsaved = UnsavedStrip(name)
        self._unsaved.save_chosen.connect(self._on_save)
        self._unsaved.discard_chosen.connect(self._on_dropped)
        self._unsaved.stay_chosen.connect(self._on_stayed)
        for button in (self._new, self._save, self._discard, self._delete):
            tall(button)
        self._detail = self._build_detail(name)
        self._lay_out(name)

    # what a page of one kind says

    @property
    def draft(self) -> D:
        """What the form holds."""
        raise NotImplementedError

    def entries(self, view: TillView) -> tuple[Entry[D], ...]:
        """The stored entries."""
        raise NotImplementedError

    def blank(self, view: TillView) -> D:
        """What a new entry begins with."""
        raise NotImplementedError

    def captions(self) -> Captions:
        """The page's texts."""
        raise NotImplementedError

    def offer(self, view: TillView, edited: Entry[D] | None) -> None:
        """Offer in the form what there is to choose from."""

    def show_in_form(self, draft: D, edited: Entry[D] | None, *, is_new: bool) -> None:
        """Show a draft in the form."""
        raise NotImplementedError

    def focus_name(self) -> None:
        """Begin with the name."""
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong with the form before anybody is asked."""
        return ""

    # the page

    @property
    def is_new(self) -> bool:
        """Whether the form holds an entry that is not created yet."""
        return self._is_new

    @property
    def is_dirty(self) -> bool:
        """Whether something is written that is not saved."""
        return self._has_form and (self._is_new or self.draft != self._shown)

    def show_view(self, view: TillView) -> None:
        """Show the entries; what a person is writing stays."""
        self._view = view
        entries = self.entries(view)
        if entries != self._entries:
            self._entries = entries
            self._take_entries(view)
        self.offer(view, self._edited)
        self._enable()

    def choose(self, entry_id: UUID) -> None:
        """Show the form of an entry."""
        self._list.choose(entry_id)

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with something else, after asking about unsaved changes if there are any."""
        if not self.is_dirty:
            then()
            return
        self._then = then
        name = self._edited.draft.name if self._edited is not None else ""
        self._unsaved.ask(name, can_save=self._save.isEnabled())
        self._acts.hide()  # one primary act at a time
        self._edge.hide()  # the question has one of its own
        self._foot.setVisible(not self._why.isHidden())

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        captions = self.captions()
        self._list.set_texts(captions.entries)
        self._new.setText(captions.new)
        self._save.setText(self.tr("Save"))
        self._discard.setText(self.tr("Discard changes"))
        self._delete.setText(self.tr("Delete"))
        self._empty.setText(captions.empty)
        if self._view is not None:
            self._entries = self.entries(self._view)
        self._write_title()
        self._fill_list()
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build_detail(self, name: str) -> QWidget:
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(theme.GAP)
        acts.addWidget(self._save)
        acts.addWidget(self._discard)
        acts.addStretch(1)
        acts.addWidget(self._delete)
        scrolled = QWidget()
        rows = QVBoxLayout(scrolled)
        rows.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._title)
        rows.addSpacing(theme.GRID)
        rows.addWidget(self._form_widget)
        rows.addStretch(1)
        # The acts stay in view however long the form is.
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(theme.MARGIN, PADDING, theme.MARGIN, theme.MARGIN)
        foot.setSpacing(PADDING)
        foot.addWidget(self._why)
        foot.addWidget(self._acts)
        detail = QWidget()
        detail.setMaximumWidth(FORM_WIDTH + 2 * theme.MARGIN)
        outer = QVBoxLayout(detail)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolling(f"{name}_scroll", scrolled), 1)
        self._edge = Hairline()
        outer.addWidget(self._edge)
        outer.addWidget(self._unsaved)
        outer.addWidget(self._foot)
        return detail

    def _lay_out(self, name: str) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.MARGIN)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._new)
        right = QWidget()
        detail = QVBoxLayout(right)
        detail.setContentsMargins(0, 0, 0, 0)
        self._empty.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, 0)
        detail.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        detail.addWidget(self._detail, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(side_by_side(f"{name}s_split", left, right, (1, 3)))

    @property
    def _has_form(self) -> bool:
        return self._is_new or self._edited is not None

    def _take_entries(self, view: TillView) -> None:
        is_dirty = self.is_dirty
        entries = self._entries or ()
        edited = self._stored(entries)
        self._known = frozenset(entry.id for entry in entries)
        if self._edited is not None and edited is None:
            is_dirty = False  # it was deleted, and what was written with it
        if edited is None and not self._is_new and entries:
            edited = entries[0]
        self._edited = edited
        self._fill_list()
        if edited is not None and not (is_dirty and edited.draft != self.draft):
            self._show(view, edited.draft)
            if self._is_saving:
                self._go_on()
        self._is_saving = False

    def _stored(self, entries: tuple[Entry[D], ...]) -> Entry[D] | None:
        """The edited entry as it is stored now; a new one as soon as it is created."""
        if self._is_new:
            name = self.draft.name.strip()
            fresh = (one for one in entries if one.id not in self._known)
            created = next((one for one in fresh if one.draft.name == name), None)
            self._is_new = created is None
            return created
        edited_id = self._edited.id if self._edited is not None else None
        return next((one for one in entries if one.id == edited_id), None)

    def _fill_list(self) -> None:
        edited = self._edited.id if self._edited is not None else None
        self._list.show_lines(self._entries or (), edited)

    def _show(self, view: TillView, draft: D) -> None:
        self.offer(view, self._edited)
        self.show_in_form(draft, self._edited, is_new=self._is_new)
        self._shown = self.draft
        self._write_title()
        self._enable()

    def _command(self) -> Command | None:
        if self._view is None:
            return None
        if self._is_new:
            return self.draft.creation(self._view)
        if self._edited is None:
            return None
        return self.draft.change(self._view, self._edited.id)

    def _enable(self) -> None:
        command, view = self._command(), self._view
        self._detail.setVisible(command is not None)
        self._empty.setVisible(command is None)
        if command is None or view is None:
            return
        is_dirty = self.is_dirty
        why = self.problem() or texts.refusal(command.refusal(view))
        self._save.setEnabled(is_dirty and not why)
        self._save.setText(self.tr("Create") if self._is_new else self.tr("Save"))
        self._discard.setEnabled(is_dirty)
        deletion = self._edited.deletion if self._edited is not None else None
        self._delete.setVisible(deletion is not None)
        if deletion is not None:
            kept = deletion.refusal(view)
            self._delete.setEnabled(kept is None)
            self._delete.setToolTip(texts.refusal(kept))
            why = why if is_dirty else texts.refusal(kept)
        elif not is_dirty:
            why = ""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        if not is_dirty:
            self._stop_asking()

    def _write_title(self) -> None:
        name = self._edited.draft.name if self._edited is not None else ""
        self._title.setText(self.captions().new if self._is_new else name)

    def _stop_asking(self) -> None:
        self._unsaved.hide()
        self._acts.show()
        self._foot.show()
        self._edge.show()

    def _go_on(self) -> None:
        then, self._then = self._then, None
        self._stop_asking()
        if then is not None:
            then()

    def _edit(self, entry_id: UUID) -> None:
        entry = next((one for one in self._entries or () if one.id == entry_id), None)
        if entry is not None and self._view is not None:
            self._is_new, self._edited = False, entry
            self._fill_list()
            self._show(self._view, entry.draft)

    @Slot(object)
    def _on_chosen(self, entry_id: UUID) -> None:
        if self.is_dirty:
            self._fill_list()  # the edited one stays chosen until the person has answered
        self.leave(lambda: self._edit(entry_id))

    @Slot()
    def _on_new(self) -> None:
        self.leave(self._begin)

    def _begin(self) -> None:
        if self._view is not None:
            self._is_new, self._edited = True, None
            self._fill_list()
            self._show(self._view, self.blank(self._view))
            self.focus_name()

    def on_changed(self) -> None:
        """The form holds something else; subclasses connect their form to it."""
        self._enable()

    @Slot()
    def _on_discard(self) -> None:
        self._then = None
        self._leave_acts()
        self._drop()

    @Slot()
    def _on_dropped(self) -> None:
        self._leave_acts()
        self._drop()
        self._go_on()

    def _drop(self) -> None:
        self._stop_asking()
        if self._is_new:
            self._is_new = False
            self._edited = self._entries[0] if self._entries else None
            self._fill_list()
        if self._edited is not None and self._view is not None:
            self._show(self._view, self._edited.draft)
        self._enable()

    @Slot()
    def _on_stayed(self) -> None:
        self._then = None
        self.focus_name()
        self._stop_asking()

    @Slot()
    def _on_save(self) -> None:
        command = self._command()
        if command is not None:
            self._is_saving = True
            self._leave_acts()
            self.command_requested.emit(command)

    @Slot()
    def _on_delete(self) -> None:
        if self._edited is not None and self._edited.deletion is not None:
            self._leave_acts()
            self.command_requested.emit(self._edited.deletion)

    def _leave_acts(self) -> None:
        """Take the keyboard off a button that will be disabled: Qt would give it to «Delete»."""
        if self._is_new:  # a list without a choice would make one of its own
            self.focus_name()
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
