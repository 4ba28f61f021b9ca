"""``python -m ui.run run APP ...``: Streamlit, with the assistant opened while it starts.

Otherwise the first visitor would wait for it.
"""

import logging
import threading
import time

from streamlit.web import cli

from assistant.errors import LoketError
from ui.loading import load_loket, load_visits
from ui.who.directory import Wish, load_directory

log = logging.getLogger("loket")


_HOUR = 3600.0


def forget() -> None:
    """Delete what visitors typed when its days are over, also while nobody comes."""
    while True:
        try:
            load_visits().forget_old()
        except LoketError as error:
            log.warning("nothing forgotten error=%s", type(error).__name__)
        time.sleep(_HOUR)


def warm() -> None:
    """Open the register and the assistant; what goes wrong is told on the page, to who comes."""
    load_directory().find(Wish("techniek"))
    try:
        load_loket()
    except LoketError as error:
        log.warning("not opened yet error=%s", type(error).__name__)


if __name__ == "__main__":
    threading.Thread(target=warm, daemon=True).start()
    threading.Thread(target=forget, daemon=True).start()
    cli.main(prog_name="streamlit")
