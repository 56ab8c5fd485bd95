"""On the till shift, its reports and who works here."""

from typing import Any

from cashier_sim.scenario.parameters import Parameter
from cashier_sim.scenario.sentence import Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import OpenCafeSession

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


@sentence(
    chapter=Chapter.SHIFT,
    ru=("(кассир )открывает смену", "открыта смена"),
    en=("(the cashier )opens the till shift", "the till shift is opened"),
    meaning=("Открывает кассовую смену.", "Opens the till shift."),
    spells=OpenCafeSession,
)
async def open_cafe_session(stage: Stage) -> None:
    """Open the till shift."""
    await stage.do(OpenCafeSession())


SENTENCES: tuple[Sentence, ...] = (open_cafe_session,)
