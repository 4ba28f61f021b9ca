"""The page "Wie doet wat": parties, initiatives and places, and who works with whom."""
