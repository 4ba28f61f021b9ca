"""The index as a plain LangChain retriever, for whoever builds a chain of their own."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.language.contacts import masked
from assistant.retriever import Retriever


class LoketRetriever(BaseRetriever):
    """Finds chunks for a question, best first, as LangChain documents.

    Attributes:
        retriever: Looks in one index.
        limit: Most documents wanted, at least 1.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    retriever: Retriever
    limit: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        understood = self.retriever.understand(query)
        return [
            LangChainDocument(
                page_content=scored.chunk.text,
                id=scored.chunk.id,
                metadata={
                    "source": scored.chunk.source,
                    "page": scored.chunk.page_number,
                    "section": masked(" > ".join(scored.chunk.section)),
                    "title": scored.chunk.info.title,
                    "date": scored.chunk.info.date,
                    "score": scored.score,
                },
            )
            for scored in self.retriever.retrieve(understood, self.limit).chunks
        ]
