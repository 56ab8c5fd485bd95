"""Controls that the till's pages, dialogs and bars are built of. They know no order and no plugin.

Controls paint themselves from the tokens of `cashier_sim.ui.theme`: a style sheet reaches neither
the weights of the variable font nor captions that wrap inside a button.
"""
