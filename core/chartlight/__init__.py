"""Chartlight's library: read notes, suggest ICD codes with evidence, keep decisions, export them.

Nothing in this package imports Qt, and importing it imports neither torch nor transformers.
"""

__version__ = "0.1.0"
