"""The products of the menu: the list, and the form of the chosen one."""

from decimal import Decimal
from uuid import UUID

from cashier_sim.till.commands import DeleteProduct
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.drafts import ProductDraft
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_page import Captions, EntryPage
from cashier_sim.ui.back_office.fields import FieldForm, number_of, number_text, offer, show_text
from cashier_sim.ui.kit.money import money_text

_TAXES = (Decimal(0), Decimal(10), Decimal(20))


class ProductForm(FieldForm):
    """Shows a product and gives back what a person made of it."""

    def __init__(self) -> None:
        super().__init__("product")
        self._groups: list[tuple[object, str]] = []
        self._tax_now: Decimal | None = None
        self._title = self.add_line("name")
        self._full_name = self.add_line("full_name")
        self._number = self.add_line("number")
        self._price = self.add_line("price")
        self._group = self.add_choice("group")
        self._tax = self.add_choice("tax")
        self._active = self.add_check("is_active")
        self._open_price = self.add_check("can_set_open_price")
        self.retranslate()

    @property
    def draft(self) -> ProductDraft:
        """What the form holds."""
        group_id, tax = self._group.currentData(), self._tax.currentData()
        return ProductDraft(
            name=self._title.text().strip(),
            full_name=self._full_name.text().strip(),
            number=self._number.text().strip(),
            price=number_of(self._price.text()) or Decimal(0),
            group_id=group_id if isinstance(group_id, UUID) else None,
            is_active=self._active.isChecked(),
            can_set_open_price=self._open_price.isChecked(),
            tax_percent=Decimal(tax) if tax is not None else None,
        )

    @property
    def problem(self) -> str:
        """What is wrong with the price."""
        price = number_of(self._price.text())
        if price is None or price != price.quantize(Decimal("0.01")):
            return self.tr("Write a price such as {example}.").format(
                example=number_text(Decimal("149.50"))
            )
        return ""

    def offer(self, view: TillView) -> None:
        """Offer the pages of the menu."""
        groups: list[tuple[object, str]] = [
            (group.id, group.name) for group in view.restaurant.menu_groups
        ]
        if groups != self._groups:
            self._groups = groups
            self._fill()

    def show_draft(self, draft: ProductDraft) -> None:
        """Show a draft."""
        show_text(self._title, draft.name)
        show_text(self._full_name, draft.full_name)
        show_text(self._number, draft.number)
        show_text(self._price, number_text(draft.price.quantize(Decimal("0.01"))))
        self._tax_now = draft.tax_percent
        self._fill()
        self._group.setCurrentIndex(self._group.findData(draft.group_id))
        self._tax.setCurrentIndex(self._tax.findData(_key(draft.tax_percent)))
        self._active.setChecked(draft.is_active)
        self._open_price.setChecked(draft.can_set_open_price)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.name_fields(
            {
                "name": self.tr("Name"),
                "full_name": self.tr("Full name"),
                "number": self.tr("Article"),
                "price": self.tr("Price"),
                "group": self.tr("Page of the menu"),
                "tax": self.tr("Tax rate"),
                "is_active": self.tr("On sale"),
                "can_set_open_price": self.tr("Its price may be set in the order"),
            }
        )
        self._full_name.setPlaceholderText(self.tr("As the name"))
        self._fill()

    def _fill(self) -> None:
        offer(self._group, [(None, self.tr("on none")), *self._groups])
        rates = sorted({*_TAXES, *([self._tax_now] if self._tax_now is not None else [])})
        offer(
            self._tax,
            [
                (None, self.tr("without tax")),
                *((_key(rate), f"{number_text(rate)}\u00a0%") for rate in rates),
            ],
        )


class ProductsPage(EntryPage[ProductDraft]):
    """Every product, by the pages of the menu."""

    def __init__(self) -> None:
        self._form = ProductForm()
        super().__init__("product", self._form, is_searched=True)
        self._form.changed.connect(self.on_changed)
        self.retranslate()

    @property
    def draft(self) -> ProductDraft:
        """What the form holds."""
        return self._form.draft

    def entries(self, view: TillView) -> tuple[Entry[ProductDraft], ...]:
        """The stored products."""
        restaurant = view.restaurant
        names = {group.id: group.name for group in restaurant.menu_groups}
        entries = []
        for product in restaurant.products:
            draft = ProductDraft.of(product, restaurant.menu_groups)
            parts = [money_text(product.price, restaurant.currency.sign)]
            parts += [names[draft.group_id]] if draft.group_id is not None else []
            parts += [] if product.is_active else [self.tr("not on sale")]
            entries.append(
                Entry(
                    id=product.id,
                    draft=draft,
                    line=f"{product.name}\n{' · '.join(parts)}",
                    deletion=DeleteProduct(product.id),
                    is_off=not product.is_active,
                )
            )
        return tuple(entries)

    def blank(self, view: TillView) -> ProductDraft:
        """On the first page of the menu, without a price yet."""
        groups = view.restaurant.menu_groups
        return ProductDraft(group_id=groups[0].id if groups else None)

    def captions(self) -> Captions:
        """The page's texts."""
        return Captions(
            entries=self.tr("Products"),
            new=self.tr("New product"),
            empty=self.tr("There is nothing to sell. Create a product."),
        )

    def offer(self, view: TillView, edited: Entry[ProductDraft] | None) -> None:
        """Offer the pages of the menu."""
        del edited
        self._form.offer(view)

    def show_in_form(
        self, draft: ProductDraft, edited: Entry[ProductDraft] | None, *, is_new: bool
    ) -> None:
        """Show a draft in the form."""
        del edited, is_new
        self._form.show_draft(draft)

    def focus_name(self) -> None:
        """Begin with the name."""
        self._form.focus_name()

    def problem(self) -> str:
        """What is wrong with the form."""
        return self._form.problem


def _key(rate: Decimal | None) -> str | None:
    """A rate as a box keeps it: equal numbers may be written in several ways."""
    return f"{rate.normalize():f}" if rate is not None else None
