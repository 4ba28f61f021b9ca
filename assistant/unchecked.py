"""Let scikit-learn take numbers that we made ourselves as they are.

For one question its checks of options and numbers took half of the time of a transform;
what goes in is made by our own code a line before, and no reader can put a number in it.
"""

from contextlib import AbstractContextManager

from sklearn import config_context


def unchecked() -> AbstractContextManager[None]:
    """Return a context in which calls of scikit-learn go without those checks."""
    context: AbstractContextManager[None] = config_context(
        assume_finite=True, skip_parameter_validation=True
    )
    return context
