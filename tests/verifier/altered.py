"""Altered copies of a workspace: what somebody can make who may write the file.

A copy is built anew from the published statements, entry by entry, so that nothing but the alteration differs.
"""

import sqlite3
from pathlib import Path

import record


def write_workspace(path: Path, logs: dict) -> None:
    """A workspace file that holds these logs; the schema is that of record.md to the letter."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")  # of this connection alone; a copy for a test need not outlive a crash
    for pragma, value in record.PRAGMAS.items():
        database.execute(f"PRAGMA {pragma} = {value}")
    database.executescript(record.SCHEMA)
    database.execute("BEGIN")
    database.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", record.META)
    rows = [(log, *row) for log, held in logs.items() for row in held]
    database.executemany("INSERT INTO entries (log, position, id, payload, signature) VALUES (?, ?, ?, ?, ?)", rows)
    database.execute("COMMIT")
    database.close()


def flipped(data: bytes, offset: int) -> bytes:
    """The bytes with one bit of one byte turned; which bit follows from the offset, so that all eight come about."""
    return data[:offset] + bytes([data[offset] ^ (1 << offset % 8)]) + data[offset + 1 :]


def with_row(logs: dict, log: bytes, row: list) -> dict:
    """The logs with another row in the place of the one at its position."""
    return {name: [row if name == log and old[0] == row[0] else old for old in held] for name, held in logs.items()}


def dropped_trigger(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("DROP TRIGGER entries_are_never_removed")
    database.commit()
    database.close()
