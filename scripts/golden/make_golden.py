"""Makes the golden values in tests/golden with NumPy, SciPy, scikit-learn and statsmodels.

Every file holds what goes in and what must come out. How to run this is in README.md beside it.
"""

import json
from pathlib import Path

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.stats import norm, theilslopes
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.manifold import trustworthiness
from sklearn.preprocessing import normalize
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.multitest import multipletests

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"


def rounded(values, digits=9):
    return np.round(np.asarray(values, dtype=float), digits).tolist()


def blobs(random, centres, each, spread):
    """Points around centres, rounded so that the JSON file holds them exactly."""
    points = np.repeat(centres, each, axis=0)
    return np.round(points + random.normal(scale=spread, size=points.shape), 4)


def tfidf():
    """Counts of 8 papers and 10 terms; paper 4 is empty, term 0 is in all the others."""
    random = np.random.default_rng(1)
    counts = random.integers(1, 6, (8, 10)) * (random.random((8, 10)) < 0.4)
    counts[:, 0] = random.integers(1, 4, 8)
    counts[4] = 0
    weights = TfidfTransformer(norm="l2", use_idf=True, smooth_idf=True).fit_transform(counts)
    return {"counts": counts.tolist(), "weights": rounded(weights.toarray())}


def truncated_svd():
    """Two sparse matrices: a small one, and a larger one whose rows fall into five groups."""
    random = np.random.default_rng(2)
    small = np.round(random.random((40, 16)) * (random.random((40, 16)) < 0.3), 4)
    group = np.arange(60) % 5
    in_group = (np.arange(40) % 5)[None, :] == group[:, None]
    chance = np.where(in_group, 0.6, 0.03)
    large = np.round(random.random((60, 40)) * (random.random((60, 40)) < chance), 4)
    return [svd_case(small, 6), svd_case(large, 5)]


def svd_case(matrix, dimensions):
    svd = TruncatedSVD(dimensions, algorithm="arpack", random_state=0)
    rows = normalize(svd.fit_transform(matrix))[:20]
    kept = (svd.singular_values_**2).sum() / (matrix**2).sum()
    return {
        "matrix": matrix.tolist(),
        "dimensions": dimensions,
        "singularValues": rounded(svd.singular_values_, 6),
        "varianceKept": round(float(kept), 9),
        "cosinesOfFirst20": rounded(rows @ rows.T, 6),
    }


def eigen():
    """A full matrix, and one with the eigenvalue 2 twice."""
    random = np.random.default_rng(3)
    full = np.round(random.normal(size=(7, 7)), 3)
    turn = np.linalg.qr(random.normal(size=(4, 4)))[0]
    repeated = turn @ np.diag([5, 2, 2, -1]) @ turn.T
    cases = []
    for matrix in (full + full.T, (repeated + repeated.T) / 2):
        values, vectors = np.linalg.eigh(matrix)
        cases.append(
            {
                "matrix": matrix.tolist(),
                "values": rounded(values[::-1]),
                "vectors": rounded(vectors[:, ::-1]),
            }
        )
    return {"full": cases[0], "repeated": cases[1]}


def kmeans():
    """Blobs that overlap, where the inertia counts, and blobs that do not, where the labels do."""
    random = np.random.default_rng(4)
    near = blobs(random, random.normal(size=(6, 5)), 25, 0.6)
    far = blobs(random, 10 * np.eye(4), 20, 0.5)
    runs = KMeans(6, n_init=10, random_state=0).fit(near)
    labels = KMeans(4, n_init=10, random_state=0).fit_predict(far)
    return {
        "overlapping": {"points": near.tolist(), "topics": 6, "inertia": round(runs.inertia_, 6)},
        "apart": {"points": far.tolist(), "topics": 4, "labels": labels.tolist()},
    }


def ward():
    """Themes: Ward's clustering of the centroids' directions, cut at so many groups."""
    random = np.random.default_rng(5)
    cases = []
    for topics, themes in ((3, 2), (7, 4), (12, 4), (16, 5), (20, 7), (30, 9), (60, 9)):
        centroids = np.round(random.normal(size=(topics, 4)), 4)
        labels = fcluster(linkage(normalize(centroids), "ward"), themes, "maxclust")
        cases.append({"centroids": centroids.tolist(), "themes": (labels - 1).tolist()})
    return cases


def trust():
    """Papers on a map that keeps some of their neighbours; the distance in the text is cosine."""
    random = np.random.default_rng(6)
    cases = []
    for papers, neighbours in ((40, 15), (12, 5)):
        rows = normalize(random.normal(size=(papers, 6)))
        places = rows[:, :2] + random.normal(scale=0.3, size=(papers, 2))
        rows, places = np.round(rows, 6), np.round(places, 4)
        value = trustworthiness(rows, places, n_neighbors=neighbours, metric="cosine")
        cases.append(
            {"rows": rows.tolist(), "map": places.tolist(), "trustworthiness": round(value, 9)}
        )
    return cases


def trend_statistics():
    z = [0, 0.1, 1, 1.96, 2.5758, 3.5, 5, 8]
    p = [0.001, 0.04, 0.039, 0.2, 0.9, 0.04, 0.012]
    x, y = [2015, 2016, 2017.5, 2018, 2020], [0.1, 0.12, 0.3, 0.11, 0.25]
    return {
        "normalPValue": [{"z": value, "p": float(2 * norm.sf(value))} for value in z],
        "benjaminiHochberg": {"p": p, "q": rounded(multipletests(p, method="fdr_bh")[1])},
        "theilSenSlope": {"x": x, "y": y, "slope": round(theilslopes(y, x).slope, 9)},
        "cochranArmitage": [
            cochran_armitage([0, 1, 2, 3], [5, 9, 14, 22], [50, 52, 49, 51]),
            cochran_armitage([2015.0, 2016.0, 2018.5], [30, 20, 4], [60, 61, 40]),
        ],
    }


def cochran_armitage(scores, successes, totals):
    """z of the asymptotic test; statsmodels divides the variance by n - 1, we by n."""
    rest = np.subtract(totals, successes)
    table = Table(np.column_stack([rest, successes]), shift_zeros=False)
    z = table.test_ordinal_association(np.asarray(scores, dtype=float), np.array([0, 1])).zscore
    n = sum(totals)
    return {
        "scores": scores,
        "successes": successes,
        "totals": totals,
        "z": round(float(z * np.sqrt(n / (n - 1))), 9),
    }


def main():
    files = {
        "tfidf": tfidf,
        "truncatedSvd": truncated_svd,
        "eigen": eigen,
        "kmeans": kmeans,
        "ward": ward,
        "trustworthiness": trust,
        "trendStatistics": trend_statistics,
    }
    for name, make in files.items():
        (GOLDEN / f"{name}.json").write_text(json.dumps(make()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
