"""The sections of a note: headings found by rules, and what stands under none told by a model of the sentences."""
