"""The fonts of the program, as widgets use them; see `cashier_sim.paint.fonts`."""

from cashier_sim.paint.fonts import BOLD, LIGHT, MEDIUM, REGULAR, mono, sans

__all__ = ["BOLD", "LIGHT", "MEDIUM", "REGULAR", "mono", "sans"]
