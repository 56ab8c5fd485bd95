"""A running register: engine, plugin hosts, dialogs, world and settings joined together.

Commands go in (`Till.do`), events come out; a screen and a scenario are two drivers of the same
object. Everything here runs on one thread, the register's asyncio loop, and knows no widgets.
"""
