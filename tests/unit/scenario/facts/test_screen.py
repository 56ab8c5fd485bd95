"""Pages, messages and plugins in words."""

from __future__ import annotations

import pytest

from cashier_sim.scenario.facts import acts, screen
from cashier_sim.scenario.language import Language
from cashier_sim.till.view import (
    ButtonPlace,
    Notification,
    NotificationLevel,
    PluginState,
    PluginView,
    Screen,
    WaitingCaption,
)

RU, EN = Language.RUSSIAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (screen.PAGES, Screen),
        (screen.WAITING, WaitingCaption),
        (screen.LEVELS, NotificationLevel),
        (screen.PLUGIN_STATES, PluginState),
        (screen.PLACES, ButtonPlace),
    ],
)
def test_every_value_has_different_words(
    table: dict[object, tuple[str, str]], values: type[Screen]
) -> None:
    assert set(table) == set(values)
    for place in (0, 1):
        assert len({pair[place] for pair in table.values()}) == len(table)


def test_messages_in_a_line() -> None:
    own = Notification(id=1, level=NotificationLevel.WARNING, message="Связь\nтеряется", sender="")
    assert screen.notification_summary(own, RU) == "предупреждение «Связь теряется»"
    code = Notification(id=1, level=NotificationLevel.INFO, code="retry", sender="")
    assert screen.notification_summary(code, EN) == "the message «Try again»"


def test_plugins_with_the_reason() -> None:
    plugin = PluginView(name="hotel", folder="hotel", state=PluginState.RUNNING)
    assert screen.plugin_summary(plugin, RU) == "работает"
    failed = PluginView(
        name="hotel", folder="hotel", state=PluginState.FAILED, reason="No file probe.py"
    )
    assert screen.plugin_summary(failed, EN) == (
        "not running because of an error: No file probe.py"
    )


def test_captions_of_buttons_are_quoted_and_different() -> None:
    russian, english = zip(*acts.CAPTIONS.values(), strict=True)
    assert len(set(russian)) == len(set(english)) == len(acts.CAPTIONS)
    assert all(caption[0] == "«" and caption[-1] == "»" for caption in russian)
    assert all(caption[0] == caption[-1] == '"' for caption in english)
