"""Readers for each file format: file → Note."""
