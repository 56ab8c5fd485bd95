"""Public data classes as XML, by .NET's rules."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntFlag
from threading import Lock
from typing import ClassVar
from uuid import UUID

import pytest

from cashier_sim.plugin_api import InvalidOperationException
from cashier_sim.plugin_api.data import from_xml, to_xml

HEAD = '<?xml version="1.0" encoding="utf-16"?>\r\n'
NAMESPACES = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
)


class IsCardClass:
    def __init__(self) -> None:
        self.is_card = False
        self._secret = 5


class Mood(Enum):
    VERY_GOOD = 1
    BAD = 2


class Flags(IntFlag):
    A = 1
    B = 2


@dataclass(frozen=True)
class Guest:
    name: str = ""


@dataclass
class Base:
    first: int = 0


@dataclass(frozen=False)
class Everything(Base):
    count_of_all: ClassVar[int] = 9
    text: str | None = None
    sum: Decimal = Decimal("0.00")
    share: float = 0.0
    flag: bool = False
    id: UUID | None = None
    at: datetime | None = None
    mood: Mood = Mood.BAD
    flags: Flags = Flags.A
    raw: bytes = b""
    guest: Guest | None = None
    names: list[str] = field(default_factory=list)
    guests: tuple[Guest, ...] = ()


@dataclass
class Empty:
    pass


FULL = Everything(
    first=1,
    text="<&> «Гость»\n",
    sum=Decimal("100.10"),
    share=0.5,
    flag=True,
    id=UUID(int=7),
    at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    mood=Mood.VERY_GOOD,
    flags=Flags.A | Flags.B,
    raw=b"\x00\xff",
    guest=Guest("Иван"),
    names=["a", ""],
    guests=(Guest("x"), Guest()),
)


def test_text_is_what_dotnet_writes() -> None:
    data = IsCardClass()
    data.is_card = True
    assert to_xml(data) == (
        f"{HEAD}<IsCardClass {NAMESPACES}>\r\n  <IsCard>true</IsCard>\r\n</IsCardClass>"
    )
    assert to_xml(Empty()) == f"{HEAD}<Empty {NAMESPACES} />"


def test_members_of_base_classes_come_first_and_none_is_left_out() -> None:
    text = to_xml(Everything(names=["a"]))
    assert text.index("<First>") < text.index("<Sum>")
    assert "<Text" not in text
    assert "<Names>\r\n    <string>a</string>\r\n  </Names>" in text
    assert "CountOfAll" not in text


@pytest.mark.parametrize("data", [FULL, Everything(), Empty()])
def test_objects_come_back(data: object) -> None:
    assert from_xml(to_xml(data), type(data)) == data


def test_whole_numbers_pass_for_money() -> None:
    data = Everything()
    data.sum = 5  # type: ignore[assignment]  # what an author writes
    assert from_xml(to_xml(data), Everything).sum == Decimal(5)


def test_what_another_plugin_wrote_is_read() -> None:
    text = (
        '<?xml version="1.0"?><x:Everything xmlns:x="urn:x" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Unknown>1</Unknown>'
        '<Text xsi:nil="true"/><Flag> 1 </Flag><x:First>5</x:First></x:Everything>'
    )
    data = from_xml(text, Everything)
    assert (data.text, data.flag, data.first) == (None, True, 5)


class _Hidden:
    pass


class NeedsArguments:
    def __init__(self, room: int) -> None:
        self.room = room


class Untyped:
    def __init__(self) -> None:
        self.room = None


@dataclass
class OddlyTyped:
    room: "Nowhere" = None  # type: ignore[name-defined]  # noqa: F821, UP037  # does not exist


@dataclass
class Holds:
    thing: object = None
    day: date | None = None
    times: dict[str, int] | None = None
    lists: list[list[int]] | None = None
    either: int | str | None = None
    wait: timedelta | None = None
    number: int = 0
    name: str = ""
    names: list[str] | None = None
    me: "Holds | None" = None  # noqa: UP037  # refers to itself


class HoldsLock:
    def __init__(self) -> None:
        self.lock = Lock()


def _looped() -> Holds:
    holds = Holds()
    holds.me = holds
    return holds


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (5, "int: data are text or an instance of a public class"),
        (None, "NoneType: data are text or an instance"),
        ({"room": 12}, "dict: data are text or an instance"),
        (OrderedDict(room=12), "OrderedDict: data are text or an instance"),
        ([Guest()], "list: data are text or an instance"),
        (Mood.BAD, "Mood: data are text or an instance"),
        (Guest, "Guest is a class; give an instance of it, such as Guest()"),
        (HoldsLock(), "HoldsLock.lock: lock cannot be rebuilt"),
        (HoldsLock(), "or begin the member's name with an underscore to leave it out"),
        (_Hidden(), "_Hidden is not public"),
        (NeedsArguments(1), "give each of them a default"),
        (Untyped(), "Untyped.room: its type is unknown; annotate it"),
        (OddlyTyped(), "its annotations cannot be read"),
        (Holds(thing=5), "Holds.thing: data cannot hold object"),
        (Holds(day=date(2026, 1, 1)), "Holds.day: data cannot hold date"),
        (Holds(times={}), "Holds.times: data cannot hold dict[str, int]"),
        (Holds(me=Guest()), "Holds.me: it is declared as Holds and holds Guest"),  # type: ignore[arg-type]  # the author's mistake
        (Holds(lists=[[1]]), "lists of lists"),
        (Holds(either=5), "Holds.either"),
        (Holds(wait=timedelta(1)), "Holds.wait"),
        (Holds(number=True), "Holds.number: it is declared as int and holds bool True"),
        (Holds(name=5), "Holds.name: it is declared as str and holds int 5"),  # type: ignore[arg-type]  # the author's mistake
        (Holds(names="ab"), "Holds.names: it is declared as list[str]"),  # type: ignore[arg-type]  # the author's mistake
        (_looped(), "refer to themselves"),
        (Holds(name="\x00"), "the text is no XML"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_could_not_be_rebuilt_is_refused_by_name(data: object, sentence: str) -> None:
    with pytest.raises(InvalidOperationException) as caught:
        to_xml(data)
    assert sentence in str(caught.value)


class Shifting:
    def __new__(cls) -> object:  # type: ignore[misc]  # on purpose another type
        return Empty()


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("not xml", Guest, "Guest: the text is no XML"),
        ("<Everything><First>x</First></Everything>", Everything, "Everything.first: 'x' is not"),
        ("<Everything><Sum>x</Sum></Everything>", Everything, "'x' is not a Decimal"),
        ("<Everything><Flag>yes</Flag></Everything>", Everything, "it is true or false"),
        ("<Everything><Mood>Sad</Mood></Everything>", Everything, "one of VeryGood, Bad"),
        ("<Holds><Either>5</Either></Holds>", Holds, "Holds.either"),
        ("<Shifting />", Shifting, "Shifting() makes a Empty"),
        ("<Guest />", Empty, "Empty: the text holds Guest; ask for the class that was kept"),
        ("<int />", int, "int: data are text or an instance of a public class"),
        ("<NeedsArguments />", NeedsArguments, "give each of them a default"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(text: str, kind: type, sentence: str) -> None:
    with pytest.raises(InvalidOperationException) as caught:
        from_xml(text, kind)
    assert sentence in str(caught.value)
