"""The way from a question to an answer that proves each claim with a page."""
