from __future__ import annotations

import pytest

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    CardInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogTypes,
)
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.sentences.cards import made_track
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import AddTestCard, Command, SwipeTrack
from cashier_sim.till.dialogs import ExtendedInputDialog, InputDialog
from cashier_sim.till.view import TestCard
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import asked

CARD = InputDialog(id=0, title="Карта", types=InputDialogTypes.CARD)


def _said(scene: Scene, command: Command) -> str | None:
    spelled = vocabulary().spelled(command, scene.view, Language.RUSSIAN)
    return None if spelled is None else spelled[1]


@scene
async def test_card_of_the_deck_is_swiped(scene: Scene) -> None:
    answers = await asked(scene, CARD, CARD)
    await scene.told("проводит карту «Номер 12»")
    await scene.told("считыватель передаёт клавишами карту «Номер 12»")
    assert all(isinstance(one, CardInputDialogResult) for one in answers)
    assert answers[0] == answers[1]


@english_scene
async def test_unknown_card_is_told_with_the_nearest(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no card «Номер 13»; nearest: «Номер 12»"):
        await scene.step('the cashier swipes the card "Номер 13"')
    with pytest.raises(StepFailedError, match="no card «Номер 13»"):
        await scene.step('the reader types the card "Номер 13"')


@scene
async def test_unknown_track_is_never_said(scene: Scene) -> None:
    assert _said(scene, SwipeTrack(";9900000000000099=0002?")) is None


@scene
async def test_code_is_scanned(scene: Scene) -> None:
    settings = ExtendedInputDialogSettings(enable_barcode=True)
    answers = await asked(scene, ExtendedInputDialog(id=0, title="", hint="", settings=settings))
    await scene.told("сканирует штрихкод «4600000000001»")
    assert answers == [BarcodeInputDialogResult(barcode="4600000000001")]


@english_scene
async def test_scan_that_nobody_waits_for_is_refused(scene: Scene) -> None:
    code = await scene.refused('the cashier scans the barcode "1"')
    assert code == "nothing_listens_to_barcodes"


@scene
async def test_cards_come_and_go(scene: Scene) -> None:
    await scene.told("в колоде есть карта «Карта гостя»")
    await scene.step("в колоде есть карта «Карта гостя»")
    cards = {card.name: card.track for card in scene.view.world.cards}
    assert cards["Карта гостя"] == made_track("Карта гостя")
    await scene.told("в колоде есть карта «Номер 5» с дорожкой «%HOTEL^ROOM 5?;9900000005=0001?»")
    await scene.told("в колоде нет карты «Номер 5»")
    assert all(card.name != "Номер 5" for card in scene.view.world.cards)


@english_scene
async def test_card_with_a_track_replaces_the_one_of_its_name(scene: Scene) -> None:
    await scene.told('the deck has the card "Номер 12" with the track ";99=1?"')
    await scene.told('the deck lacks the card "Номер 12"')
    await scene.told('the deck has the card "Номер 12"')
    assert scene.view.world.cards[-1].track == made_track("Номер 12")


@scene
async def test_number_that_may_be_real_is_not_written(scene: Scene) -> None:
    checked = "4" + "0" * 14 + "2"  # its check digit is right
    assert _said(scene, AddTestCard(TestCard(name="Моя", track=f";{checked}=9912?"))) is None
    wrong = "4" + "0" * 15
    assert _said(scene, AddTestCard(TestCard(name="Моя", track=f";{wrong}=9912?"))) is not None


def test_made_tracks_differ_by_name_and_stay() -> None:
    assert made_track("А") == made_track("А") != made_track("Б")
