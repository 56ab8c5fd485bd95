"""What the layers below refuse, as refusals of commands."""

from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import (
    ArgumentException,
    EntityAlreadyInUseException,
    EntityNotFoundException,
    FrontApiException,
)
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import Refusal
from cashier_sim.till.errors import RefusedError

REFUSING_ERRORS = (RefusedError, EngineError, FrontApiException, ArgumentException)
"""What carrying out a command may raise to refuse it; nothing has happened then."""


def refusal_of(
    error: RefusedError | EngineError | FrontApiException | ArgumentException,
) -> Refusal:
    """The refusal behind an error."""
    match error:
        case RefusedError():
            return error.refusal
        case EngineError():
            return Refusal(str(error.code), error.values)
        case EntityAlreadyInUseException():
            return Refusal(Code.ORDER_IN_USE, {"holder": Code.SOMEBODY})
        case EntityNotFoundException():
            return Refusal(Code.NOT_FOUND, {"problem": str(error)})
        case _:
            return Refusal(Code.ARGUMENT_INVALID, {"problem": str(error)})
