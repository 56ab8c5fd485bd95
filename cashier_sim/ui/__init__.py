"""The window of the cashier simulator: screens as functions of the till's view, and their texts.

Decides nothing about money, orders or plugins: it shows a `TillView` and emits commands.
"""
