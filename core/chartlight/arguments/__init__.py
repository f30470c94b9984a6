"""The words of the command line: what each command can be given, and its help."""
