"""`python -m cashier_sim.plugin_host.plugin_side ADDRESS`: a host that an IDE starts."""

import sys

from cashier_sim.plugin_host.plugin_side.serving import main

if __name__ == "__main__":
    main(*sys.argv[1:])
