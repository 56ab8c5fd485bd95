"""Waits for a plugin host that an author starts from an IDE."""

import asyncio
import secrets
from collections.abc import Callable

from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.messages import HelloMessage, parse_line
from cashier_sim.plugin_host.process import Ear

_LOOPBACK = "127.0.0.1"
_MAX_HELLO_BYTES = 4096


class AttachedLink(asyncio.Protocol):
    """The way to a host that connected by itself. Its end is the end of the connection."""

    def __init__(self, token: str, greeted: Callable[["AttachedLink"], None]) -> None:
        """Wait for a greeting.

        Args:
            token: What the greeting must carry.
            greeted: Told once it has come.
        """
        self._token = token
        self._greeted = greeted
        self._ear: Ear | None = None
        self._early = bytearray()
        self._transport: asyncio.Transport | None = None

    def listen(self, ear: Ear) -> None:
        """Pass everything on to `ear`, the greeting first."""
        self._ear = ear
        ear.received(bytes(self._early))

    def write(self, data: bytes) -> None:
        """Send bytes."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)

    def kill(self) -> None:
        """Cut the connection; the host then ends itself."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody connected."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Check the greeting, or pass bytes on."""
        if self._ear is not None:
            self._ear.received(data)
            return
        self._early += data
        line, end, _ = self._early.partition(b"\n")
        if end and self._is_expected(bytes(line)):
            self._greeted(self)
        elif end or len(self._early) > _MAX_HELLO_BYTES:
            self.kill()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  # asyncio's shape
        """The host is gone; how it ended is not known, so it counts as orderly."""
        if self._ear is not None:
            self._ear.ended(0)

    def _is_expected(self, line: bytes) -> bool:
        try:
            message = parse_line(line)
        except WireError:
            return False
        return isinstance(message, HelloMessage) and secrets.compare_digest(
            message.token.encode(), self._token.encode()
        )


async def wait_for_host(port: int, announce: Callable[[str], None]) -> AttachedLink:
    """Listen on the loopback interface until the expected host has greeted.

    Args:
        port: 0 = any free one.
        announce: Told the address, `127.0.0.1:port/token`.

    Raises:
        OSError: The port is taken.
    """
    loop = asyncio.get_running_loop()
    arrived: asyncio.Future[AttachedLink] = loop.create_future()
    token = secrets.token_hex(8)

    def greeted(link: AttachedLink) -> None:
        if arrived.done():
            link.kill()
        else:
            arrived.set_result(link)

    server = await loop.create_server(lambda: AttachedLink(token, greeted), _LOOPBACK, port)
    try:
        announce(f"{_LOOPBACK}:{server.sockets[0].getsockname()[1]}/{token}")
        return await arrived
    finally:
        server.close()
