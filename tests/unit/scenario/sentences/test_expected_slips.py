"""What was printed: pairs, lines, whole slips, codes, cheques and their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.ports import Outcome, Returned
from cashier_sim.plugin_api import Tags, XElement
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import calling
from tests.unit.scenario.sentences.expecting import all_hold, fails, look

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


def pair(left: str, right: str) -> XElement:
    return XElement(Tags.PAIR, left=left, right=right)


async def prints(scene: Scene, *slips: tuple[object, ...]) -> None:
    """The fake plugin prints slips in `collect_data`."""

    async def script(call: FakeCall) -> Outcome:
        for content in slips:
            call.print(*content)
        return Returned()

    await calling(scene, script)


ROOM = (pair("Гость", "Иванов Иван"), pair("Номер", "12"), XElement(Tags.CENTER, "Спасибо!"))


@scene
async def test_pairs_lines_and_texts(scene: Scene) -> None:
    assert (await fails(scene, "напечатан чек с текстом «Гость»")).actual == "nothing"
    assert (await fails(scene, "на чеке строка «Гость»")).problem == "no slip is printed"
    await prints(scene, ("Первый",), ROOM)
    await all_hold(
        scene,
        "напечатан чек, в котором «Гость» — «Иванов Иван»",
        "напечатан чек, в котором «Номер» — «{номер}»",
        "на чеке «Номер» — «12»",
        "напечатан чек со строкой «Спасибо!»",
        "напечатан чек с текстом «Иван Номер {номер} Спасибо»",
        "на чеке строка «Гость Иванов {}»",
        "на чеке нет текста «Первый»",
        "нет чека с текстом «Второй»",
        "напечатано чеков 2",
    )
    assert scene.stage.remembered == {"номер": "12"}
    error = await fails(scene, "напечатан чек, в котором «Гость» — «Петров»")
    assert error.expected == "Гость … Петров"
    assert error.actual.startswith("\n  Гость")
    assert error.actual.endswith("Первый")
    assert (await fails(scene, "напечатан чек со строкой «Спасибо»")).actual.count("Спасибо!") == 1
    assert (await fails(scene, "напечатан чек с текстом «Петров»")).expected == "Петров"
    assert (await fails(scene, "на чеке «Номер» — «13»")).problem == "the slip has no such pair"
    assert (await fails(scene, "на чеке строка «Номер»")).problem == "the slip has no such line"
    assert (await fails(scene, "на чеке нет текста «Гость»")).expected == "no «Гость»"
    assert (await fails(scene, "нет чека с текстом «Первый»")).actual == "\n  Первый"


@scene
async def test_slip_that_was_named_last_is_the_one_spoken_of(scene: Scene) -> None:
    await prints(scene, ROOM, ("Второй",))
    await look(scene, "на чеке строка «Второй»")
    await look(scene, "напечатан чек с текстом «Гость»")
    await look(scene, "на чеке нет текста «Второй»")


@scene
async def test_same_slip_twice_is_named_once_each(scene: Scene) -> None:
    await prints(scene, ROOM, ROOM)
    await look(scene, "напечатан чек с текстом «Гость»")
    assert len(scene.stage.happened.expected_slips) == 1
    await look(scene, "напечатан чек с текстом «Гость»")
    assert len(scene.stage.happened.expected_slips) == 2


@scene
async def test_whole_slip_and_how_the_nearest_differs(scene: Scene) -> None:
    error = await fails(scene, "напечатан чек:", doc_string="Гость")
    assert (error.expected, error.actual) == ("\n  Гость", "nothing")
    await prints(scene, ROOM, ("Первый",))
    text = f"\nГость{'Иванов Иван':>39}   \nНомер {{номер}}\n{'Спасибо!':>26}\n\n"
    await look(scene, "напечатан чек:", doc_string=text)
    assert scene.stage.remembered == {"номер": "12"}
    error = await fails(scene, "напечатан чек:", doc_string=text.replace("Иванов", "Петров"))
    assert error.problem.startswith("no such slip is printed; the nearest")
    assert f"\n  - Гость{'Петров Иван':>39}" in error.actual
    assert f"\n  + Гость{'Иванов Иван':>39}" in error.actual
    assert "Первый" not in error.actual
    assert await fails(scene, "напечатан чек:", doc_string="Номер 12"), "one line of three"


@scene
async def test_spaces_within_a_line_count_where_nothing_differs(scene: Scene) -> None:
    await prints(scene, (XElement(Tags.LEFT, "Гость"),))
    await look(scene, "напечатан чек:", doc_string="Гость")
    assert await fails(scene, "напечатан чек:", doc_string=" Гость")


@scene
async def test_codes(scene: Scene) -> None:
    await prints(
        scene,
        (XElement(Tags.QR_CODE, "https://example.com/12"),),
        (XElement(Tags.BARCODE, "4600000000012"),),
    )
    await all_hold(
        scene,
        "напечатан чек с QR-кодом «https://example.com/{код}»",
        "напечатан чек со штрихкодом «4600000000012»",
    )
    assert scene.stage.remembered == {"код": "12"}
    error = await fails(scene, "напечатан чек с QR-кодом «12»")
    assert error.problem == "no slip is printed with this QR code"
    assert error.actual == "https://example.com/12"
    error = await fails(scene, "напечатан чек со штрихкодом «1»")
    assert error.problem == "no slip is printed with this barcode"


@english_scene
async def test_slips_in_english(scene: Scene) -> None:
    await prints(scene, ROOM, (XElement(Tags.QR_CODE, "1"),), (XElement(Tags.BARCODE, "22"),))
    await all_hold(
        scene,
        'a slip is printed in which "Гость" is "Иванов Иван"',
        'a slip is printed with the line "Спасибо!"',
        'a slip is printed that contains "Иванов"',
        'on the slip "Номер" is "12"',
        'on the slip is the line "Номер {}"',
        'on the slip is no text "Петров"',
        'no slip contains "Петров"',
        'a slip is printed with the QR code "1"',
        'a slip is printed with the barcode "22"',
        "the number of slips printed is 3",
    )
    await look(scene, "this slip is printed:", doc_string="{}Иванов{}\n{}\n{}")
    await scene.steps('deletes the payment "Гостиница"')
    await look(scene, "nothing is printed")
