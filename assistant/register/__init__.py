"""The register: who does what, which money may apply, what is on; every fact with its source."""
