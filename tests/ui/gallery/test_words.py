"""What the gallery calls the dialogs."""

import inspect

from cashier_sim.plugin_api import ViewManager
from cashier_sim.ui.gallery.samples import Family, samples
from cashier_sim.ui.gallery.words import FAMILIES, METHODS, VARIANTS, family_name, sample_name

NO_DIALOG = {"navigate_to_order_after_operation"}


def test_every_member_of_the_view_manager_is_in_the_gallery() -> None:
    members = {name for name, _ in inspect.getmembers(ViewManager, inspect.isfunction)}
    assert {sample.method for sample in samples("en")} == members - NO_DIALOG


def test_every_sample_has_a_name_of_its_own() -> None:
    names = [sample_name(sample) for sample in samples("en")]
    assert len(set(names)) == len(names)
    assert sample_name(samples("en")[0]) == "Message"
    assert "Yes or no: own captions" in names


def test_no_word_is_left_over() -> None:
    assert METHODS.keys() == {sample.method for sample in samples("en")}
    assert VARIANTS.keys() == {sample.variant for sample in samples("en")} - {""}
    assert FAMILIES.keys() == set(Family)
    assert family_name(Family.DATES) == "Dates"
