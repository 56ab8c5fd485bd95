"""Scenarios: what a cashier does, written down as sentences, read, recorded and replayed.

A `.feature` file (`feature_file`) has steps; each is one of the `sentences`, in Russian or English,
made by the rules of `grammar` and found through the `vocabulary`. A `player` carries them out on a
`stage`: a register with its own data, clock, ids and plugins. What sentences compare is worded in
`facts`; what is on the screen is turned into expectations by `seen`. `recorder` writes scenarios,
`runner` runs them as tests of pytest, `performance` before people; `shown` and `trace_lines` keep
what happened, `failures` words what went wrong, `report` shows all of it. `doctor` says what a
machine lacks, `new_plugin` begins a plugin with its scenarios, `manual` prints the sentences.
"""
