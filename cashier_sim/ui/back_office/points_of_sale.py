"""Points of sale: the list, and the form of the chosen one."""

from cashier_sim.till.commands import DeletePointOfSale
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.drafts import PointDraft
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_page import Captions, EntryPage
from cashier_sim.ui.back_office.fields import FieldForm, show_text


class PointForm(FieldForm):
    """Shows a point of sale and gives back what a person made of it."""

    def __init__(self) -> None:
        super().__init__("point")
        self._title = self.add_line("name")
        self._main = self.add_check("is_main")
        self.add_note("note")
        self.retranslate()

    @property
    def draft(self) -> PointDraft:
        """What the form holds."""
        return PointDraft(name=self._title.text().strip(), is_main=self._main.isChecked())

    def show_draft(self, draft: PointDraft, *, was_main: bool) -> None:
        """Show a draft; the stored main one stays the main one until another becomes it."""
        show_text(self._title, draft.name)
        self._main.setChecked(draft.is_main)
        self._main.setEnabled(not was_main)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "name": self.tr("Name"),
                "is_main": self.tr("The main point of sale"),
                "note": self.tr(
                    "Orders are paid at the main one, and plugins are told of it. To change it, "
                    "make another one the main one."
                ),
            }
        )


class PointsOfSalePage(EntryPage[PointDraft]):
    """Every point of sale of the terminal."""

    def __init__(self) -> None:
        self._form = PointForm()
        super().__init__("point", self._form)
        self._form.changed.connect(self.on_changed)
        self.retranslate()

    @property
    def draft(self) -> PointDraft:
        """What the form holds."""
        return self._form.draft

    def entries(self, view: TillView) -> tuple[Entry[PointDraft], ...]:
        """The stored points of sale."""
        return tuple(
            Entry(
                id=one.id,
                draft=PointDraft.of(one),
                line=f"{one.name}\n{self._details(one.cash_register.name, is_main=one.is_main)}",
                deletion=DeletePointOfSale(one.id),
            )
            for one in view.restaurant.points_of_sale
        )

    def blank(self, view: TillView) -> PointDraft:
        """Nothing is written yet."""
        del view
        return PointDraft()

    def captions(self) -> Captions:
        """The page's texts."""
        return Captions(
            entries=self.tr("Points of sale"),
            new=self.tr("New point of sale"),
            empty=self.tr("There is no point of sale. Create one."),
        )

    def show_in_form(
        self, draft: PointDraft, edited: Entry[PointDraft] | None, *, is_new: bool
    ) -> None:
        """Show a draft in the form."""
        was_main = not is_new and edited is not None and edited.draft.is_main
        self._form.show_draft(draft, was_main=was_main)

    def focus_name(self) -> None:
        """Begin with the name."""
        self._form.focus_name()

    def _details(self, register: str, *, is_main: bool) -> str:
        main = self.tr("main")
        return f"{register} · {main}" if is_main else register
