"""The starter library: sheets of our own, as text and as PDF."""
