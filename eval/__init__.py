"""Score the assistant on cases with known sources. Knows it only as something that answers."""
