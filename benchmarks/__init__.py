"""What a piece of work costs here and at a peer, side by side. `python -m benchmarks`.

Nothing here judges: figures are printed, none is asserted. The product never imports this.
"""
