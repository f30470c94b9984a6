"""Run everything that checks Chartlight: style, types, imports, and the tests with and without a real window.

    python3 packaging/test.py                           all of it
    python3 packaging/test.py -- tests/core -k store    what follows -- goes to pytest

Needs nothing but Python 3.11 or newer and, the first time, a connection to the package index.
"""

import sys

import python_version

if __name__ == "__main__":
    python_version.require()
    import checks

    sys.exit(checks.main(sys.argv[1:]))
