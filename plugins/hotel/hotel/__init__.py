"""Charges restaurant bills to rooms of a hotel: the article's example, made whole.

Read `plugin.py` first, then `payments.py`; `service.py` stands for the hotel's own system.
"""
