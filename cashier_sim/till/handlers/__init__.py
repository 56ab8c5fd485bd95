"""What each command does: one handler per command, in a table; see `handler_table`."""
