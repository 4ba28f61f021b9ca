"""From a question to cards of the register: where to go, what may apply, who does what."""
