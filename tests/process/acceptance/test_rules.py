"""What a plugin may do to orders and when it is told that it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import OpenOrder, PressPay, ShowScreen
from cashier_sim.till.view import Screen
from tests.process.acceptance.harness import ON_COMMAND, on_probe
from tests.process.acceptance.notified import version
from tests.process.acceptance.rules import LOCAL_REFUSES, NAMES, RULES

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage


def outside(work: str) -> str:
    """The probe's acts when it is loaded: a thread that works on command."""
    return "global note\nnote = given.note\n" + ON_COMMAND.format(work=work)


async def work_outside(till: ProbeTill) -> None:
    """Let it work, and wait."""
    till.command_plugin()
    await till.until(lambda: till.view.notifications)


@pytest.mark.parametrize("rule_id", RULES)
def test_rule(stage: Stage, rule_id: str) -> None:
    rule = RULES[rule_id]

    async def scene(till: ProbeTill) -> None:
        await till.create_type("Вторая")
        await rule.stand(till)
        before, calls = till.view.orders[0], till.calls
        await work_outside(till)
        told = till.got("told").values["answer"]
        assert rule.told in told.replace("\\'", "'")
        is_changed = till.view.orders[0].order.revision != before.order.revision
        assert is_changed is (rule.told == "nothing" if rule.changes is None else rule.changes)
        assert till.calls == calls, "a plugin's own edits call nothing"

    code = f"""
def work():
    names = names_of(None, operations, operations.get_orders()[0])
    note("told", answer=told(lambda: eval({rule.code!r}, names)))
    operations.add_notification_message("done", "probe")
"""
    stage.play(scene, {"loaded": outside("work()")}, constants=NAMES + code)


@pytest.mark.parametrize("method", LOCAL_REFUSES)
def test_service_of_a_call_refuses_what_cannot_run_inside(stage: Stage, method: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        name = "".join(word.capitalize() for word in method.split("_"))
        assert till.got("told").values["answer"] == repr(
            f'InvalidOperationException: Method "{name}" cannot be called using operation service '
            "of notification event handler, use default operation service."
        )

    code = f"""
        names = names_of(given, given.operation_service, given.order)
        call = {f"service.{method}({LOCAL_REFUSES[method]})"!r}
        given.note("told", answer=told(lambda: eval(call, names)))
    """
    stage.play(scene, {"on_payment_added": code}, constants=NAMES)


EDITING = """
    given.operation_service.change_order_comment(
        "от плагина", given.order, given.operation_service.get_default_credentials()
    )
"""


@pytest.mark.parametrize("shape", ["V6", "V8"])
def test_service_of_pay_edits_the_order_that_is_paid(stage: Stage, shape: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        order_id = till.record.order.id
        await till.act(PressPay())
        assert till.record_of(order_id).order.comment == "от плагина"

    shaped = f"SHAPE = {shape!r}"
    stage.play(scene, {"pay": EDITING}, manifest=version(shape), constants=shaped)


@pytest.mark.parametrize(
    ("service", "credentials"),
    [("given.operation_service", "operations"), ("operations", "given.operation_service")],
)
def test_credentials_of_another_service_are_worth_nothing(
    stage: Stage, service: str, credentials: str
) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        assert till.got("told").values["answer"].startswith("'UserSessionInvalidException: ")

    code = f"""
        by = {credentials}.get_default_credentials()
        given.note("told", answer=told(
            lambda: {service}.change_order_comment("x", given.order, by)
        ))
    """
    stage.play(scene, {"on_payment_added": code}, constants=NAMES)


FORGOTTEN = """
service = given.operation_service
session = service.create_edit_session()
session.change_order_comment("x", given.order)
"""


@on_probe(on_payment_added=FORGOTTEN)
async def test_session_that_is_not_submitted_does_nothing(till: ProbeTill) -> None:
    await till.to_pay()
    assert till.record.order.comment == ""


@on_probe(
    constants=NAMES,
    on_payment_added=f"""{FORGOTTEN}
session.add_payment_item(Decimal(1), None, given.payment_item.type, given.order)
by = service.get_default_credentials()
given.note("told", answer=told(lambda: service.submit_changes(session, by)))
""",
)
async def test_session_is_carried_out_whole_or_not_at_all(till: ProbeTill) -> None:
    await till.to_pay()
    assert "ConstraintViolationException" in till.got("told").values["answer"]
    assert till.record.order.comment == ""
    assert len(till.items) == 1


SEVERAL = """
def several(service):
    by = service.get_default_credentials()
    for text in ("раз", "два"):
        service.change_order_comment(text, service.get_orders()[0], by)
        operations.add_notification_message(text, "probe")
    open(os.path.join(os.path.dirname(__file__), "now")).close()
    service.change_order_comment("три", service.get_orders()[0], by)


def work():
    operations.execute_continuous_operation(several)
    note("done")
    operations.add_notification_message("done", "probe")
"""


@on_probe(constants=SEVERAL, loaded=outside("work()"))
async def test_order_is_held_between_the_edits_of_a_continuous_operation(till: ProbeTill) -> None:
    await till.order()
    order_id = till.record.order.id
    await till.do(ShowScreen(Screen.ORDERS))
    till.command_plugin()
    await till.until(lambda: len(till.view.notifications) == 2)
    assert till.record_of(order_id).order.comment == "два"
    assert await till.refused(OpenOrder(order_id)) == "order_in_use"
    till.command_plugin()
    await till.until(lambda: len(till.view.notifications) == 3)
    assert till.record_of(order_id).order.comment == "три"
    await till.do(OpenOrder(order_id))
