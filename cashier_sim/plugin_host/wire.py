"""Names and limits of the wire, version 1. The published document is `docs/wire.md`.

Each line is one JSON object with a `kind`. Whatever has an `id` is a request and gets one `reply`
or `error` whose `to` is that id; everything else is a notice. Ids are per sender and process.

Standard library only, and little of it: the plugin's process imports this first.
"""

VERSION = 1

MAX_LINE_BYTES = 16 * 1024 * 1024
"""Longest line in either direction, without its end."""

MAX_DEPTH = 200
"""How deep arrays and objects may lie in each other on one line."""

# Requests and notices to the plugin.
LOAD = "load"
CALL = "call"
INVOKE = "invoke"
RELEASE = "release"
ABORT = "abort"
UNLOAD = "unload"
PING = "ping"
EXIT = "exit"

# Requests and notices to the register.
HELLO = "hello"
DEBUGGER = "debugger"
SERVICE = "service"
LOG = "log"
CRASH = "crash"
EXPIRED = "expired"
SHUTDOWN = "shutdown"

# Answers, both ways.
REPLY = "reply"
ERROR = "error"

TAG = "$"
"""The key that makes an object a tagged value; its data are under `v`, its type under `t`."""

DECIMAL = "dec"
GUID = "guid"
DATETIME = "dt"
TIMESPAN = "ts"
ENUM = "enum"
XML = "xml"
DATA_OBJECT = "obj"
ENTITY = "ent"
SERVICE_OBJECT = "svc"
REFERENCE = "ref"

DISPOSABLE = "disposable"
"""The type of a service object that can only be disposed; its number is not a call's."""

EDIT_SESSION = "edit_session"
"""The type of a service object whose number its requests carry."""

CALL_SERVICES = (
    "printer",
    "view_manager",
    "context",
    "progress_bar",
    "operation_service",
    "payment_screen_context",
)
"""Services that live during one call; `svc` values carry them."""
