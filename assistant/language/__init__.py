"""Dutch words: folding, stems, compounds, numbers, thesaurus, places, questions."""
