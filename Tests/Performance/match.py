#!/usr/bin/env python3
"""Times reading a glossary, building a matcher, and searching a text, for glossmend and its peers in turns.

All get the same terms and the same text, from memory, in pieces of 1 MiB, on one thread. Every turn is a process of its own.
Figures are processor time, medians of the rounds; the last two columns are medians of the ratios in the same round, more
than 1 when glossmend is faster. What is found is counted per million bytes of text:
glossmend   finds whole words, overlapping ones too, also with a plural ending, or a capital where the term begins small.
ahocorasick_rs   finds letters, and what of them are whole words is counted outside the time; the longest that starts leftmost.
flashtext   finds whole words, the longest that starts leftmost; letter case must be that of the term. It gets the first 2 MB.
"""
import argparse
import functools
import multiprocessing
import statistics
import subprocess
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ahocorasick_rs import BytesAhoCorasick, MatchKind
from flashtext import KeywordProcessor

PIECE = 1 << 20
SHORT_TEXT = 2_000_000


class AhoCorasick:
    """In Rust; of its two classes the one for bytes, which is the faster one."""
    name, is_slow = "ahocorasick_rs", False
    decode = bytes

    @staticmethod
    def read(glossary):
        return [line.split(b"\t")[2] for line in glossary.split(b"\n")[1:-1]]

    def __init__(self, terms):
        self.matcher = BytesAhoCorasick(terms, matchkind=MatchKind.LeftmostLongest)

    def search(self, text):
        return self.matcher.find_matches_as_indexes(text)

    @staticmethod
    def count(hits, text):
        return sum(not text[max(0, start - 1):start].isalnum() and not text[end:end + 1].isalnum() for _, start, end in hits)


class FlashText:
    """In Python: nested dictionaries, letter by letter."""
    name, is_slow = "flashtext", True
    decode = functools.partial(str, encoding="utf-8", errors="replace")

    @staticmethod
    def read(glossary):
        return [line.split("\t")[2] for line in FlashText.decode(glossary).split("\n")[1:-1]]

    def __init__(self, terms):
        self.matcher = KeywordProcessor(case_sensitive=True)
        for term in terms:
            self.matcher.add_keyword(term)

    def search(self, text):
        return self.matcher.extract_keywords(text)

    @staticmethod
    def count(hits, text):
        return len(hits)


PEERS = (AhoCorasick, FlashText)


def resident_bytes():
    """The memory that this process has; None where the system doesn't tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
    except OSError:
        return None


def timed(function, argument):
    """What the function returns, and the seconds of processor time it took."""
    start = time.process_time()
    result = function(argument)
    return result, time.process_time() - start


def peer_turn(peer, glossary_file, text_file):
    """One turn of a peer. Returns {read, build: seconds; memory: bytes or None; rate, found: per million bytes of text}."""
    glossary, text = Path(glossary_file).read_bytes(), Path(text_file).read_bytes()
    if peer.is_slow:
        text = text[:SHORT_TEXT]
    pieces = [peer.decode(text[start:start + PIECE]) for start in range(0, len(text), PIECE)]
    terms, reading = timed(peer.read, glossary)
    memory = resident_bytes()
    matcher, building = timed(peer, terms)
    if memory is not None:
        memory = resident_bytes() - memory
    searching, found = 0, 0
    for piece in pieces:
        hits, seconds = timed(matcher.search, piece)
        searching += seconds
        found += peer.count(hits, piece)
    size = len(text) / 1e6
    return {"read": reading, "build": building, "memory": memory, "rate": size / searching, "found": found / size}


def own_turn(bench, count, text_file):
    """The same of glossmend, from the last row of the table that its bench prints."""
    table = subprocess.run(
        [bench, "match", text_file, "--terms", str(count), "--rounds", "1"], check=True, capture_output=True, text=True).stdout
    terms, read, build, _, memory, rate, found = (float(cell) for cell in table.splitlines()[-1].strip("| ").split("|"))
    size = Path(text_file).stat().st_size / 1e6
    return {"read": read / 1e3, "build": build / 1e3, "memory": memory * terms, "rate": rate, "found": found / size}


def median(turns, key):
    return statistics.median(turn[key] for turn in turns)


def row(count, name, turns, own):
    """The cells of a program at a size; `own` has the turns of glossmend in the same rounds."""
    memory = "-" if turns[0]["memory"] is None else f"{median(turns, 'memory') / count:,.0f}"
    builds = statistics.median(turn["build"] / other["build"] for turn, other in zip(turns, own))
    searches = statistics.median(other["rate"] / turn["rate"] for turn, other in zip(turns, own))
    rate = median(turns, "rate")
    return [
        f"{count:,}", name, f"{median(turns, 'read') * 1e3:,.1f}", f"{median(turns, 'build') * 1e3:,.1f}", memory,
        f"{rate:,.{0 if rate >= 20 else 1}f}", f"{median(turns, 'found'):,.0f}",
        *(["1", "1"] if turns is own else [f"{builds:.1f}", f"{searches:.1f}"])]


def table(rows):
    head = ["terms", "program", "read, ms", "build, ms", "bytes a term", "MB/s", "found per MB", "build: times as fast", "search: times as fast"]
    lines = [head, ["---:", "---"] + ["---:"] * (len(head) - 2), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write_output(path, command):
    with open(path, "wb") as file:
        subprocess.run(command, check=True, stdout=file)
    return str(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True, help="the program glossmend-bench")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=32, help="how much text is made up")
    parser.add_argument("--terms", type=int, action="append", help="how many; repeatable")
    parser.add_argument("file", nargs="?", help="a text to search")
    options = parser.parse_args()
    sizes = options.terms or [1_000, 10_000, 100_000, 1_000_000]
    if min(options.rounds, options.megabytes, *sizes) < 1:
        parser.error("--rounds, --megabytes and --terms begin at 1")

    with tempfile.TemporaryDirectory() as folder:
        text = options.file or write_output(
            Path(folder, "text"), [options.bench, "text", "clean", "--bytes", str(options.megabytes * 1_000_000)])
        glossaries = {
            count: write_output(Path(folder, f"{count}.tsv"), [options.bench, "terms", str(count)]) for count in sizes}
        own = {count: [] for count in sizes}
        peers = {(count, peer): [] for count in sizes for peer in PEERS}
        # A new process for every turn, so that none meets the memory of another.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(max_workers=1, mp_context=context, max_tasks_per_child=1) as pool:
            for _ in range(options.rounds):
                for count, glossary in glossaries.items():
                    own[count].append(own_turn(options.bench, count, text))
                    for peer in PEERS:
                        peers[count, peer].append(pool.submit(peer_turn, peer, glossary, text).result())
        size = Path(text).stat().st_size / 1e6
    rows = []
    for count in sizes:
        rows.append(row(count, "glossmend", own[count], own[count]))
        rows += [row(count, peer.name, peers[count, peer], own[count]) for peer in PEERS]
    print(f"{size:.1f} MB of text; {options.rounds} rounds\n\n{table(rows)}")


if __name__ == "__main__":
    main()
