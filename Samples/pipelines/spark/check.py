#!/usr/bin/env python3
"""Runs clean.py on a cluster of three workers, kills an executor in the middle, and compares the output record by
record.

What it should be comes from glossmend alone, which is run on the same records without Spark. Ends with status 1 when
a record differs, when a total does, or when nothing was lost by the kill. Needs `ps`, and `spark-submit` along the
PATH.
"""

import argparse
import datetime
import decimal
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent
CLUSTER = "local-cluster[3,1,1024]"
WAIT = 600
"""Seconds after which a job that has not come as far as it should is given up."""

DAYS = ds.partitioning(pa.schema([("day", pa.string())]), flavor="hive")
# A record and its edits by rule, as text so that they can be sorted.
Cleaned = tuple[bytes, str]


class Failure(Exception):
    """What is not as it should be."""


def documents(bench: str, size: int) -> Iterator[str]:
    """The samples, then made-up news of so many bytes, a line each."""
    for path in sorted(SAMPLES.glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    command = [bench, "text", "damaged", "--bytes", str(size), "--seed", "11"]
    yield from subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def odd_lines() -> list[bytes]:
    """Lines of which every byte has to come through, or all but a comma's space."""
    return [
        b'{"id": "null", "text": null}',
        b'{"id": "none"}',
        b'{"id": "number", "text": 1.10}',
        b"",
        b"{no JSON",
        b'"a string"',
        b'{"id": "bytes", "text": "It rained \xff,But we went."}',
        b'{ "id" : "spaces" , "text" : "It rained,But we went." } \r',
        b'{"id": "escapes", "text": "\\u4e0b\\u96e8 means rain\\u3002\\ud83c\\udf27 It rained ,But."}',
        b'{"id": "numbers", "n": 1e999, "m": 12345678901234567890, "text": "It rained ,But."}',
        b'{"id": "words", "text": "It rained,But we went.", "more": {"edits": "{}"}}',
        b'{"id": "terms", "text": "The Gorge Swift sailed,But late."}',
        b'{"id": "keys", "text": "A", "text": "It rained,But."}',
    ]


def write_lines(folder: Path, texts: Iterable[str]) -> list[bytes]:
    """Writes records as JSON Lines into subfolders, and returns them without their ends."""
    lines: dict[str, list[bytes]] = {"day=01": odd_lines(), "day=02": [], "day=__HIVE_DEFAULT_PARTITION__": []}
    for number, text in enumerate(texts):
        record = {"id": number, "by": "Ann,But not Bob", "text": text, "weight": number / 7}
        day = sorted(lines)[number % 3 if number % 5 else 0]
        lines[day].append(json.dumps(record, ensure_ascii=number % 2 == 0).encode())
    for name, part in lines.items():
        path = folder / name / "records.jsonl"
        path.parent.mkdir(parents=True)
        path.write_bytes(b"\n".join(part) + b"\n")
    return [line for part in lines.values() for line in part]


def write_columns(folder: Path, texts: Iterable[str]) -> pa.Table:
    """Writes records as Parquet into subfolders, with columns of many types, and returns them."""
    rows = [
        {
            "row": number,
            "body": None if number % 11 == 3 else text,
            "count": None if number % 3 else 2**60 + number,
            "price": decimal.Decimal(number) / 4,
            "tags": ["rain ,But"] * (number % 3),
            "place": {"lake.side": number % 2 == 0, "m": None},
            "made": datetime.datetime(2024, 5, 1, 12, 30, 0, number % 1_000_000, datetime.UTC),
            "title": text[:40],
            "raw": b"\xff,B" if number % 2 else None,
            "day": f"{number % 3:02}",
        }
        for number, text in enumerate(texts)
    ]
    schema = pa.schema(
        [
            ("row", pa.int32()),
            ("body", pa.string()),
            ("count", pa.int64()),
            ("price", pa.decimal128(12, 2)),
            ("tags", pa.list_(pa.string())),
            ("place", pa.struct([("lake.side", pa.bool_()), ("m", pa.float32())])),
            ("made", pa.timestamp("us", "UTC")),
            ("title", pa.string()),
            ("raw", pa.binary()),
            ("day", pa.string()),
        ]
    )
    table = pa.Table.from_pylist(rows, schema)
    # Small files, that there are many partitions.
    ds.write_dataset(
        table, folder, format="parquet", partitioning=DAYS, max_rows_per_file=1000, max_rows_per_group=1000
    )
    return table


def write_glossary(folder: Path) -> Path:
    """Writes a glossary, and returns a link to it, which has another name."""
    file, link = folder / "ferries.tsv", folder / "terms.tsv"
    file.write_text("zh\ten\tdeprecated\n峡风号\tGorge Wind\tGorge Swift\n", encoding="utf-8")
    link.symlink_to(file)
    return link


def alone(glossmend: str, lines: Sequence[bytes], *options: str) -> tuple[list[bytes], list[Counter[str]]]:
    """What glossmend makes of the lines without Spark: the lines, and the edits of each by rule."""
    with tempfile.TemporaryDirectory() as name:
        output = Path(name, "cleaned.jsonl")
        command = [
            glossmend,
            "clean",
            "--no-config",
            "--format",
            "jsonl",
            "--output-format",
            "jsonl",
            "--output",
            str(output),
            *options,
        ]
        text = b"".join(line + b"\n" for line in lines)
        run = subprocess.run(command, input=text, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        edits: list[Counter[str]] = [Counter() for _ in lines]
        for finding in map(json.loads, run.stdout.splitlines()):
            if finding["applicability"] == "safe":
                edits[finding["line"] - 1].update(finding["rules"])
        return output.read_bytes().split(b"\n")[:-1], edits


def as_text(edits: dict[str, int]) -> str:
    return json.dumps(edits, sort_keys=True)


def family(parent: int) -> dict[int, list[tuple[int, str]]]:
    """The processes that a process began, and those that they began: by parent their number and command line."""
    listing = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="], check=True, capture_output=True, text=True
    ).stdout
    children: dict[int, list[tuple[int, str]]] = {}
    for line in listing.splitlines():
        process, its_parent, command = line.split(maxsplit=2)
        children.setdefault(int(its_parent), []).append((int(process), command))
    found, waiting = {}, [parent]
    while waiting:
        above = waiting.pop()
        found[above] = children.get(above, [])
        waiting += [process for process, _ in found[above]]
    return found


def busy_executor(job: int) -> int | None:
    """An executor of the job with a glossmend at work."""
    executors = [
        process
        for offspring in family(job).values()
        for process, command in offspring
        if "CoarseGrainedExecutorBackend" in command and "java" in command.split()[0]
    ]
    for executor in executors:
        if any("glossmend clean" in command for offspring in family(executor).values() for _, command in offspring):
            return executor
    return None


def kill_in_the_middle(job: subprocess.Popen, output: Path) -> None:
    """Kills an executor at work when at least two partitions are done; fails when the job ends before."""
    deadline = time.monotonic() + WAIT
    while job.poll() is None and time.monotonic() < deadline:
        done = len(list(output.glob("_temporary/0/task_*")))
        executor = busy_executor(job.pid) if done >= 2 else None
        if executor:
            os.kill(executor, signal.SIGKILL)
            print(f"  {done} partitions were done when executor process {executor} was killed")
            return
        time.sleep(0.05)
    raise Failure("the job came to no place where an executor could be killed")


def clean(arguments: Sequence[str], output: Path, log: Path, partition: str) -> None:
    """Runs clean.py on the cluster with an executor killed; fails when the job does, or when no work was lost.

    `partition` is the size of a partition, so small that there are many.
    """
    command = [
        "spark-submit",
        "--master",
        CLUSTER,
        "--conf",
        f"spark.sql.files.maxPartitionBytes={partition}",
        "--conf",
        "spark.sql.files.openCostInBytes=0",
        str(HERE / "clean.py"),
        *arguments,
    ]
    start = time.monotonic()
    with log.open("wb") as file:
        job = subprocess.Popen(command, stdout=file, stderr=file)
        try:
            kill_in_the_middle(job, output)
            status = job.wait(WAIT)
        finally:
            job.terminate()
    text = log.read_text(encoding="utf-8", errors="replace")
    if status != 0:
        raise Failure(f"clean.py ended with status {status}:\n{text[-6000:]}")
    lost = len(re.findall(r"Lost task .*ExecutorLostFailure", text))
    # Of the stage that has most tasks; Parquet is also read for its columns.
    done = max(Counter(re.findall(r"Finished task .* in stage (\d+)\.", text)).values())
    if not lost:
        raise Failure("no task was lost by the kill")
    print(f"  {done} partitions done, {lost} of them again; {time.monotonic() - start:.0f} s in all")


def compare(expected: Iterable[Cleaned], found: Iterable[Cleaned]) -> int:
    """How many records there are; fails when they are not the same."""
    left, right = Counter(expected), Counter(found)
    for name, difference in (("missing", left - right), ("not expected", right - left)):
        if difference:
            raise Failure(f"{difference.total()} records are {name}, such as {min(difference)}")
    return left.total()


def compare_totals(output: Path, expected: Iterable[Counter[str]]) -> None:
    """Fails when the totals that the job wrote are not those of the records."""
    edits, records = Counter[str](), Counter[str]()
    for counts in expected:
        edits.update(counts)
        records.update(counts.keys())
    rows = [json.loads(line) for path in output.glob("_glossmend/*.json") for line in path.read_bytes().splitlines()]
    found = {row["rule"]: (row["edits"], row["records"]) for row in rows}
    if found != {rule: (edits[rule], records[rule]) for rule in edits}:
        raise Failure(f"the totals differ: {found}, not {edits}")


def parted(line: bytes) -> Cleaned:
    """A line of the output without its edits, and these."""
    match = re.fullmatch(rb'(.*), "edits": (\{[^{}]*\})(\}\s*)', line, re.DOTALL)
    return (match[1] + match[3], as_text(json.loads(match[2]))) if match else (line, "{}")


def check_lines(options: argparse.Namespace, folder: Path) -> None:
    """Cleans JSON Lines on the cluster and alone."""
    source, output = folder / "lines", folder / "cleaned-lines"
    lines = write_lines(source, documents(options.bench, options.megabytes * 1_000_000))
    print(f"JSON Lines: {len(lines)} records")
    glossary = ["--glossary", str(write_glossary(folder))]
    clean([str(source), str(output), "--glossmend", options.glossmend, *glossary], output, folder / "lines.log", "1m")
    cleaned, edits = alone(options.glossmend, lines, *glossary)
    found = [parted(line) for path in output.glob("day=*/part-*") for line in path.read_bytes().split(b"\n")[:-1]]
    expected = list(zip(cleaned, map(as_text, edits)))
    count = compare(expected, found)
    compare_totals(output, edits)
    changed = sum(line != before for line, before in zip(cleaned, lines))
    print(f"  {count} records are the same, byte for byte; {changed} were changed")
    if {path.name for path in source.iterdir()} != {path.name for path in output.glob("day=*")}:
        raise Failure("the folders are not those of the input")
    check_comparison(expected, found)


def check_comparison(expected: list[Cleaned], found: list[Cleaned]) -> None:
    """Fails when the comparison overlooks a lost, a doubled or a changed record, or another count."""
    line, edits = found[0]
    for wrong in ([], [found[0], found[0]], [(line + b" ", edits)], [(line, '{"x": 1}')]):
        try:
            compare(expected, wrong + found[1:])
        except Failure:
            continue
        raise Failure("the comparison overlooks what is wrong")


def check_columns(options: argparse.Namespace, folder: Path) -> None:
    """Cleans two columns of Parquet on the cluster and alone."""
    source, output = folder / "columns", folder / "cleaned-columns"
    before = write_columns(source, documents(options.bench, options.megabytes * 500_000))
    print(f"Parquet: {before.num_rows} records")
    fields = ["--field", "title", "--field", "body"]
    arguments = [str(source), str(output), "--format", "parquet", *fields, "--glossmend", options.glossmend]
    clean(arguments, output, folder / "columns.log", "160k")
    texts = [
        json.dumps({"title": row["title"], "body": row["body"]}).encode()
        for row in before.select(["title", "body"]).to_pylist()
    ]
    cleaned, edits = alone(options.glossmend, texts, *fields)
    after = ds.dataset(output, partitioning=DAYS).to_table().sort_by("row")
    if after.schema.names != [*before.schema.names[:-1], "edits", "day"]:
        raise Failure(f"the columns are {after.schema.names}")
    others = [name for name in before.schema.names if name not in ("title", "body")]
    if not after.select(others).equals(before.select(others)):
        raise Failure("a column beside the texts differs")
    found = (
        (json.dumps([row["title"], row["body"]]).encode(), as_text(dict(row["edits"]))) for row in after.to_pylist()
    )
    expected = (json.dumps([record["title"], record["body"]]).encode() for record in map(json.loads, cleaned))
    count = compare(zip(expected, map(as_text, edits)), found)
    compare_totals(output, edits)
    print(f"  {count} records are the same, and so are all other columns and their types")


def check_failure(options: argparse.Namespace, folder: Path) -> None:
    """A glossmend that fails must fail the job, with what it said and without output."""
    output = folder / "never"
    command = [
        "spark-submit",
        "--master",
        "local[1]",
        str(HERE / "clean.py"),
        str(folder / "lines"),
        str(output),
        "--glossmend",
        options.glossmend,
        "--rule",
        "rain=off",
    ]
    run = subprocess.run(command, check=False, capture_output=True, text=True)
    if run.returncode == 0 or (output / "_SUCCESS").exists() or "glossmend ended with status 2" not in run.stderr:
        raise Failure(f"a faulty option did not fail the job:\n{run.stderr[-3000:]}")
    print("A glossmend that fails fails the job, and nothing is written")


def main() -> None:
    """Makes the corpora, cleans them and compares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--glossmend", required=True, help="the program")
    parser.add_argument("--bench", required=True, help="the program glossmend-bench, which makes up news")
    parser.add_argument("--megabytes", type=int, default=16, help="how much of it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        try:
            check_lines(options, Path(name))
            check_columns(options, Path(name))
            check_failure(options, Path(name))
        except Failure as failure:
            sys.exit(f"failed: {failure}")


if __name__ == "__main__":
    main()
