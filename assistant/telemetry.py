"""Keep every library from reporting to its maker. Import costs nothing here."""

import os


def shut_telemetry() -> None:
    """Switch reporting off, whatever the environment says."""
    os.environ["LANGSMITH_TRACING"] = "false"
    os.environ["LANGCHAIN_TRACING_V2"] = "false"
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
