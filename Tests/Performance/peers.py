#!/usr/bin/env python3
"""Runs a program that does part of what glossmend does, as a filter.

usage: peers.py autocorrect|ftfy|sacremoses < TEXT > OUTPUT

Needs the package of that name (autocorrect-py, ftfy, sacremoses); ends with status 1 when it is not installed. What each is
asked to do is the nearest thing it has to repairing English prose, line by line.
"""
import sys


def autocorrect():
    """Spaces and marks where Chinese and English meet, and full-width forms; a rule engine in Rust."""
    import autocorrect_py
    return autocorrect_py.format


def ftfy():
    """Mojibake, entities, full-width letters; quotation marks are left as they are."""
    from ftfy import TextFixerConfig, fix_text
    config = TextFixerConfig(uncurl_quotes=False)
    return lambda line: fix_text(line, config)


def sacremoses():
    """Marks as translation toolkits normalise them, then words put together with their marks again."""
    from sacremoses import MosesDetokenizer, MosesPunctNormalizer
    normalizer, detokenizer = MosesPunctNormalizer(lang="en"), MosesDetokenizer(lang="en")
    return lambda line: detokenizer.detokenize(normalizer.normalize(line).split())


PEERS = {peer.__name__: peer for peer in (autocorrect, ftfy, sacremoses)}


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in PEERS:
        sys.exit(__doc__)
    try:
        repair = PEERS[sys.argv[1]]()
    except ImportError as error:
        sys.exit(f"{sys.argv[1]}: {error}")
    for line in sys.stdin:
        text = line.rstrip("\n")
        sys.stdout.write(repair(text) + line[len(text):])


if __name__ == "__main__":
    main()
