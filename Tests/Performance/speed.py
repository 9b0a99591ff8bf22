#!/usr/bin/env python3
"""Times whole runs of glossmend and of programs that do part of its work, on damaged and on clean made-up news.

Every program reads a file as its standard input and writes to /dev/null. The programs take turns, so that whatever
else the machine does meets all of them. Rates are medians in millions of bytes of text a second, by the clock and by
processor time; "times sed" is the rate beside that of sed, making one substitution in a UTF-8 locale, in the same
round: the median, and the range of all rounds. Slow programs get a shorter text. Further terms are rows of Chinese
and English in a glossary of their own. What is not installed is left out. With --source and --target, Chinese and
its translation line for line, glossmend is also timed on these.
"""

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
MARKS = "([,;:.!?])([A-Z])"
MORE_TERMS, MANY_TERMS = 100_000, 1_000_000
SHORT_BYTES = 2_000_000
SED = "sed, UTF-8"


@dataclass(frozen=True)
class Program:
    """A program that is measured."""

    name: str
    command: Sequence[str]
    environment: dict[str, str] = field(default_factory=dict)
    form: str = "text"
    """Which file of a workload it reads."""
    good: int = 0
    """The highest exit status that is no failure."""


@dataclass(frozen=True)
class Run:
    """What a run took: seconds by the clock and of processors, and the bytes of memory it had at most."""

    elapsed: float
    processor: float
    memory: int


@dataclass(frozen=True)
class Workload:
    """A text in several forms: by form a file, and how many bytes of text are in it."""

    name: str
    files: dict[str, Path]
    sizes: dict[str, int]


