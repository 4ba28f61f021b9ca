"""Save a conversation with its sources: Markdown, Word and PDF."""
