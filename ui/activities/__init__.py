"""The page "Activiteiten": find them, see them by month, read one, take them to a calendar."""
