"""The nearest rows of all rows, about, with pynndescent: the graph it builds, and its queries.

Its build makes a neighbour graph of the rows; a query of the same rows finds better ones. Both are
written, each row without itself. A small build and query before have numba compile all of it.
"""

import argparse
import time
from pathlib import Path

import numpy as np
from pynndescent import NNDescent
from report import print_report

parser = argparse.ArgumentParser()
parser.add_argument("folder", help="holds rows.f32; graph.u32 and query.u32 are written to it")
parser.add_argument("--columns", type=int, required=True, help="of the dense rows")
parser.add_argument("--related", type=int, required=True, help="neighbours of each paper")
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()

folder = Path(options.folder)
rows = np.fromfile(folder / "rows.f32", dtype=np.float32).reshape(-1, options.columns)
# A row is its own first neighbour.
k = options.related + 1


def build(rows):
    return NNDescent(rows, metric="cosine", n_neighbors=k, random_state=options.seed)


def write(name, indices):
    """Each row's neighbours without the row itself; the farthest goes where it is not among them."""
    others = indices != np.arange(len(indices))[:, None]
    others[others.all(axis=1), -1] = False
    indices[others].astype(np.uint32).tofile(folder / name)


build(rows[:5000]).query(rows[:100], k=k)

start = time.perf_counter()
index = build(rows)
built = time.perf_counter()
index.prepare()
found, _ = index.query(rows, k=k)
done = time.perf_counter()

write("graph.u32", index.neighbor_graph[0])
write("query.u32", found)
print_report(papers=len(rows), seconds={"graph": built - start, "query": done - start})
