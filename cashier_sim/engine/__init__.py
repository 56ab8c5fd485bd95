"""The register's decisions: orders, payment flows, returns, shifts, locks, journal.

Everything here runs on one thread (the register's loop) and knows the outside only through
`cashier_sim.engine.ports`.
"""
