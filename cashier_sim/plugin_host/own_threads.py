"""Marks what threads of a plugin's own bring about, at moments that no act of a person decides.

The mark travels with asyncio's context: into the tasks that serve such a thread, into what these
start, and into the calls that come out of it.
"""

from contextvars import Context, ContextVar

_is_in_own_thread: ContextVar[bool] = ContextVar("own thread", default=False)


def is_in_own_thread() -> bool:
    """Whether a thread of a plugin's own brings about what happens now."""
    return _is_in_own_thread.get()


def own_thread_context() -> Context:
    """A context for what such a thread brings about: with the mark, and inside of nothing else."""
    context = Context()
    context.run(_is_in_own_thread.set, True)
    return context


def mark_own_thread(value: bool) -> None:
    """Set the mark of the present task, which does one thing after another for others."""
    _is_in_own_thread.set(value)
