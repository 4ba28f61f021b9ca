"""The page "Doelen en cijfers": goals with their figures, the action matrix, tables."""
