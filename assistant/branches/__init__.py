"""Branches of trade: what firms and people in them are called, and which sector that is."""
