"""The till's error: an act was refused before anything happened."""

from cashier_sim.till.commands import Refusal


class RefusedError(Exception):
    """An act is not possible; the till turns it into `CommandRefused`.

    Attributes:
        refusal: Why; the screen has a sentence for its code.
    """

    def __init__(self, code: str, **values: str) -> None:
        """Refuse an act for the reason `code`, filled with `values`."""
        told = ", ".join(f"{name}={value}" for name, value in values.items())
        super().__init__(f"{code}: {told}" if told else code)
        self.refusal = Refusal(code, values)
