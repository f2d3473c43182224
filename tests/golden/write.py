"""Writes every golden reading anew: `python -m tests.golden.write`. Then look at the diff, line by line."""

from tests.golden.readings import READINGS, reading_file, reading_of, stories


def main() -> None:
    """Write the readings that changed and take away those whose story is gone."""
    READINGS.mkdir(exist_ok=True)
    wanted = {reading_file(story): reading_of(story) for story in stories()}
    changed = [file for file, text in wanted.items() if not file.exists() or file.read_text(encoding="utf-8") != text]
    gone = [file for file in sorted(READINGS.iterdir()) if file not in wanted]
    for file in changed:
        file.write_text(wanted[file], encoding="utf-8")
    for file in gone:
        file.unlink()
    print(f"{len(wanted)} readings: {len(changed)} written, {len(gone)} taken away")  # noqa: T201 - a chore of the house


if __name__ == "__main__":
    main()
