"""Set Chartlight up if need be, and start it.

    python3 packaging/run.py                      the window, with the sample notes
    python3 packaging/run.py suggest note.txt     any command of `chartlight`

Needs nothing but Python 3.11 or newer and, the first time, a connection to the package index.
"""

import sys

import python_version

if __name__ == "__main__":
    python_version.require()
    import launch

    sys.exit(launch.main(sys.argv[1:]))
