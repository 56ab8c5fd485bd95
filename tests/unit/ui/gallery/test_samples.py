"""The calls that the gallery begins with."""

import inspect

import pytest

from cashier_sim.plugin_api import ViewManager
from cashier_sim.ui.gallery.samples import Sample, samples


@pytest.mark.parametrize("language", ["ru", "en"])
def test_names_are_unique_and_the_same_in_every_language(language: str) -> None:
    names = [sample.name for sample in samples(language)]
    assert len(set(names)) == len(names)
    assert names == [sample.name for sample in samples("en")]


@pytest.mark.parametrize("sample", samples("en"), ids=lambda sample: sample.name)
def test_every_argument_of_the_contract_is_given(sample: Sample) -> None:
    parameters = inspect.signature(getattr(ViewManager, sample.method)).parameters
    own = {"self", "naming_func", "selected_item"}
    assert sample.arguments.keys() == parameters.keys() - own
    assert inspect.Parameter.empty not in sample.arguments.values()


def test_families_stand_together() -> None:
    order = [sample.family for sample in samples("ru")]
    assert order == sorted(order, key=order.index)


def test_words_are_the_plugins_own_in_each_language() -> None:
    titles = {language: samples(language)[0].arguments["title"] for language in ("ru", "en")}
    assert titles == {"ru": "Гостиница", "en": "Hotel"}


def test_plain_sample_is_called_by_its_method() -> None:
    plain, captioned = (sample for sample in samples("en") if sample.method == "show_yes_no_popup")
    assert (plain.name, captioned.name) == (
        "show_yes_no_popup",
        "show_yes_no_popup · captions",
    )
