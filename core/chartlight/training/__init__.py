"""Fit and evaluate the models."""
