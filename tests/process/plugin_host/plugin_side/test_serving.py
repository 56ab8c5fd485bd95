"""What a plugin may do to its process without harm to the register."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host import log_file
from cashier_sim.plugin_host.calls import CallRaised, CallReturned, CallUnanswered, Unanswered
from cashier_sim.plugin_host.events import (
    HostState,
    LogDropped,
    LogWritten,
    PluginCrashed,
    ThreadCrashed,
)
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from tests.process.plugin_host.stage import Stage

MEGABYTE = 1024 * 1024


@on_stage(
    paying("""
    print("привет")
    sys.stderr.write("oops\\n")
    os.write(1, b"raw\\n")
    print("half \\ud800", end="")
""")
)
async def test_prints_go_to_the_log(stage: Stage) -> None:
    assert await stage.pay() == CallReturned()
    await stage.host.stop()
    printed = [event.text for event in stage.all(LogWritten)]
    assert printed == ["привет", "oops", "raw", "half \\ud800"]
    log = stage.host.log_path.read_text(encoding="utf-8")
    assert log == "привет\noops\nraw\nhalf \\ud800\n"


@on_stage(
    paying("""
    line = b"x" * 99 + b"\\n"
    for _ in range(100):
        os.write(1, line * 10486)
    return 1
""")
)
async def test_hundred_megabytes_of_output_are_harmless(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(1)
    await stage.host.stop()
    files = list(stage.host.log_path.parent.iterdir())
    assert len(files) == 2
    assert sum(file.stat().st_size for file in files) <= 2 * log_file.MAX_FILE_BYTES
    assert sum(event.byte_count for event in stage.all(LogDropped)) > 80 * MEGABYTE
    assert len(stage.all(LogWritten)) < 5000


@on_stage(
    paying("""
    if os.fork() == 0:
        try:
            given["printer"].print(ReceiptSlip(XElement(Tags.DOC)))
        except Exception as error:
            print(type(error).__name__)
        return "child"
    return "parent"
""")
)
async def test_forked_child_cannot_disturb_the_protocol(stage: Stage) -> None:
    assert await stage.pay() == CallReturned("parent")
    await stage.until(lambda: "InvalidOperationException" in stage.log_text())
    assert await stage.pay(2) == CallReturned("parent")
    assert [request.method for request in stage.requests] == ["register_payment_system"]


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux to wait for a stranger")
@on_stage(
    paying("""
    import subprocess
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"])
    return child.pid
""")
)
async def test_what_the_plugin_started_ends_with_it(stage: Stage) -> None:
    end = await stage.pay()
    assert isinstance(end, CallReturned)
    assert isinstance(end.value, int)
    process = os.pidfd_open(end.value)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_reader(process, ended.set)  # readable once it has ended
    await stage.host.stop()
    async with asyncio.timeout(5):
        await ended.wait()
    asyncio.get_running_loop().remove_reader(process)
    os.close(process)


@on_stage(
    paying("""
    def ask():
        answers.append(given["view_manager"].show_yes_no_popup("a", "b"))
    answers = []
    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
""")
)
async def test_objects_may_be_used_from_other_threads(stage: Stage) -> None:
    stage.answers["show_yes_no_popup"] = True
    assert await stage.pay() == CallReturned((True,) * 4)


@on_stage(
    paying("""
    def fail():
        raise ValueError("in a thread")
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    return 1
""")
)
async def test_thread_that_fails_is_told_and_harmless(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(1)
    crash = await stage.event(ThreadCrashed)
    assert crash.error.message == "in a thread"
    assert "in fail" in crash.error.stack
    assert "in a thread" in stage.log_text()


@on_stage(paying("sys.exit('enough')"))
async def test_sys_exit_in_a_call_is_an_error_like_any_other(stage: Stage) -> None:
    end = await stage.pay()
    assert isinstance(end, CallRaised)
    assert (end.type_name, end.message) == ("SystemExit", "enough")


@on_stage(
    paying("""
    os.close(1), os.close(2), sys.stdout.close(), sys.stderr.close()
    return 1
""")
)
async def test_closed_output_is_harmless(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(1)
    await stage.host.stop()
    assert stage.host.state is HostState.STOPPED


@on_stage(
    paying("return os.environ['TZ'], __import__('time').tzname[0]"),
    adjust=lambda o: replace(o, time_zone="Asia/Tokyo"),
)
async def test_time_zone_is_the_registers(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(("Asia/Tokyo", "JST"))


@on_stage(
    paying("""
    for number in range(3, 20):
        try:
            os.write(number, b"garbage\\n")
        except OSError:
            pass
    threading.Event().wait()
""")
)
async def test_garbage_on_the_wire_ends_the_process(stage: Stage) -> None:
    assert await stage.pay() == CallUnanswered(Unanswered.DIED)
    crash = await stage.event(PluginCrashed)
    assert "broke the protocol" in crash.sentence
    assert "garbage" in crash.sentence


@on_stage(
    paying("""
    given["view_manager"].show_ok_popup("t", "x" * (17 * 1024 * 1024))
""")
)
async def test_message_too_long_is_refused_in_the_plugin(stage: Stage) -> None:
    end = await stage.pay()
    assert isinstance(end, CallRaised)
    assert end.type_name == "ArgumentException"
    assert "at most 16777216" in end.message
    assert stage.host.state is HostState.RUNNING


@on_stage(paying("return os.getppid(), os.getpgrp() == os.getpid()"))
async def test_process_heads_its_own_group(stage: Stage) -> None:
    assert await stage.pay() == CallReturned((os.getpid(), True))
