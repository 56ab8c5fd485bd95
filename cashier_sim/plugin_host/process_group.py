"""Ends a process together with everything that it started."""

import os
import signal
import sys
from contextlib import suppress

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _KILL_ON_JOB_CLOSE = 0x2000
    _EXTENDED_LIMIT_INFORMATION = 9
    _PROCESS_SET_QUOTA_AND_TERMINATE = 0x0101
    _CREATE_NO_WINDOW = 0x08000000
    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateJobObjectW.restype = wintypes.HANDLE
    _kernel.OpenProcess.restype = wintypes.HANDLE

    class _Limits(ctypes.Structure):
        """`JOBOBJECT_EXTENDED_LIMIT_INFORMATION` of Windows."""

        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("minimum_working_set", ctypes.c_size_t),
            ("maximum_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    class ProcessGroup:
        """A job object: what is in it ends with it, at the latest when the register ends."""

        creation_flags = _CREATE_NO_WINDOW
        starts_session = False

        def __init__(self, pid: int) -> None:
            """Put a process that has just started into a job of its own."""
            self._job = wintypes.HANDLE(_kernel.CreateJobObjectW(None, None))
            limits = _Limits(flags=_KILL_ON_JOB_CLOSE)
            _kernel.SetInformationJobObject(
                self._job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            process = wintypes.HANDLE(
                _kernel.OpenProcess(_PROCESS_SET_QUOTA_AND_TERMINATE, False, pid)
            )
            _kernel.AssignProcessToJobObject(self._job, process)
            _kernel.CloseHandle(process)

        def kill(self) -> None:
            """End the whole group at once."""
            _kernel.TerminateJobObject(self._job, 1)

else:

    class ProcessGroup:
        """A POSIX process group, headed by a process that was started in a session of its own."""

        creation_flags = 0
        starts_session = True

        def __init__(self, pid: int) -> None:
            """Take the group of a process."""
            self._group = pid

        def kill(self) -> None:
            """End the whole group at once; a group that is gone is ignored."""
            with suppress(ProcessLookupError, PermissionError):  # macOS: a group of zombies
                os.killpg(self._group, signal.SIGKILL)
