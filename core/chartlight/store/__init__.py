"""SQLite store of notes, runs, suggestions, evidence and decisions."""
