"""The index as a plain LangChain retriever, for whoever builds a chain of their own."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.language.gazetteer import load_gazetteer
from assistant.language.thesaurus import Thesaurus
from assistant.retriever import Retriever
from assistant.understanding import understand


class LoketRetriever(BaseRetriever):
    """Finds chunks for a question, best first, as LangChain documents.

    Attributes:
        retriever: Looks in one index.
        thesaurus: Everyday words to policy words.
        limit: Most documents wanted, at least 1.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    retriever: Retriever
    thesaurus: Thesaurus
    limit: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        understood = understand(query, (), self.thesaurus, load_gazetteer())
        return [
            LangChainDocument(
                page_content=scored.chunk.text,
                id=scored.chunk.id,
                metadata={
                    "source": scored.chunk.source,
                    "page": scored.chunk.page_number,
                    "section": " > ".join(scored.chunk.section),
                    "title": scored.chunk.info.title,
                    "date": scored.chunk.info.date,
                    "score": scored.score,
                },
            )
            for scored in self.retriever.retrieve(understood, self.limit).chunks
        ]
