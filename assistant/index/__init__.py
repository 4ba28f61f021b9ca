"""Where documents, pages, chunks, words and vectors are kept."""
