"""The index is also a plain LangChain retriever."""

from langchain_core.retrievers import BaseRetriever

from assistant.build import build_retriever
from assistant.index.opening import open_index
from assistant.index.sync import Arrival
from assistant.language.thesaurus import load_thesaurus
from assistant.settings import Settings
from tests.factories import make_chunk, make_document


def test_build_retriever_gives_langchain_documents_best_first(tmp_path):
    chunks = [
        make_chunk("De Techniekraad start met kringen van bedrijven.", section=("Actie 1",)),
        make_chunk("Eind 2014 zijn er vier campussen.", page_number=2),
    ]
    path = tmp_path / "pact.pdf"
    path.write_text("the file itself", encoding="utf-8")
    index = open_index(tmp_path / "index", load_thesaurus(), create=True)
    with index.writing():
        index.sync([Arrival(make_document(chunks), chunks, path, str(tmp_path), "1")])

    retriever = build_retriever(Settings(index=tmp_path / "index"), limit=2)
    found = retriever.invoke("Wie start met kringen van bedrijven?")

    assert isinstance(retriever, BaseRetriever)
    assert found[0].page_content == chunks[0].text
    assert found[0].metadata["page"] == 1
    assert found[0].metadata["section"] == "Actie 1"
    assert found[0].metadata["score"] >= found[-1].metadata["score"]
