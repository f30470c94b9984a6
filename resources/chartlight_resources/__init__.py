"""Data files only: the codebook, model packs, sample notes and icons."""
