"""Makes tests/golden/agreement.json: groupings and topics, and how well they agree.

NMI and ARI are scikit-learn's. The coherence is written out here in matrices, because
scikit-learn has none. How to run this is in README.md beside it.
"""

import json
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"

random = np.random.default_rng(1)


def groupings():
    """Pairs of groupings: random, related, the same, all together, each alone."""
    a = random.integers(0, 6, 200)
    related = np.where(random.random(200) < 0.7, (a * 5 + 2) % 6, random.integers(0, 9, 200))
    pairs = [
        (a, random.integers(0, 4, 200)),
        (a, related),
        (a, (a + 1) % 6),
        (a, np.zeros(200, dtype=int)),
        (np.zeros(9, dtype=int), np.zeros(9, dtype=int)),
        (np.arange(9), np.arange(9)),
        (np.arange(9), np.zeros(9, dtype=int)),
    ]
    return [
        {
            "a": a.tolist(),
            "b": b.tolist(),
            "nmi": normalized_mutual_info_score(a, b),
            "ari": adjusted_rand_score(a, b),
        }
        for a, b in pairs
    ]


def coherence():
    """Texts of made words; the terms of a topic are words and phrases of two."""
    words = [f"word{i}" for i in range(12)]
    chances = np.array([1 / (1 + i) for i in range(12)])
    texts = [
        " ".join(random.choice(words, size=12, p=chances / chances.sum())) for _ in range(60)
    ]
    topics = [["word0", "word3", "word4"], ["word1", "word2 word1", "word9", "word11"]]
    uses = CountVectorizer(ngram_range=(1, 2), binary=True)
    matrix = uses.fit_transform(texts).toarray().astype(float)
    together = matrix.T @ matrix / len(texts)
    return {"texts": texts, "topics": topics, "value": mean_npmi(uses, together, topics)}


def mean_npmi(uses, together, topics):
    values = []
    for terms in topics:
        at = [uses.vocabulary_[term] for term in terms]
        both = together[np.ix_(at, at)]
        alone = np.diag(both)
        with np.errstate(divide="ignore", invalid="ignore"):
            npmi = np.log(both / np.outer(alone, alone)) / -np.log(both)
        npmi[both == 0] = -1
        values.append(npmi[np.triu_indices(len(at), 1)].mean())
    return float(np.mean(values))


if __name__ == "__main__":
    golden = {"groupings": groupings(), "coherence": coherence()}
    (GOLDEN / "agreement.json").write_text(json.dumps(golden) + "\n", encoding="utf-8")
