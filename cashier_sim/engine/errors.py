"""The engine's errors: codes with values; the sentence for a person is made in `ui`."""

from cashier_sim.engine.codes import Code


class EngineError(Exception):
    """Something is refused before anything has happened.

    Attributes:
        code: Why; names a text of the screen.
        values: What the text is filled with, by name.
    """

    def __init__(self, code: Code, **values: str) -> None:
        """Refuse something for the reason `code`, filled with `values`."""
        told = ", ".join(f"{name}={value}" for name, value in values.items())
        super().__init__(f"{code}: {told}" if told else str(code))
        self.code = code
        self.values = values
