"""The counter in the browser: Streamlit pages that draw answers and decide nothing."""
