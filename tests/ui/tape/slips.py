"""Slips for the tests of the tape."""

from datetime import datetime, timedelta

from cashier_sim.plugin_api import Tags, XElement
from cashier_sim.receipt import COLUMNS_44, lay_out
from cashier_sim.ui.tape.source import TapeSlip

START = datetime(2026, 3, 1, 12, 31)  # noqa: DTZ001 - the register's clock has no zone


class Slips:
    """A source of as many slips as wanted; counts how many were asked for."""

    def __init__(self, count: int = 0, lines: int = 10) -> None:
        self.length = count
        self.lines = lines
        self.asked: list[int] = []

    def count(self) -> int:
        return self.length

    def slip(self, index: int) -> TapeSlip:
        self.asked.append(index)
        pairs = [
            XElement(Tags.PAIR, left=f"line {line}", right=index) for line in range(self.lines)
        ]
        receipt = lay_out(XElement(Tags.DOC, *pairs), COLUMNS_44)
        time = START + timedelta(seconds=index)
        return TapeSlip(10 * (index + 1), receipt, f"Slip {index}", time, "Hotel")
