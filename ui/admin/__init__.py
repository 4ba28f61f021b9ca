"""The page for those who keep the counter; shut unless a password is set up."""