def run(program: Program, file: Path) -> Run:
    """Runs a program on a file; ends this one when it fails."""
    start = time.perf_counter()
    with file.open("rb") as text:
        process = subprocess.Popen(
            program.command, stdin=text, stdout=subprocess.DEVNULL, env=os.environ | program.environment
        )
        _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= process.returncode <= program.good:
        sys.exit(f"{program.name}: ended with status {process.returncode}")
    return Run(elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def can_run(program: Program) -> bool:
    """Whether a program is installed and takes an empty text."""
    try:
        command = subprocess.run(
            program.command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | program.environment,
        )
    except FileNotFoundError:
        return False
    return 0 <= command.returncode <= program.good


def own_programs(glossmend: str, glossaries: dict[int, Path]) -> list[Program]:
    """glossmend in several ways; `glossaries` by how many terms they have."""
    clean = [glossmend, "clean", "--no-config", "--jobs"]
    programs = [Program("glossmend", [*clean, "1"]), Program("glossmend, 2 jobs", [*clean, "2"])]
    for count, path in glossaries.items():
        name = f"glossmend, {count:,} more terms"
        programs.append(Program(name, [*clean, "1", f"--glossary={path}"]))
        programs.append(Program(f"{name}, 2 jobs", [*clean, "2", f"--glossary={path}"]))
    for form, name in (("articles", "an article a record"), ("lines", "a line a record")):
        programs.append(Program(f"glossmend, JSON Lines, {name}", [*clean, "1", "--format=jsonl"], form=form))
    return programs


def other_programs(terms: Path) -> list[Program]:
    """The peers; those with terms take these."""
    sed, perl = ["sed", "-E", rf"s/{MARKS}/\1 \2/g"], ["perl", "-pe", f"s/{MARKS}/$1 $2/g"]
    ripgrep = ["rg", "--no-config", "--passthru", "--no-line-number", "--color=never", "--replace=$1 $2", MARKS, "-"]
    peers = [sys.executable, str(HERE / "peers.py")]
    c, utf8, python = {"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, {"PYTHONUTF8": "1"}
    programs = [
        Program(SED, sed, utf8),
        Program("sed, C", sed, c),
        Program("perl", perl, c),
        Program("ripgrep --replace", ripgrep, utf8, good=1),
    ]  # 1 says that nothing was found.
    for name, form in (("autocorrect", "text"), ("opencc", "text"), ("ftfy", "short"), ("sacremoses", "short")):
        programs.append(Program(name, [*peers, name], python, form))
    for name, form in (("ahocorasick_rs", "text"), ("flashtext", "short")):
        programs.append(Program(f"{name}, {MORE_TERMS:,} terms", [*peers, name, str(terms)], python, form))
    return programs


def write_output(path: Path, *command: str) -> Path:
    """Writes what a command prints."""
    with path.open("wb") as file:
        subprocess.run(command, check=True, stdout=file)
    return path


# What is written goes through in small pieces: Linux shows no program as smaller than the one that began it.


def write_terms(path: Path, bench: str, count: int) -> Path:
    """Writes a glossary of made-up terms: Chinese and English alone, as terminologists exchange them."""
    with path.open("wb") as file, subprocess.Popen([bench, "terms", str(count)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        file.write(b"zh\ten\n")
        for row in itertools.islice(process.stdout, 1, None):
            chinese, _, english = row.split(b"\t")
            file.write(chinese + b"\t" + english)
    if process.returncode != 0:
        sys.exit(f"{bench}: ended with status {process.returncode}")
    return path


def write_records(path: Path, texts: Iterable[str]) -> Path:
    """Writes a record of JSON Lines for every text."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(
            json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n" for number, text in enumerate(texts)
        )
    return path


def articles(lines: Iterable[str]) -> Iterator[str]:
    """The texts between empty lines."""
    for is_text, group in itertools.groupby(lines, lambda line: line != "\n"):
        if is_text:
            yield "".join(group)


def made_up(folder: Path, bench: str, kind: str, megabytes: int) -> Workload:
    """Made-up news of a kind in all forms."""

    def text(name: str, size: int) -> Path:
        return write_output(folder / f"{kind}-{name}", bench, "text", kind, "--bytes", str(size))

    files = {
        "text": text("text", megabytes * 1_000_000),
        "short": text("short", min(SHORT_BYTES, megabytes * 1_000_000)),
    }
    sizes = {form: path.stat().st_size for form, path in files.items()}
    with files["text"].open(encoding="utf-8") as lines:
        files["articles"] = write_records(folder / f"{kind}-articles", articles(lines))
    with files["text"].open(encoding="utf-8") as lines:
        files["lines"] = write_records(folder / f"{kind}-lines", (line.rstrip("\n") for line in lines))
    return Workload(f"{kind.capitalize()} text", files, dict.fromkeys(files, sizes["text"]) | sizes)


def translated(folder: Path, source: Path, target: Path) -> Workload:
    """A translation and its source, also side by side."""
    both = folder / "bitext"
    with source.open("rb") as left, target.open("rb") as right, both.open("wb") as file:
        for chinese, english in zip(left, right, strict=True):
            file.write(chinese.rstrip(b"\n").replace(b"\t", b" ") + b"\t" + english)
    return Workload(
        target.name, {"text": target, "bitext": both}, dict.fromkeys(["text", "bitext"], target.stat().st_size)
    )


class Race:
    """Programs that took turns on a workload."""

    def __init__(self, programs: Sequence[Program], workload: Workload, rounds: int) -> None:
        self.workload = workload
        self.programs = {program.name: program for program in programs}
        self.runs: dict[str, list[Run]] = {program.name: [] for program in programs}
        # A turn that does not count: glossmend compiles a new glossary into its cache, files get into memory.
        for turn in range(rounds + 1):
            for program in programs:
                result = run(program, workload.files[program.form])
                if turn > 0:
                    self.runs[program.name].append(result)

    def rates(self, name: str, clock: str) -> list[float]:
        """Megabytes of text a second, round by round; `clock` names the time of a run."""
        megabytes = self.workload.sizes[self.programs[name].form] / 1e6
        return [megabytes / max(getattr(result, clock), 1e-4) for result in self.runs[name]]

    def ratios(self, name: str, other: str, clock: str) -> list[float]:
        """How often as fast as the other in the same round."""
        return [rate / other for rate, other in zip(self.rates(name, clock), self.rates(other, clock), strict=True)]

    def table(self, reference: str) -> str:
        """All figures, in Markdown."""
        heads = ["MB/s", "of processor time", f"times {reference}", "of processor time", "lowest-highest", "memory, MB"]
        rows = [["program", *heads], ["---"] + ["---:"] * len(heads)]
        for name, runs in self.runs.items():
            elapsed, processor = (self.ratios(name, reference, clock) for clock in ("elapsed", "processor"))
            rows.append(
                [
                    name,
                    *(f"{statistics.median(self.rates(name, clock)):.1f}" for clock in ("elapsed", "processor")),
                    f"{statistics.median(elapsed):.2f}",
                    f"{statistics.median(processor):.2f}",
                    f"{min(processor):.2f}-{max(processor):.2f}",
                    f"{max(result.memory for result in runs) / 1e6:.0f}",
                ]
            )
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@dataclass(frozen=True)
class Aim:
    """How fast a program should be beside another."""

    name: str
    other: str
    least: float
    clock: str = "processor"

    def row(self, races: Sequence[Race]) -> str:
        """A row of a table with what was reached in each race."""
        medians = [statistics.median(race.ratios(self.name, self.other, self.clock)) for race in races]
        cells = (f"{median:.2f}{'' if median >= self.least else ' (short)'}" for median in medians)
        return f"| {self.name} beside {self.other} | {self.least} | {' | '.join(cells)} |"


def aims_table(aims: Sequence[Aim], races: Sequence[Race]) -> str:
    """What should be reached, and what was."""
    heads = ["times as fast", "at least", *(race.workload.name for race in races)]
    return "\n".join(
        [f"| {' | '.join(heads)} |", "| --- " + "| ---: " * (len(heads) - 1) + "|", *(aim.row(races) for aim in aims)]
    )


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--glossmend", required=True, help="the program")
    parser.add_argument("--bench", required=True, help="the program glossmend-bench, which makes up news and terms")
    parser.add_argument("--rounds", type=int, default=5, help="how often every program runs (default: 5)")
    parser.add_argument("--megabytes", type=int, default=32, help="how much news is made up (default: 32)")
    parser.add_argument("--source", type=Path, help="Chinese")
    parser.add_argument("--target", type=Path, help="its translation, line for line")
    options = parser.parse_args()
    if min(options.rounds, options.megabytes) < 1:
        parser.error("--rounds and --megabytes begin at 1")
    if (options.source is None) != (options.target is None):
        parser.error("--source and --target go together")
    return options


def race_on_news(options: argparse.Namespace, folder: Path) -> None:
    """Times everything on made-up news."""
    glossaries = {
        count: write_terms(folder / f"{count}.tsv", options.bench, count) for count in (MORE_TERMS, MANY_TERMS)
    }
    others = other_programs(glossaries[MORE_TERMS])
    missing = [program.name for program in others if not can_run(program)]
    programs = own_programs(options.glossmend, glossaries) + [
        program for program in others if program.name not in missing
    ]
    races = []
    for kind in ("damaged", "clean"):
        race = Race(programs, made_up(folder, options.bench, kind, options.megabytes), options.rounds)
        races.append(race)
        print(f"\n{race.workload.name}, {race.workload.sizes['text'] / 1e6:.1f} MB\n\n{race.table(SED)}", flush=True)
    if missing:
        print(f"\nLeft out, not installed: {'; '.join(missing)}")
    more, many = (f"glossmend, {count:,} more terms" for count in glossaries)
    aims = [
        Aim(more, SED, 1.5),
        Aim(f"{more}, 2 jobs", more, 1.6, "elapsed"),
        Aim(many, SED, 1),
        *(Aim(name, "glossmend", 0.7) for name in races[0].runs if "JSON" in name),
    ]
    print(f"\n{aims_table(aims, races)}")


def race_on_translation(options: argparse.Namespace, folder: Path) -> None:
    """Times glossmend on a translation, with and without its source."""
    workload = translated(folder, options.source, options.target)
    clean = [options.glossmend, "clean", "--no-config", "--jobs=1"]
    programs = [
        Program("glossmend", clean),
        Program("glossmend, bitext", [*clean, "--format=bitext"], form="bitext"),
        Program("glossmend, --source", [*clean, f"--source={options.source}"]),
    ]
    race = Race(programs, workload, options.rounds)
    print(f"\n{workload.name}, {workload.sizes['text'] / 1e6:.1f} MB\n\n{race.table('glossmend')}")
    print(f"\n{aims_table([Aim('glossmend, bitext', 'glossmend', 0.7)], [race])}")


def main() -> None:
    """Prints the tables."""
    options = arguments()
    print(f"{os.cpu_count()} processors; {options.rounds} rounds")
    with tempfile.TemporaryDirectory() as name:
        race_on_news(options, Path(name))
        if options.source:
            race_on_translation(options, Path(name))


if __name__ == "__main__":
    main()
