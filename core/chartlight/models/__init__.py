"""Windows, per-ICD attention, and model packs."""
