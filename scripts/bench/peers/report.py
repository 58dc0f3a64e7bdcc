"""The last line of every peer: what it measured of itself, as JSON."""

import json
import resource
import sys


def print_report(**figures):
    # Kibibytes, except on macOS, where it is bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    print(json.dumps({"peakMemoryBytes": peak, **figures}))
