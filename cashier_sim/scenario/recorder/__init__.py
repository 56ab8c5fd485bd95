"""Writes what a cashier does as sentences, while it is done."""
