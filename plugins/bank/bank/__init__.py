"""Takes payments by QR code: a bank's terminal, with a bank of its own to talk to.

Read `plugin.py` first, then `payments.py` and `links.py`. `terminal.py` is what a real plugin would
have too; `service.py` stands for the bank and for the guest's phone.
"""
