"""Languages: data from the packs, and the code that reads words, dates, numbers and names by it."""
