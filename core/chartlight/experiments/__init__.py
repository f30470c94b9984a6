"""Experiments that can be repeated with one command: heads against each other, kinds of evidence against each other."""
