"""Answer with the exact words of the sources: cut into units, choose, compose."""
