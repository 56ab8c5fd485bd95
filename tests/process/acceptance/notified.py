"""One long day at a till that makes every notification, told to a probe of one version of the API.

The probe notes what it gets at each; `Day` is played once for each version, and many tests look at
what was noted.
"""

from __future__ import annotations

import asyncio
import textwrap
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    ChangePaymentType,
    CloseCafeSession,
    CreateEmployee,
    DeleteDonationType,
    DeleteOrder,
    EnterSum,
    GoToPayment,
    OpenOrder,
    PressPay,
    PrintPrecheque,
    PrintServiceCheque,
    RemoveItem,
    ReturnPayment,
    ScanBarcode,
    SwipeCard,
)
from cashier_sim.till.events import TraceKind
from tests.process.acceptance.harness import REMOVE_DISH, on_probe

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.process.acceptance.harness import ProbeTill, Received, Scene, Stage

LISTENING = """
CONTRACTS = (
    OperationService, ViewManager, ReceiptPrinter, ProgressBar, NavigatingToPaymentScreenContext
)
SUBSCRIBE = "subscribe_on_"


def kind(value):
    found = [contract.__name__ for contract in CONTRACTS if isinstance(value, contract)]
    if isinstance(value, EntityChangedEventArgs):
        return f"Changed[{type(value.entity).__name__}]"
    return found[0] if found else type(value).__name__


def points():
    names = [name for name in dir(NotificationService) if not name.startswith("_")]
    return sorted({name.removeprefix(SUBSCRIBE) for name in names})


def subscribe(point, callback):
    service = PluginContext.notifications
    if hasattr(service, SUBSCRIBE + point):
        return getattr(service, SUBSCRIBE + point)(callback)
    return getattr(service, point).subscribe(callback)


def fail(error):
    raise error


def listen_to_all(given, act=lambda point: None, names=False):
    def listen(point):
        def by_position(*args):
            given.note(point, kinds=" ".join(map(kind, args)))
            return act(point)

        def by_name(**args):
            given.note(point, names=" ".join(args))

        try:
            subscribe(point, by_name if names else by_position)
        except ArgumentException as error:
            given.note("refused " + point, sentence=str(error))

    for point in points():
        listen(point)


"""
"""Python text at the top of the probe's acts: helpers that subscribe on everything."""


STEPS_TO_THE_NEXT_CALL = 10
"""More steps of the loop than lie between two calls of what comes afterwards."""


def version(api_version: str | None) -> str:
    """The manifest's element that names the version; None = the manifest names none."""
    return f"<ApiVersion>{api_version or ''}</ApiVersion>"


def on_subscriber(
    point: str, body: str, *, api_version: str = "V8", more: str = ""
) -> Callable[[Scene], Callable[[Stage], None]]:
    """Make a test of a scene with a probe that subscribes on one notification.

    Args:
        point: Which.
        body: What the subscriber does; it gets everything on offer as attributes of `args`.
        api_version: The probe's version of the API.
        more: More lines of the probe's constructor, which has `given`.
    """
    lines = textwrap.indent(textwrap.dedent(body).strip("\n"), "    ")
    loaded = f"""
from types import SimpleNamespace

def subscriber(**offered):
    args = SimpleNamespace(**offered)
{lines}

subscribe({point!r}, subscriber)
{textwrap.dedent(more)}
"""
    return on_probe(
        manifest=version(api_version), constants=textwrap.dedent(LISTENING), loaded=loaded
    )


@dataclass(slots=True)
class Day:
    """What a played day left behind."""

    received: list[Received]
    suspended: list[str]
    """Notifications whose subscriber is not called any more, in order."""
    is_over: bool
    """Whether it came to its end: the shift is closed."""
    log: str
    """The probe's log."""

    def got(self, what: str) -> list[str]:
        """What was noted at a notification: the kinds of its arguments, each time."""
        return [one.values["kinds"].strip("'") for one in self.received if one.what == what]

    def named(self, what: str) -> list[str]:
        """The names of the arguments that came at a notification."""
        found = [one.values["names"] for one in self.received if one.what == what]
        return found[0].strip("'").split()

    def log_lines(self, what: str) -> list[str]:
        """What the log says of the calls at a notification."""
        lines = [line.rpartition(f"{what}: ") for line in self.log.splitlines()]
        return [rest.split()[-1] for _, found, rest in lines if found]

    def refusal(self, point: str) -> str:
        """Why a subscription was refused; empty when it was not."""
        found = [one.values["sentence"] for one in self.received if one.what == f"refused {point}"]
        return found[0] if found else ""


def play_day(stage: Stage, api_version: str | None, act: str = "None") -> Day:
    """Play the day with a probe that listens to everything.

    Args:
        stage: Where.
        api_version: The probe's version of the API.
        act: Python text: what each subscriber does, an expression; it may use `point`. `names` =
            it asks for its arguments by name, and notes them.
    """
    days = []

    async def scene(till: ProbeTill) -> None:
        await a_day(till)
        days.append(_left(till))

    how = "names=True" if act == "names" else f"lambda point: {act}"
    stage.play(
        scene,
        {"loaded": f"listen_to_all(given, {how})"},
        manifest=version(api_version),
        constants=textwrap.dedent(LISTENING),
    )
    (day,) = days
    return day


async def a_day(till: ProbeTill) -> None:
    """Open the shift, sell, return and delete, change the back office, close the shift."""
    await till.order()
    order_id = till.record.order.id
    # Nobody may want them: that is refused.
    await till.till.do(SwipeCard(till.view.world.cards[0].name))
    await till.till.do(ScanBarcode("4600000000000"))
    await till.do(AddProduct(till.view.restaurant.products[1].id))
    await till.act(PrintServiceCheque())
    await till.act(RemoveItem(till.record.order.items[-1].id), REMOVE_DISH)
    await till.act(PrintPrecheque())
    await till.act(CancelPrecheque())
    await till.act(GoToPayment())
    await till.choose(name=till.cash.payment_type.name)
    await till.act(EnterSum(till.record.order.result_sum + Decimal(10)))
    await till.act(PressPay())
    await till.do(OpenOrder(order_id))
    await till.act(ReturnPayment())
    clone = next(one for one in till.view.orders if one.order.status.name == "NEW")
    await till.do(OpenOrder(clone.order.id))
    await till.act(DeleteOrder())
    cash = till.cash
    renamed = replace(cash.payment_type, name="Наличные рубли")
    await till.do(ChangePaymentType(replace(cash, payment_type=renamed)))
    await till.do(DeleteDonationType(till.view.restaurant.donation_types[0].id))
    await till.do(CreateEmployee("Анна", "7301"))
    await till.act(CloseCafeSession())
    await afterwards(till)


async def afterwards(till: ProbeTill) -> None:
    """Wait until everything is told that is told afterwards."""

    def is_calling() -> bool:
        return any(plugin.open_calls for plugin in till.view.plugins)

    while True:
        for _ in range(STEPS_TO_THE_NEXT_CALL):
            await asyncio.sleep(0)
        if not is_calling():
            return
        await till.until(lambda: not is_calling())


def _left(till: ProbeTill) -> Day:
    suspended = [
        line.answer for line in till.lines(TraceKind.PLUGIN) if line.name == "subscriber_suspended"
    ]
    return Day(
        received=till.received,
        suspended=suspended,
        is_over=till.view.session.current is None and till.view.session.last_number == 1,
        log=Path(till.plugin.log_path).read_text(encoding="utf-8"),
    )
