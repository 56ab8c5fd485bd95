"""A laid-out receipt with QtGui: on screen, as PNG, as PDF. No widgets."""
