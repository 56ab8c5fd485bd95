"""A plugin's own objects without a process or an engine: what is asked of either is kept."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast
from uuid import UUID

from cashier_sim.engine.ports import Outcome, Returned
from cashier_sim.plugin_api import Credentials
from cashier_sim.plugin_host.calls import CALLABLE, Ref, ServiceRequest, Signature
from cashier_sim.till.plugins.registrations import Registrations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cashier_sim.engine.locks import LockOwner
    from cashier_sim.engine.operations import Operations
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.screen_calls import ScreenCallback, ScreenPoint

WHO = Credentials(id=UUID(int=5))
CALLBACK = Ref(
    generation=1,
    number=3,
    type_name="several",
    methods={CALLABLE: Signature(names=("os",), required=frozenset({"os"}))},
)


@dataclass(slots=True)
class FakeDraft:
    """The engine's edits of a session."""

    edits: list[tuple[str, object]] = field(default_factory=list)

    def change_order_comment(self, comment: str, order: object) -> None:
        self.edits.append((comment, order))

    def create_order(self, tables: object) -> str:
        self.edits.append(("create", tables))
        return "stub"


@dataclass(slots=True)
class FakeOperations:
    """The engine's service of one owner."""

    submitted: list[object] = field(default_factory=list)
    refusal: Exception | None = None
    said: list[str] = field(default_factory=list)

    def create_edit_session(self) -> FakeDraft:
        return FakeDraft()

    def submit_changes(self, edit_session: FakeDraft, credentials: object) -> object:
        if self.refusal is not None:
            raise self.refusal
        self.submitted.append(edit_session)
        return credentials

    def get_active_payment_types(self, key: str) -> tuple[str, ...]:
        return (f"types of {key}",)

    @contextmanager
    def kept(self) -> Iterator[None]:
        self.said.append("keeps locks")
        yield
        self.said.append("gives locks back")


@dataclass(slots=True)
class OwnStage:
    """Everything around a plugin's own objects."""

    engine: FakeOperations = field(default_factory=FakeOperations)
    registrations: Registrations = field(default_factory=Registrations)
    open_calls: set[int] = field(default_factory=set)
    outcome: Outcome = field(default_factory=Returned)
    called: list[tuple[ScreenPoint, ScreenCallback, LockOwner]] = field(default_factory=list)
    released: list[Ref] = field(default_factory=list)
    owners: list[LockOwner] = field(default_factory=list)

    @property
    def operations(self) -> Operations:
        # cast: it has what is used of them
        return cast("Operations", self.engine)

    @property
    def till(self) -> TillServices:
        # cast: only its operations are used
        return cast("TillServices", _Till(self))

    async def call_back(
        self, point: ScreenPoint, callback: ScreenCallback, lock_owner: LockOwner
    ) -> Outcome:
        self.called.append((point, callback, lock_owner))
        self.engine.said.append("calls back")
        return self.outcome


@dataclass(frozen=True, slots=True)
class _Till:
    stage: OwnStage

    def operations(self, owner: LockOwner) -> Operations:
        self.stage.owners.append(owner)
        return self.stage.operations


def request(
    method: str,
    arguments: Mapping[str, object] | None = None,
    *,
    call: int | None = None,
    number: int | None = None,
    generation: int = 1,
) -> ServiceRequest:
    """A request of the plugin."""
    return ServiceRequest(
        plugin="hotel",
        generation=generation,
        call_id=call,
        service="operations",
        method=method,
        arguments=arguments or {},
        number=number,
    )
