"""Settings for all tests of this room."""

from hypothesis import settings

# Word lists load at their first use, which takes longer than one example may by default.
settings.register_profile("language", deadline=None)
settings.load_profile("language")
