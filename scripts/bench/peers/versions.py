"""Prints the versions of the peers as JSON; fails when one is not installed."""

import json
from importlib.metadata import version

PEERS = ["scikit-learn", "umap-learn", "pynndescent"]

print(json.dumps({"python": __import__("platform").python_version()} | {p: version(p) for p in PEERS}))
