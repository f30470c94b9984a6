"""Trials: what the suggestions do to time, accuracy and the coder's own judgement."""
