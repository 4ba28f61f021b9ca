"""Read documents and bring the index in step with them."""
