"""Fetch the wheels that an offline install needs, so that the hook tests run without a network."""

import subprocess
import sys
import tomllib


def main() -> int:
    """Download the build system's and the package's own requirements into the folder named."""
    with open("pyproject.toml", "rb") as file:
        project = tomllib.load(file)
    wanted = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    return subprocess.run([*command, "--dest", sys.argv[1], *wanted], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
