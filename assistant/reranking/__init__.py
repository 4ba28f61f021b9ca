"""A second opinion on the order of what was found, as a plug."""
