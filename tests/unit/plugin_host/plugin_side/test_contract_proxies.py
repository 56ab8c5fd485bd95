"""Proxies made out of the contract: every method of every interface, and the binding."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    ButtonRegistration,
    ChequeAdditionalInfo,
    Credentials,
    Disposable,
    EditSession,
    Integration,
    Licensing,
    NavigatingToPaymentScreenContext,
    NotificationService,
    OperationService,
    ProgressBar,
    ReceiptPrinter,
    UnexpectedInternalException,
    ViewManager,
)
from cashier_sim.plugin_host.calls import CALLABLE, DisposableId, EditSessionId, Ref
from cashier_sim.plugin_host.plugin_side.context_services import (
    IntegrationProxy,
    LicensingProxy,
    NotificationServiceProxy,
)
from cashier_sim.plugin_host.plugin_side.contract_proxies import ContractProxy, made
from cashier_sim.plugin_host.plugin_side.edit_sessions import EditSessionProxy
from cashier_sim.plugin_host.plugin_side.operations import OperationServiceProxy
from cashier_sim.plugin_host.plugin_side.proxies import (
    ProgressBarProxy,
    ReceiptPrinterProxy,
    ViewManagerProxy,
)
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from cashier_sim.plugin_host.plugin_side.screen_proxies import (
    NavigatingToPaymentScreenContextProxy,
)
from cashier_sim.plugin_host.values import encode
from tests.unit.plugin_host.contract_samples import ID, as_heard, hints_of, on_the_wire, sample
from tests.unit.plugin_host.fake_register import FakeRegister

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCOPE = CallScope(7, "pay")
CREDENTIALS = Credentials(id=ID)


def _session(register: FakeRegister) -> EditSession:
    make: Callable[..., EditSession] = EditSessionProxy
    return make(register.asker, None, 7)


def _integration(register: FakeRegister) -> Integration:
    make: Callable[..., Integration] = IntegrationProxy
    return make(register.asker, "/config", "/data")


MAKERS: Mapping[type, Callable[[FakeRegister], object]] = {
    OperationService: lambda register: made(OperationServiceProxy, register.asker),
    EditSession: _session,
    ViewManager: lambda register: made(ViewManagerProxy, register.asker, SCOPE),
    ReceiptPrinter: lambda register: made(ReceiptPrinterProxy, register.asker, SCOPE),
    ProgressBar: lambda register: made(ProgressBarProxy, register.asker, SCOPE),
    NotificationService: lambda register: made(NotificationServiceProxy, register.asker),
    Licensing: lambda register: made(LicensingProxy, register.asker),
    Integration: _integration,
}
"""The interfaces and their proxies; `PaymentDataContext` has its own test of every method."""
_STAY = {"naming_func", "selected_item", "return"}
_LOCAL = {"get_configs_directory_path", "get_data_storage_directory_path"}
METHODS = [
    pytest.param(interface, name, id=f"{interface.__name__}.{name}")
    for interface in MAKERS
    for name in sorted(interface.__abstractmethods__)  # type: ignore[attr-defined]  # ABCs have it
    if not isinstance(getattr(interface, name), property) and name not in _LOCAL
]


@pytest.mark.parametrize(("interface", "name"), METHODS)
def test_method_asks_with_the_contracts_names_and_gives_the_answer(
    interface: type, name: str
) -> None:
    hints = hints_of(getattr(interface, name))
    given = {key: sample(hint) for key, hint in hints.items() if key not in _STAY}
    expected = 1 if name == "show_chooser_popup" else sample(hints["return"])
    register = FakeRegister(on_the_wire(expected))
    proxy = MAKERS[interface](register)
    if "edit_session" in given:
        given["edit_session"] = _session(register)
    if "processor" in given:
        given["processor"] = PROCESSOR
        register.asker.objects.processor(PROCESSOR)
    got = getattr(proxy, name)(**given)
    ((service, asked, args),) = register.asked
    assert asked == name
    heard = as_heard(service, name, args)
    for key, value in given.items():
        if key == "edit_session":
            assert heard[key] == EditSessionId(7)
        elif callable(value):
            callback = heard[key]
            assert isinstance(callback, Ref)
            assert CALLABLE in callback.methods
        elif key not in {"processor", "factory"}:
            assert heard[key] == value
    if isinstance(expected, DisposableId):
        assert isinstance(got, Disposable)
    elif hints["return"] is ButtonRegistration:
        assert isinstance(got, ButtonRegistration)
        assert got.button_id == ID
    elif isinstance(expected, EditSessionId):
        assert isinstance(got, EditSession)
    else:
        assert got == expected


@pytest.mark.parametrize(("interface", "name"), METHODS)
def test_signatures_are_the_contracts(interface: type, name: str) -> None:
    proxy = type(MAKERS[interface](FakeRegister()))
    ours = inspect.signature(getattr(proxy, name)).parameters
    contract = inspect.signature(getattr(interface, name)).parameters
    assert list(ours) == list(contract)
    assert [p.kind for p in ours.values()] == [p.kind for p in contract.values()]
    if name != "show_chooser_popup":  # its default would load what hardly any start needs
        assert [p.default for p in ours.values()] == [p.default for p in contract.values()]


class Payments:
    payment_system_key = "hotel"
    payment_system_name = "Hotel"


PROCESSOR = Payments()


class Desk(ABC):
    """A small interface."""

    @abstractmethod
    def pay(self, order: str, is_payment_local: bool, credentials: Credentials) -> None:
        """As in V8."""

    @abstractmethod
    def find(self, credentials: Credentials, /) -> str:
        """Credentials first, and nothing else."""

    @abstractmethod
    def put(self, name: str, credentials: Credentials, course: int = 1) -> str | None:
        """With a default."""

    @abstractmethod
    def confirm(self, question: str) -> bool:
        """May be given up."""

    @property
    @abstractmethod
    def info(self) -> ChequeAdditionalInfo | None:
        """Can be set."""

    @info.setter
    @abstractmethod
    def info(self, info: ChequeAdditionalInfo | None) -> None: ...

    @property
    @abstractmethod
    def title(self) -> str:
        """Cannot be set."""

    def plain(self) -> str:
        """Not abstract, so it stays."""
        return "plain"


class DeskProxy(ContractProxy, Desk):
    service = "desk"
    given_up: ClassVar[Mapping[str, object]] = {"bool": False}


def _desk(*answers: object) -> tuple[FakeRegister, DeskProxy]:
    register = FakeRegister(*answers)
    return register, made(DeskProxy, register.asker)


def test_arguments_go_by_position_and_by_name() -> None:
    register, desk = _desk()
    desk.pay("a", True, CREDENTIALS)
    desk.pay(order="b", is_payment_local=True, credentials=CREDENTIALS)
    assert [asked[2]["order"] for asked in register.asked] == ["a", "b"]
    assert [asked[2]["is_payment_local"] for asked in register.asked] == [True, True]


def test_credentials_may_come_first_as_in_v6() -> None:
    register, desk = _desk(None, None, "kept")
    old: Callable[..., object] = desk.pay
    old(CREDENTIALS, "a")
    old(CREDENTIALS, "b", is_payment_local=True)
    sent = [(asked[2]["order"], asked[2]["is_payment_local"]) for asked in register.asked]
    assert sent == [("a", False), ("b", True)]
    put: Callable[..., object] = desk.put
    assert put(CREDENTIALS, "soup", 2) == "kept"
    assert register.asked[-1][2] == {
        "name": "soup",
        "credentials": {"$": "ent", "t": "Credentials", "v": {"id": on_the_wire(ID)}},
        "course": 2,
    }


@pytest.mark.parametrize(
    ("args", "kwargs", "sentence"),
    [
        ((), {}, r"put\(\) needs the argument 'name'"),
        (("a", CREDENTIALS, 1, 2), {}, r"put\(\) takes 3 arguments, but 4 were given"),
        (("a", CREDENTIALS), {"name": "b"}, r"put\(\) got the argument 'name' twice"),
        ((CREDENTIALS, "a"), {"credentials": CREDENTIALS}, "'credentials' twice"),
        (("a", CREDENTIALS), {"price": 1}, r"put\(\) has no argument 'price'"),
    ],
)
def test_wrong_counts_and_names_are_type_errors(
    args: tuple[object, ...], kwargs: dict[str, object], sentence: str
) -> None:
    register, desk = _desk()
    put: Callable[..., object] = desk.put
    with pytest.raises(TypeError, match=sentence):
        put(*args, **kwargs)
    assert not register.asked


def test_answer_of_a_wrong_kind_is_unexpected() -> None:
    _, desk = _desk(5, None)
    with pytest.raises(
        UnexpectedInternalException, match=r"desk.put: .* answered with int instead of str"
    ):
        desk.put("a", CREDENTIALS)
    assert desk.put("a", CREDENTIALS) is None


def test_missing_answer_is_what_the_contract_gives_on_cancel_or_an_error() -> None:
    _, desk = _desk(None, None)
    assert desk.confirm("sure?") is False
    find: Callable[..., object] = desk.find
    with pytest.raises(UnexpectedInternalException, match="NoneType instead of str"):
        find(CREDENTIALS)


def test_properties_are_asked_for_and_set() -> None:
    info = ChequeAdditionalInfo(phone="+7")
    register, desk = _desk(on_the_wire(info), None, "Title")
    assert desk.info == info
    desk.info = None
    assert desk.title == "Title"
    with pytest.raises(AttributeError):
        desk.title = "other"  # type: ignore[misc]  # what is tested
    assert [asked[1:] for asked in register.asked] == [
        ("get_info", {}),
        ("set_info", {"info": None}),
        ("get_title", {}),
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Put", "Desk has no member Put; names are in snake_case here: put"),
        ("GetInfo", "Desk has no member GetInfo; docs/contract.md lists those that it has"),
        ("xput", "Desk has no member xput; docs/contract.md lists those that it has"),
    ],
)
def test_member_of_another_name_is_refused_with_the_right_one(name: str, sentence: str) -> None:
    _, desk = _desk()
    assert not hasattr(desk, name)
    with pytest.raises(AttributeError) as caught:
        getattr(desk, name)
    assert str(caught.value) == sentence


def test_names_of_csharp_lead_to_those_of_python() -> None:
    operations = made(OperationServiceProxy, FakeRegister().asker)
    with pytest.raises(AttributeError, match="here: try_get_order_by_id"):
        operations.TryGetOrderById  # type: ignore[attr-defined]  # noqa: B018  # what is tested


def test_members_with_a_body_stay() -> None:
    _, desk = _desk()
    assert desk.plain() == "plain"


def test_contract_of_the_cash_screens_opening_is_a_service_of_its_call() -> None:
    info = ChequeAdditionalInfo(email="a@b")
    register = FakeRegister(None, encode(info, lambda _: None))
    context = made(NavigatingToPaymentScreenContextProxy, register.asker, SCOPE)
    assert isinstance(context, NavigatingToPaymentScreenContext)
    context.cheque_additional_info = info
    assert context.cheque_additional_info == info
    (service, method, args), (_, reading, _) = register.asked
    assert as_heard(service, method, args) == {"info": info}
    assert reading == "get_cheque_additional_info"
    assert register.calls == [7, 7]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [("ab", "items must be a list of values and is str 'ab'"), (5, "list of values and is int 5")],
)
def test_lists_are_lists(value: object, sentence: str) -> None:
    register = FakeRegister()
    view = made(ViewManagerProxy, register.asker, SCOPE)
    change: Callable[..., object] = view.show_quantity_changer_popup
    with pytest.raises(ArgumentException, match=sentence):
        change("t", "text", 1, 2, value)
