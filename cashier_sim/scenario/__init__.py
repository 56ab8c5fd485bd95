"""Scenarios: what a cashier does, written down as sentences, read, recorded and replayed.

A `.feature` file (`feature_file`) has steps; each is one of the `sentences`, in Russian or English
(`sentence`, `parameters`, `vocabulary`). A `player` carries them out on a `stage`: a register with
its own data, clock, ids and plugins. `recorder` writes them, `report` shows how they went,
`pytest_plugin` runs them.
"""
