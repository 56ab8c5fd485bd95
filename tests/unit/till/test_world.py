from __future__ import annotations

from cashier_sim.till.world import TestCard, World


def test_tracks_are_those_of_the_deck() -> None:
    cards = (TestCard(name="Анна", track=";1?"), TestCard(name="Отказ", track=";2?"))
    assert World(cards=cards).tracks == (";1?", ";2?")
    assert World(cards=()).tracks == ()
