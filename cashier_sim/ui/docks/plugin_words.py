"""What is said of a plugin, in the present language."""

from PySide6.QtCore import QObject

from cashier_sim.till.view import ButtonPlace, PluginState, PluginView, TillView


class PluginWords(QObject):
    """Looks the words up anew each time, so that a changed language shows at the next writing."""

    def state(self, state: PluginState) -> str:
        """How a plugin stands."""
        return {
            PluginState.STOPPED: self.tr("stopped"),
            PluginState.STARTING: self.tr("starting…"),
            PluginState.WAITING_FOR_DEBUGGER: self.tr("waiting for a debugger"),
            PluginState.RUNNING: self.tr("running"),
            PluginState.RESTARTING: self.tr("restarting…"),
            PluginState.STOPPING: self.tr("stopping…"),
            PluginState.FAILED: self.tr("failed"),
        }[state]

    def summary(self, plugin: PluginView) -> str:
        """State, process, crashes, open calls and folder in one line."""
        parts = [self.state(plugin.state)]
        if plugin.pid is not None:
            parts.append(self.tr("process {pid}").format(pid=plugin.pid))
        if plugin.debugger_address:
            address = plugin.debugger_address
            parts.append(self.tr("debugger at {address}").format(address=address))
        if plugin.open_calls:
            parts.append(self.tr("open calls: {count}").format(count=plugin.open_calls))
        if plugin.crashes_this_hour:
            count = plugin.crashes_this_hour
            parts.append(self.tr("crashes this hour: {count}").format(count=count))
        parts.append(plugin.folder)
        return " · ".join(parts)

    def systems(self, plugin: PluginView) -> str:
        """The payment systems that it holds registered."""
        if not plugin.systems:
            return self.tr("No payment system is registered.")
        lines = []
        for system in plugin.systems:
            text = self.tr("Payment system {name}, key {key}")
            line = text.format(name=system.name, key=system.key)
            if system.returns_without_order:
                line += ", " + self.tr("returns without an order")
            lines.append(line)
        return "\n".join(lines)

    def additions(self, plugin: PluginView, view: TillView) -> str:
        """The buttons and texts that it has added to screens; empty when there are none."""
        places = {
            ButtonPlace.PAYMENT: self.tr("cash screen"),
            ButtonPlace.ORDER: self.tr("order"),
            ButtonPlace.CLOSED_ORDER: self.tr("closed order"),
            ButtonPlace.PAST_ORDER: self.tr("order of an earlier shift"),
            ButtonPlace.PRODUCTS_RETURN: self.tr("goods return"),
            ButtonPlace.ADDITIONS: self.tr("additions menu"),
        }
        button_line = self.tr("Button “{caption}”: {place}")
        status_line = self.tr("Status line: “{text}”")
        lines = [
            button_line.format(caption=button.caption, place=places[button.place])
            for button in view.plugin_buttons
            if button.plugin_name == plugin.name
        ]
        lines += [
            status_line.format(text=status.text)
            for status in view.status_texts
            if status.plugin_name == plugin.name
        ]
        return "\n".join(lines)
