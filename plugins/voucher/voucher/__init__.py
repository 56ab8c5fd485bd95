"""Vouchers three ways: paid on a site, certificates that pay, and gifts that change the order.

Read `plugin.py` first, then `orders.py` (what a voucher does to an order), `screens.py` (when), and
`payments.py` (certificates); `service.py` stands for the site that sells them.
"""
