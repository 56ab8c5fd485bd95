"""Names of kinds, states and units in the timeline, in the present language."""

from PySide6.QtCore import QObject

from cashier_sim.till.events import TraceKind, TraceState


class TimelineWords(QObject):
    """Looks the words up anew each time, so a changed language shows at the next painting."""

    def kind(self, kind: TraceKind) -> str:
        """What a line is about."""
        return {
            TraceKind.COMMAND: self.tr("act"),
            TraceKind.CALL: self.tr("plugin call"),
            TraceKind.SERVICE: self.tr("service call"),
            TraceKind.DIALOG: self.tr("dialog"),
            TraceKind.SLIP: self.tr("slip"),
            TraceKind.FISCAL: self.tr("fiscal register"),
            TraceKind.STATE: self.tr("stored"),
            TraceKind.PLUGIN: self.tr("plugin"),
            TraceKind.LOG: self.tr("log"),
            TraceKind.NOTIFICATION: self.tr("message"),
        }[kind]

    def state(self, state: TraceState) -> str:
        """How a line stands, or how it ended."""
        return {
            TraceState.RUNNING: self.tr("under way"),
            TraceState.DONE: self.tr("done"),
            TraceState.FAILED: self.tr("refused"),
            TraceState.CANCELLED: self.tr("cancelled"),
            TraceState.ERROR: self.tr("error"),
            TraceState.UNKNOWN: self.tr("ended without an answer"),
        }[state]

    def own_thread(self) -> str:
        """Where a line came from that no act decided."""
        return self.tr("in a thread of the plugin's own")

    def unit(self, unit: str) -> str:
        """A unit of time: `ms`, `s` or `min`."""
        return {"ms": self.tr("ms"), "s": self.tr("s"), "min": self.tr("min")}[unit]
