"""make bench: every benchmark that needs nothing but folders of real articles.

python -m bench ENGLISH INDONESIAN, or with BENCH_ENGLISH and BENCH_INDONESIAN set.
"""

import os
import runpy
import sys


def main() -> None:
    """Hand over to the speed benchmarks; bench/README.md tells of the others."""
    folders = sys.argv[1:3] or [
        os.environ.get(name, "") for name in ("BENCH_ENGLISH", "BENCH_INDONESIAN")
    ]
    if len(folders) < 2 or not all(map(os.path.isdir, folders)):
        sys.exit(f"{__doc__}\nFound no such folders: {' '.join(folders) or 'none named'}")
    sys.argv = ["bench.speed", *folders, *sys.argv[3:]]
    runpy.run_module("bench.speed", run_name="__main__")


if __name__ == "__main__":
    main()
