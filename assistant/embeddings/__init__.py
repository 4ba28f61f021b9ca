"""Vectors for chunks and questions, as a plug."""
