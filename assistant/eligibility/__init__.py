"""Rules, not prose: hold the facts of a situation against the demands of a scheme."""
