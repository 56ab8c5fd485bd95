"""The pages of the menu: the list, and the form of the chosen one."""

from cashier_sim.till.commands import DeleteMenuGroup
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.drafts import GroupDraft
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_page import Captions, EntryPage
from cashier_sim.ui.back_office.fields import FieldForm, show_text


class GroupForm(FieldForm):
    """Shows a page of the menu and gives back what a person made of it."""

    def __init__(self) -> None:
        super().__init__("menu_group")
        self._title = self.add_line("name")
        self.add_note("note")
        self.retranslate()

    @property
    def draft(self) -> GroupDraft:
        """What the form holds."""
        return GroupDraft(name=self._title.text().strip())

    def show_draft(self, draft: GroupDraft) -> None:
        """Show a draft."""
        show_text(self._title, draft.name)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "name": self.tr("Name"),
                "note": self.tr("A product says itself on which page it stands."),
            }
        )


class MenuGroupsPage(EntryPage[GroupDraft]):
    """Every page of the menu."""

    def __init__(self) -> None:
        self._form = GroupForm()
        super().__init__("menu_group", self._form)
        self._form.changed.connect(self.on_changed)
        self.retranslate()

    @property
    def draft(self) -> GroupDraft:
        """What the form holds."""
        return self._form.draft

    def entries(self, view: TillView) -> tuple[Entry[GroupDraft], ...]:
        """The stored pages."""
        count = self.tr("products: {count}")
        return tuple(
            Entry(
                id=group.id,
                draft=GroupDraft(name=group.name),
                line=f"{group.name}\n{count.format(count=len(group.product_ids))}",
                deletion=DeleteMenuGroup(group.id),
            )
            for group in view.restaurant.menu_groups
        )

    def blank(self, view: TillView) -> GroupDraft:
        """Nothing is written yet."""
        del view
        return GroupDraft()

    def captions(self) -> Captions:
        """The page's texts."""
        return Captions(
            entries=self.tr("Pages of the menu"),
            new=self.tr("New page"),
            empty=self.tr("The menu has no pages: the cashier finds products by search only."),
        )

    def show_in_form(
        self, draft: GroupDraft, edited: Entry[GroupDraft] | None, *, is_new: bool
    ) -> None:
        """Show a draft in the form."""
        del edited, is_new
        self._form.show_draft(draft)

    def focus_name(self) -> None:
        """Begin with the name."""
        self._form.focus_name()
