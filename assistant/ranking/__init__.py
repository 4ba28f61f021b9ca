"""How well a chunk, and each piece of it, answers a question: read, compare, weigh."""
