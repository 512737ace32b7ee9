"""Words as they stand: doubled ones."""
