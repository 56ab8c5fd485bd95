"""A payment type being written."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands import ChangePaymentType, CreatePaymentType
from cashier_sim.ui.back_office.draft import (
    PaymentTypeDraft,
    free_name,
    offered_systems,
)
from tests.unit.ui.till_views import choice, payment_type, plugin, till_view

DISCOUNT = DiscountType(id=UUID(int=9), name="Гость отеля", percent=Decimal(10))
FULL = PaymentTypeDraft(
    name=" Гостиница ",
    payment_system_key="hotel",
    is_fiscal=True,
    account="76.01 ",
    receipt_name=" На номер",
    is_combinable=False,
    sets_exact_sum=False,
    forbids_manual_entry=True,
    sales_slip_copies=2,
    open_cash_drawer_on_pay=True,
    discount_type_id=DISCOUNT.id,
    process_as_discount=True,
    fiscalize_as_discount=True,
    is_enabled=False,
    is_hidden=True,
)


def test_creation_carries_every_setting_without_spaces_around() -> None:
    assert FULL.creation(till_view()) == CreatePaymentType(
        name="Гостиница",
        payment_system_key="hotel",
        is_fiscal=True,
        account="76.01",
        receipt_name="На номер",
        is_combinable=False,
        sets_exact_sum=False,
        forbids_manual_entry=True,
        sales_slip_copies=2,
        open_cash_drawer_on_pay=True,
        discount_type_id=DISCOUNT.id,
        process_as_discount=True,
        fiscalize_as_discount=True,
    )


def test_change_carries_every_setting_and_keeps_the_id() -> None:
    before = payment_type(1, "Old")
    view = till_view(choices=(choice(before),))
    restaurant = replace(view.restaurant, discount_types=(DISCOUNT,))
    change = FULL.change(replace(view, restaurant=restaurant), before.id)
    assert isinstance(change, ChangePaymentType)
    assert change.settings.id == before.id
    changed = PaymentTypeDraft.of(change.settings)
    assert changed.creation(view) == FULL.creation(till_view())
    assert not changed.is_enabled
    assert changed.is_hidden
    assert change.settings.payment_type.discount_type == DISCOUNT


def test_unchanged_draft_changes_nothing() -> None:
    before = payment_type(1, "Гостиница")
    view = till_view(choices=(choice(before),))
    assert PaymentTypeDraft.of(before).change(view, before.id) == ChangePaymentType(before)


@pytest.mark.parametrize(
    ("is_fiscal", "group"), [(True, PaymentGroup.CARDS), (False, PaymentGroup.NON_CASH)]
)
def test_fiscal_flag_decides_the_group(is_fiscal: bool, group: PaymentGroup) -> None:
    assert PaymentTypeDraft(is_fiscal=is_fiscal).group is group


def test_registered_systems_are_offered_and_the_own_key_too() -> None:
    view = till_view(plugins=(plugin(), plugin("other", systems=())))
    assert offered_systems(view) == (("hotel", "Гостиница"),)
    assert offered_systems(view, "hotel") == (("hotel", "Гостиница"),)
    assert offered_systems(view, "gone") == (("hotel", "Гостиница"), ("gone", ""))


@pytest.mark.parametrize(
    ("taken", "expected"),
    [((), "Hotel"), (("Hotel",), "Hotel 2"), (("Hotel", "Hotel 2"), "Hotel 3")],
)
def test_free_name_counts_on(taken: tuple[str, ...], expected: str) -> None:
    assert free_name("Hotel", taken) == expected


def test_empty_name_stays_empty() -> None:
    assert free_name("", ("",)) == ""
