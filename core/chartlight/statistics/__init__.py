"""Figures on how the suggestions fare and how the work goes, from the store's own log."""
