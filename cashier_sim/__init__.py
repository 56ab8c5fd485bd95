"""The cashier simulator: a cash register that runs payment plugins without iikoFront."""

__version__ = "0.1.0"
