#!/usr/bin/env python3
"""Counts what programs make of damaged and of sound text.

usage: score.py FOLDER PROGRAM...

FOLDER has `clean` and `damaged`, the same text line for line, and what each program made of them: `clean.PROGRAM` and
`damaged.PROGRAM`. Prints how many of the damaged lines came out as the clean ones, how much of the damage is gone (edits of
whole words that lead to the clean text, after and before), and how many words of the clean text were changed.
"""
import sys
from pathlib import Path


def distance(a, b):
    """How many words have to be put in, taken out or replaced (Levenshtein)."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    row = list(range(len(b) + 1))
    for i, word in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            diagonal, row[j] = row[j], min(diagonal + (word != other), row[j] + 1, row[j - 1] + 1)
    return row[-1]


def edits(lines, others):
    """The distance between two texts of the same lines, in words. Spaces count, so that a doubled one is seen."""
    if len(lines) != len(others):
        return None
    return sum(distance(a.split(" "), b.split(" ")) for a, b in zip(lines, others) if a != b)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])

    def read(name):
        return (folder / name).read_text(encoding="utf-8").split("\n")

    clean, damaged = read("clean"), read("damaged")
    hurt = [index for index, line in enumerate(damaged) if line != clean[index]]
    before = edits(damaged, clean)
    words = sum(len(line.split()) for line in clean)
    print(f"{len(hurt)} damaged lines; {words} words of clean text\n")
    print("| program     | lines restored | damage repaired | clean words changed |")
    print("| ----------- | -------------: | --------------: | ------------------: |")
    for program in sys.argv[2:]:
        repaired, kept = read(f"damaged.{program}"), read(f"clean.{program}")
        after, harm = edits(repaired, clean), edits(kept, clean)
        if after is None or harm is None:
            print(f"| {program:11} | changes the number of lines |")
            continue
        restored = sum(repaired[index] == clean[index] for index in hurt)
        print(f"| {program:11} | {restored / len(hurt):14.1%} | {1 - after / before:15.1%} | {harm:19} |")


if __name__ == "__main__":
    main()
