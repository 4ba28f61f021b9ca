"""Let a model write, and show only what the sources bear out. Absent when no model is set."""
