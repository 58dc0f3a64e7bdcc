"""From a file of papers to a topic for each, with scikit-learn: TF-IDF, SVD, k-means.

The stages, in the settings that a person would choose: English stop words, logarithmic counts,
words of three papers or more that at most 30 % use; 64 dimensions; rows of unit length.
"""

import argparse
import gzip
import json
import time

from report import print_report
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

TOP_TERMS = 10


def read(file):
    """Texts and first categories of a JSON Lines file, gzipped or not."""
    texts, categories = [], []
    with (gzip.open if file.endswith(".gz") else open)(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            paper = json.loads(line)
            texts.append(f"{paper.get('title') or ''}. {paper.get('abstract') or ''}")
            categories.append((paper.get("categories") or [None])[0])
    return texts, categories


def top_terms(weights, labels, names, topics):
    """The terms of the highest mean weight in each topic."""
    means = [weights[labels == topic].mean(axis=0).A1 for topic in range(topics)]
    return [[names[term] for term in (-mean).argsort()[:TOP_TERMS]] for mean in means]


parser = argparse.ArgumentParser()
parser.add_argument("file")
parser.add_argument("--topics", type=int, required=True)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--starts", type=int, default=1, help="the best of so many k-means")
parser.add_argument("--write", help="file for categories, labels and top terms, as JSON")
options = parser.parse_args()

clock = [time.perf_counter()]
texts, categories = read(options.file)
clock.append(time.perf_counter())
vectorizer = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=3, max_df=0.3)
weights = vectorizer.fit_transform(texts)
clock.append(time.perf_counter())
rows = normalize(TruncatedSVD(64, random_state=options.seed).fit_transform(weights))
clock.append(time.perf_counter())
kmeans = KMeans(options.topics, n_init=options.starts, random_state=options.seed)
labels = kmeans.fit_predict(rows)
clock.append(time.perf_counter())

nmi = None
if all(category is not None for category in categories):
    from sklearn.metrics import normalized_mutual_info_score

    nmi = normalized_mutual_info_score(categories, labels)
if options.write:
    names = vectorizer.get_feature_names_out()
    terms = top_terms(weights, labels, names, options.topics)
    with open(options.write, "w", encoding="utf-8") as out:
        json.dump({"categories": categories, "labels": labels.tolist(), "terms": terms}, out)
names = ["read", "tfidf", "svd", "kmeans"]
print_report(
    papers=len(texts),
    topics=options.topics,
    nmi=nmi,
    seconds={name: clock[i + 1] - clock[i] for i, name in enumerate(names)},
    uncountedSeconds=time.perf_counter() - clock[-1],
)
