"""The page "Regelingen": find a scheme, read it, check it, match it, take it along."""
