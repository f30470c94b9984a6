"""Note → CodingResult: terms, attention, evidence, fusion."""
