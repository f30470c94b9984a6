"""The ICD tables: look-up, hierarchy and search."""
