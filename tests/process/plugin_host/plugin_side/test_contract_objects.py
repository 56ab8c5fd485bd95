"""The contract's objects between a real plugin process and a register that answers by script."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.plugin_api import (
    Credentials,
    NewOrderStub,
    PaymentActionFailureReason,
    PermissionDeniedException,
    SubmittedEntities,
)
from cashier_sim.plugin_host.calls import (
    CALLABLE,
    ButtonId,
    CallRaised,
    CallReturned,
    EditSessionId,
)
from cashier_sim.plugin_host.errors import ServiceError
from tests.process.plugin_host.stage import PAY, SERVICES, on_stage, paying

if TYPE_CHECKING:
    from cashier_sim.plugin_host.calls import ServiceRequest
    from tests.process.plugin_host.stage import Stage

ID = UUID(int=9)
STUB = NewOrderStub(id=ID)

EDITS = """
service = given["operation_service"]
session = service.create_edit_session()
order = session.create_order([])
session.change_order_comment("from a plugin", order)
made = service.submit_changes(session, PluginContext.operations.get_default_credentials())
return [order.id, len(made.orders)]
"""


@on_stage(paying(EDITS))
async def test_edits_of_a_session_carry_its_number_and_its_call(stage: Stage) -> None:
    stage.answers = {
        "create_edit_session": EditSessionId(7),
        "create_order": STUB,
        "submit_changes": SubmittedEntities(),
        "get_default_credentials": Credentials(id=ID),
    }
    assert await stage.pay() == CallReturned((ID, 0))
    create = await stage.asked("create_order")
    assert (create.service, create.number, create.call_id) == ("edit_session", 7, 1)
    comment = await stage.asked("change_order_comment")
    assert comment.arguments == {"comment": "from a plugin", "order": STUB}
    submit = await stage.asked("submit_changes")
    assert submit.arguments["edit_session"] == EditSessionId(7)


RAISING = """
class Refused(Exception):
    pass


def several(operation_service):
    operation_service.get_tables()
    raise Refused("no")


try:
    PluginContext.operations.execute_continuous_operation(several)
except Refused as error:
    return f"{error} from {error.__traceback__.tb_next is not None}"
"""


@on_stage(paying(RAISING))
async def test_callback_has_a_call_of_its_own_and_its_exception_comes_out(stage: Stage) -> None:
    async def call_back(request: ServiceRequest) -> object:
        end = await stage.host.call(
            stage.refs[-1],
            CALLABLE,
            {},
            {"operation_service": "operation_service"},
            call_id=2,
        )
        assert isinstance(end, CallRaised)
        assert (end.type_name, request.call_id) == ("Refused", None)
        raise ServiceError(end.type_name, end.message)

    stage.answers = {"execute_continuous_operation": call_back, "get_tables": ()}
    assert await stage.pay() == CallReturned("no from True")
    nested = await stage.asked("get_tables")
    assert (nested.service, nested.call_id) == ("operation_service", 2)


BUTTON = """
button_id, registration = PluginContext.operations.add_button_to_payment_screen(
    "Bonus", False, True, lambda order, state: None
)
registration.dispose()
return button_id
"""


@on_stage(paying(BUTTON))
async def test_button_is_its_id_and_what_ends_it(stage: Stage) -> None:
    stage.answers["add_button_to_payment_screen"] = ButtonId(ID, 5)
    assert await stage.pay() == CallReturned(ID)
    assert (await stage.asked("dispose")).arguments == {"id": 5}


@on_stage(paying('raise PaymentActionFailedException("no", keep_in_order=True)'))
async def test_failure_that_keeps_its_item_says_so(stage: Stage) -> None:
    end = await stage.pay()
    assert isinstance(end, CallRaised)
    assert end.values == {"keep_in_order": True, "reason": None, "details": ""}


CAUGHT = """
try:
    PluginContext.operations.get_tables()
except (PaymentActionFailedException, PermissionDeniedException) as error:
    return repr(sorted(vars(error).items()))
"""


@on_stage(paying(CAUGHT))
async def test_what_an_exception_tells_reaches_the_plugin(stage: Stage) -> None:
    stage.answers["get_tables"] = PermissionDeniedException("no", ("F_STRN",), ("Сторно",))
    end = await stage.pay()
    assert end == CallReturned(
        repr([("codes", ("F_STRN",)), ("local_names", ("Сторно",)), ("message", "no")])
    )
    stage.answers["get_tables"] = ServiceError(
        "PaymentActionFailedException",
        "no",
        {"reason": PaymentActionFailureReason.PAY_ORDER_FAILED, "details": "declined"},
    )
    end = await stage.pay()
    assert isinstance(end, CallReturned)
    assert "PAY_ORDER_FAILED" in str(end.value)
    assert "declined" in str(end.value)


@on_stage(paying('return given["view_manager"] is None and given["printer"] is not None'))
async def test_window_that_the_register_lacks_is_none(stage: Stage) -> None:
    services = {**SERVICES, "view_manager": None, "progress_bar": None}
    end = await stage.host.call(stage.refs[-1], "pay", PAY, services, call_id=1)
    assert end == CallReturned(True)
