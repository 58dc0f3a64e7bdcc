"""Places papers on a plane with umap-learn, from neighbours that are given.

Only the fit is timed. One before it, of few epochs, has numba compile all that the fit needs.
"""

import argparse
import time
import warnings
from pathlib import Path

import numpy as np
import umap
from report import print_report

parser = argparse.ArgumentParser()
parser.add_argument("folder", help="holds rows.f32, related.u32 and similarity.f32")
parser.add_argument("--columns", type=int, required=True, help="of the dense rows")
parser.add_argument("--related", type=int, required=True, help="neighbours of each paper")
parser.add_argument("--seed", type=int, help="without one, umap-learn works in several threads")
parser.add_argument("--write", required=True, help="file for x and y of each paper")
options = parser.parse_args()
# umap-learn says that a seed means one thread; that is known.
warnings.filterwarnings("ignore")

folder = Path(options.folder)
rows = np.fromfile(folder / "rows.f32", dtype=np.float32).reshape(-1, options.columns)
related = np.fromfile(folder / "related.u32", dtype=np.uint32).reshape(-1, options.related)
similarity = np.fromfile(folder / "similarity.f32", dtype=np.float32).reshape(related.shape)

# umap-learn counts a paper as its own first neighbour, and takes 15 with it if nobody says more.
papers = np.arange(len(rows))[:, None]
indices = np.hstack([papers, related[:, :-1].astype(np.int64)])
distances = np.hstack([np.zeros((len(rows), 1)), 1 - similarity[:, :-1]]).astype(np.float32)


def fit(**epochs):
    return umap.UMAP(
        n_neighbors=indices.shape[1],
        metric="cosine",
        random_state=options.seed,
        precomputed_knn=(indices, distances),
        **epochs,
    ).fit_transform(rows)


# umap-learn takes 10 epochs or fewer for a mistake.
fit(n_epochs=11)
start = time.perf_counter()
xy = fit()
seconds = time.perf_counter() - start
xy.astype(np.float32).tofile(options.write)
print_report(papers=len(rows), seconds={"layout": seconds})
