"""The coder's actions as undoable records."""
