#!/usr/bin/env python3
"""Runs a program that does part of what glossmend does, as a filter.

usage: peers.py autocorrect|ftfy|opencc|sacremoses < TEXT > OUTPUT
       peers.py ahocorasick_rs|flashtext TERMS < TEXT > OUTPUT

Needs the package of that name (autocorrect-py, ftfy, OpenCC, sacremoses, ahocorasick_rs, flashtext); ends with
status 1 when it is not installed. What each is asked to do is the nearest thing it has to repairing English prose;
the last two replace the English terms of TERMS, a file with a tab between the Chinese and the English, by the
Chinese.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

PIECE = 1 << 20


Filter = Callable[[], None]
"""Reads standard input and writes standard output."""


def by_line(repair: Callable[[str], str]) -> Filter:
    """A filter that repairs line by line."""

    def run() -> None:
        for line in sys.stdin:
            text = line.rstrip("\n")
            sys.stdout.write(repair(text) + line[len(text) :])

    return run


def autocorrect() -> Filter:
    """Spaces and marks where Chinese and English meet, and full-width forms; a rule engine in Rust."""
    import autocorrect_py

    return by_line(autocorrect_py.format)


def ftfy() -> Filter:
    """Mojibake, entities, full-width letters; quotation marks are left as they are."""
    from ftfy import TextFixerConfig, fix_text

    config = TextFixerConfig(uncurl_quotes=False)
    return by_line(lambda line: fix_text(line, config))


def opencc() -> Filter:
    """Chinese characters by dictionary, traditional to simplified; in C++, for pieces of many lines."""
    from opencc import OpenCC

    converter = OpenCC("t2s")

    def run() -> None:
        while piece := "".join(sys.stdin.readlines(PIECE)):
            sys.stdout.write(converter.convert(piece))

    return run


def sacremoses() -> Filter:
    """Marks as translation toolkits normalise them, then words put together with their marks again."""
    from sacremoses import MosesDetokenizer, MosesPunctNormalizer

    normalizer, detokenizer = MosesPunctNormalizer(lang="en"), MosesDetokenizer(lang="en")
    return by_line(lambda line: detokenizer.detokenize(normalizer.normalize(line).split()))


def terms(path: str) -> list[tuple[bytes, bytes]]:
    """The English and the Chinese of every row of a file without empty cells, as bytes."""
    rows = (line.split(b"\t") for line in Path(path).read_bytes().splitlines()[1:])
    return [(english, chinese) for chinese, english in rows]


def ahocorasick_rs(path: str) -> Filter:
    """Terms by an automaton in Rust, for pieces of many lines; whole words, the longest that starts leftmost."""
    from ahocorasick_rs import BytesAhoCorasick, MatchKind

    pairs = terms(path)
    matcher = BytesAhoCorasick([english for english, _ in pairs], matchkind=MatchKind.LeftmostLongest)

    def replaced(piece: bytes) -> Iterator[bytes]:
        end = 0
        for index, start, stop in matcher.find_matches_as_indexes(piece):
            if not piece[max(0, start - 1) : start].isalnum() and not piece[stop : stop + 1].isalnum():
                yield piece[end:start]
                yield pairs[index][1]
                end = stop
        yield piece[end:]

    def run() -> None:
        while piece := b"".join(sys.stdin.buffer.readlines(PIECE)):
            sys.stdout.buffer.writelines(replaced(piece))

    return run


def flashtext(path: str) -> Filter:
    """Terms by nested dictionaries in Python; whole words, the longest that starts leftmost."""
    from flashtext import KeywordProcessor

    matcher = KeywordProcessor(case_sensitive=True)
    for english, chinese in terms(path):
        matcher.add_keyword(english.decode(), chinese.decode())
    return by_line(matcher.replace_keywords)


PEERS = {peer.__name__: peer for peer in (autocorrect, ftfy, opencc, sacremoses)}
TERM_PEERS = {peer.__name__: peer for peer in (ahocorasick_rs, flashtext)}


def main() -> None:
    """Runs the one that the command line names."""
    try:
        match sys.argv[1:]:
            case [name] if name in PEERS:
                PEERS[name]()()
            case [name, path] if name in TERM_PEERS:
                TERM_PEERS[name](path)()
            case _:
                sys.exit(__doc__)
    except ImportError as error:
        sys.exit(f"{sys.argv[1]}: {error}")


if __name__ == "__main__":
    main()
