"""Runs each payment plugin in a process of its own and talks to it over the wire.

`host.PluginHost` is what the till uses; `calls` and `events` hold what goes in and comes out. The
modules `plugin_*`, `values` and `wire` also run in the plugin's process and import quickly.
"""
