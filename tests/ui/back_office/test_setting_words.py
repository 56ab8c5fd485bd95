"""What is said of the settings."""

import pytest

from cashier_sim.till.settings import CATALOGUE, Setting
from cashier_sim.ui.back_office.setting_words import SettingWords

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_setting_has_words_of_its_own() -> None:
    words = SettingWords()
    for setting in CATALOGUE:
        title, note = words.of(setting)
        assert title != setting.key, setting.key
        assert note


def test_unknown_setting_shows_the_catalogues_sentence() -> None:
    setting = Setting(key="new", default=1, sentence="Does something new.")
    assert SettingWords().of(setting) == ("new", "Does something new.")


def test_choices_and_units_have_words() -> None:
    words = SettingWords()
    assert (words.choice("ru"), words.choice("x")) == ("Русский", "x")
    assert (words.unit("minutes"), words.unit("")) == ("min", "")
