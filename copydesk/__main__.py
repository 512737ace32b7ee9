"""Run Copydesk as `python -m copydesk`."""

from copydesk.cli import script

if __name__ == "__main__":
    script()
