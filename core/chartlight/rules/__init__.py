"""Coding rules: what the tabular list says about the accepted codes of a note, taken together."""
