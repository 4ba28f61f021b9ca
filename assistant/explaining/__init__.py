"""How an answer came about, for who asks: made here once, shown by the command and the page."""
