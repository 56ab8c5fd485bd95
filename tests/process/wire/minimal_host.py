"""A second plugin host, written from `docs/wire.md` alone: one thread, one built-in plugin.

It shows how little a host in another language needs, and that the document suffices.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, object]


class Raised(Exception):
    """An exception of the contract, by its simple name."""

    def __init__(self, name: str, message: str = "", values: object = None) -> None:
        super().__init__(message)
        self.name = name
        self.values = values or {}


class Host:
    """Speaks the wire; requests nest, so that one thread is enough."""

    def __init__(self) -> None:
        self.last_id = 0
        self.answers: dict[object, Json] = {}
        self.states: dict[object, str] = {}
        self.plugin = Golden(self)

    def send(self, **message: object) -> None:
        """Write one line."""
        sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def serve_one(self) -> None:
        """Read one line and do what it says; end of file ends the process."""
        line = sys.stdin.readline()
        if not line:
            os._exit(0)
        message: Json = json.loads(line)
        match message["kind"]:
            case "reply" | "error":
                self.answers[message["to"]] = message
            case "load":
                self.answer(message, self.plugin.load)
            case "call" | "invoke":
                self.call(message)
            case "abort":
                if message["call"] in self.states:
                    self.states[message["call"]] = "aborted"
            case "unload":
                self.answer(message, self.plugin.dispose)
            case "ping":
                self.answer(message, lambda: None)
            case "exit":
                os._exit(0)

    def answer(self, request: Json, work: Callable[[], None]) -> None:
        """Do something of the plugin's and send how it ended."""
        try:
            work()
        except Raised as error:
            self.send(
                kind="error",
                to=request["id"],
                type=error.name,
                message=str(error),
                bases=["Exception"],
                stack="",
                values=error.values,
            )
        else:
            self.send(kind="reply", to=request["id"], value=None)

    def call(self, message: Json) -> None:
        """Run a method; its objects end with it."""
        call_id, args = message["call"], message["args"]
        self.states[call_id] = "open"
        values = list(args.values()) if isinstance(args, dict) else args
        method = getattr(self.plugin, str(message.get("method", "on_opening")))
        self.answer(message, lambda: method(call_id, values))
        self.states[call_id] = "returned"

    def ask(self, service: str, method: str, call: object = None, **args: object) -> object:
        """Ask the register and serve it until it answers."""
        state = self.states.get(call, "open")
        if state != "open":
            sentence = f"{service}.{method} was used after call {call} was {state}"
            if state == "returned":
                self.send(kind="expired", call=call, sentence=sentence)
            raise Raised("ObjectExpiredException", sentence)
        self.last_id += 1
        number = self.last_id
        owner = {} if call is None else {"call": call}
        self.send(kind="service", id=number, service=service, method=method, args=args, **owner)
        while number not in self.answers:
            self.serve_one()
        answer = self.answers.pop(number)
        if answer["kind"] == "error":
            raise Raised(str(answer["type"]), str(answer["message"]), answer.get("values"))
        return answer["value"]


def declared(*names: str) -> Json:
    """What a method declares."""
    return {
        "names": names,
        "required": names,
        "positional_only": [],
        "keyword_only": [],
        "rest": False,
        "any_count": False,
    }


class Golden:
    """The golden plugin, as the document describes it."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.last_call: object = None

    def load(self) -> None:
        methods = {
            "collect_data": declared(),
            "pay": declared("sum", "view_manager", "printer", "context"),
            "return_payment": declared("context"),
        }
        system = {"$": "ref", "v": 1, "t": "GoldenPayments", "key": "golden", "name": "Golden"}
        self.host.ask(
            "operations",
            "register_payment_system",
            processor={**system, "methods": methods},
            can_process_payment_return_without_order=False,
            fiscal_payment_type_group={"$": "enum", "t": "FiscalPaymentTypeGroup", "v": 0},
        )
        opening = {"__call__": declared("printer", "progress_bar")}
        self.host.ask(
            "notifications",
            "subscribe_on_cafe_session_opening",
            callback={"$": "ref", "v": 2, "t": "on_opening", "methods": opening},
        )

    def dispose(self) -> None:
        self.host.ask("disposable", "dispose", id=1)

    def collect_data(self, call: object, args: list[Json]) -> None:
        self.print_slip(self.last_call)

    def pay(self, call: object, args: list[Json]) -> None:
        self.last_call = call
        money = args[0]["v"]
        question = f"Pay {money}?"
        captions = {"yes_caption": None, "no_caption": None}
        if not self.host.ask(
            "view_manager",
            "show_yes_no_popup",
            call,
            title="Golden",
            message=question,
            **captions,
        ):
            raise Raised("PaymentActionCancelledException", "", {"keep_in_order": False})
        self.print_slip(call, ["pair", {}, "Sum", money])
        self.host.ask("context", "set_rollback_data", call, data="taken")

    def return_payment(self, call: object, args: list[Json]) -> None:
        if self.host.ask("context", "get_rollback_data", call) != "taken":
            values = {"keep_in_order": False, "reason": None, "details": ""}
            raise Raised("PaymentActionFailedException", "unknown payment", values)

    def on_opening(self, call: object, args: list[Json]) -> None:
        self.host.ask("progress_bar", "change_message", call, text="opening")

    def print_slip(self, call: object, *content: object) -> None:
        doc = {"$": "xml", "v": ["doc", {}, *content]}
        slip = {"$": "ent", "t": "ReceiptSlip", "v": {"doc": doc}}
        self.host.ask("printer", "print", call, slip=slip)


if __name__ == "__main__":
    host = Host()
    host.send(kind="hello", version=1, language="minimal", pid=os.getpid(), token="")
    while True:
        host.serve_one()
