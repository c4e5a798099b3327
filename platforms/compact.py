#!/usr/bin/python3
"""Writes the compact form of JSON files (game/content/compact.h) beside them, as x.json.values.

compact.py FOLDER...   A file that is not JSON is left without one: the game then reads it as it is and tells.
"""
import hashlib
import json
import pathlib
import struct
import sys

ONLY_CHECKED = {"claims.json"}  # the game itself does not read it


def text(value):
    data = value.encode()
    return struct.pack("<I", len(data)) + data


def packed(value):
    if value is None:
        return b"0"
    if isinstance(value, bool):
        return b"t" if value else b"f"
    if isinstance(value, (int, float)):
        return b"n" + text(repr(value))
    if isinstance(value, str):
        return b"s" + text(value)
    if isinstance(value, list):
        return b"l" + struct.pack("<I", len(value)) + b"".join(map(packed, value))
    return b"o" + struct.pack("<I", len(value)) + b"".join(text(name) + packed(member) for name, member in value.items())


def digest(data):
    """Eight bytes that differ when the JSON does, so that the game need not hash it."""
    return hashlib.sha256(data).digest()[:8]


def main():
    for file in sorted(file for folder in sys.argv[1:] for file in pathlib.Path(folder).rglob("*.json")):
        if file.name in ONLY_CHECKED:
            continue
        try:
            value = json.loads(file.read_text(encoding="utf-8"))
        except ValueError:
            continue
        file.with_name(file.name + ".values").write_bytes(b"BWV1" + digest(file.read_bytes()) + packed(value))


if __name__ == "__main__":
    main()
