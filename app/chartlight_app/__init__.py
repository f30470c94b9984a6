"""Chartlight's desktop window."""
