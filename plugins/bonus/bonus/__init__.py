"""Lets guests pay a part of an order with points: reserved when added, charged when paid.

Read `plugin.py` first, then `payments.py`; `guests.py` asks for the guest, `service.py` stands for
the loyalty system.
"""
