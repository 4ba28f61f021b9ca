"""The nearest vectors are the nearest: none is missed, and every index finds the same."""

import numpy as np

from assistant.index.vectors import VectorIndex

N_CHUNKS, N_WANTED = 1_500, 150


def test_query_misses_none_of_the_nearest(tmp_path):
    rng = np.random.default_rng(3)
    vectors = rng.normal(size=(N_CHUNKS, 48)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids = [f"stuk.pdf:{number}:0" for number in range(N_CHUNKS)]
    index = VectorIndex(tmp_path)
    index.upsert(ids, vectors)

    missed = 0
    for asked in rng.normal(size=(20, 48)).astype(np.float32):
        nearest = {ids[place] for place in np.argsort(-(vectors @ asked))[:N_WANTED]}
        missed += len(nearest - index.query(asked, N_WANTED).keys())

    assert missed <= 3  # of 3,000; a graph may always miss one
