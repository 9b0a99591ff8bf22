#!/usr/bin/env python3
"""Measures how fast one processor cleans made-up news, and works out what a terabyte takes.

All is processor time, so that it matters little what else the machine does. For Spark it is that of glossmend and of
Python for a partition and that of the tasks of a job in Java; the start of Spark, and of Python on each executor, which
no more text makes longer, are not in it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa

from clean import JSONLines, Partition, Tool

HERE = Path(__file__).resolve().parent
TERABYTE = 1e12
BATCH = 10_000
"""Spark's records of a batch."""


def write_articles(path: Path, bench: str, kind: str, size: int) -> tuple[Path, Path]:
    """Writes made-up news as it is, and as records of an article each."""
    text, records = path / f"{kind}.txt", path / f"{kind}.jsonl"
    with text.open("wb") as file:
        subprocess.run([bench, "text", kind, "--bytes", str(size)], check=True, stdout=file)
    articles = text.read_text(encoding="utf-8").split("\n\n")
    with records.open("w", encoding="utf-8") as file:
        file.writelines(
            json.dumps({"id": number, "text": article}, ensure_ascii=False) + "\n"
            for number, article in enumerate(articles)
        )
    return text, records


def seconds_alone(command: Sequence[str], file: Path) -> float:
    """The processor time that a program takes for a file."""
    with file.open("rb") as text:
        process = subprocess.Popen(command, stdin=text, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def seconds_in_task(options: argparse.Namespace, file: Path) -> float:
    """The processor time of glossmend and Python for a partition, without what Spark does before and after."""
    tool = Tool(options.glossmend, False, (), (), frozenset(["safe"]))
    lines = file.read_bytes().splitlines()
    batches = [
        pa.RecordBatch.from_arrays([pa.array(lines[start : start + BATCH], pa.binary())], ["value"])
        for start in range(0, len(lines), BATCH)
    ]
    with tempfile.TemporaryDirectory() as folder:
        before = os.times()
        partition = Partition(folder, tool, JSONLines(("text",), "value", "edits"))
        partition.run(batches)
        for _ in partition.rows(["value", "edits"], "edits"):
            pass
        return sum(os.times()[:4]) - sum(before[:4])


def seconds_in_spark(options: argparse.Namespace, file: Path, folder: Path) -> float:
    """The processor time that the tasks of a job take in Java, where records are read and written."""
    log = folder / "events"
    log.mkdir()
    settings = {
        "spark.sql.files.maxPartitionBytes": "16m",
        "spark.eventLog.enabled": "true",
        "spark.eventLog.dir": log.as_uri(),
        "spark.eventLog.compress": "false",
        "spark.eventLog.rolling.enabled": "false",
    }
    command = ["spark-submit", "--master", "local[*]"]
    command += [word for item in settings.items() for word in ("--conf", "=".join(item))]
    command += [str(HERE / "clean.py"), str(file), str(folder / "output"), "--glossmend", options.glossmend]
    run = subprocess.run(command, check=False, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"clean.py ended with status {run.returncode}:\n{run.stderr[-4000:]}")
    events = (json.loads(line) for path in log.iterdir() for line in path.read_text(encoding="utf-8").splitlines())
    ends = [event["Task Metrics"] for event in events if event["Event"] == "SparkListenerTaskEnd"]
    return sum(metrics["Executor CPU Time"] + metrics["Executor Deserialize CPU Time"] for metrics in ends) / 1e9


def row(name: str, size: int, seconds: float) -> str:
    """A row of the table: the rate of a processor, and the processor hours of a terabyte."""
    return f"| {name} | {size / seconds / 1e6:.1f} | {TERABYTE / size * seconds / 3600:.0f} |"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--glossmend", required=True, help="the program")
    parser.add_argument("--bench", required=True, help="the program glossmend-bench, which makes up news")
    parser.add_argument("--megabytes", type=int, default=256, help="how much of each kind (default: 256)")
    options = parser.parse_args()
    clean = [options.glossmend, "clean", "--no-config", "--jobs=1"]
    records = [*clean, "--format=jsonl"]
    print(f"{options.megabytes} MB of each kind\n")
    print("| way | MB/s a processor | processor hours a terabyte |\n| --- | ---: | ---: |")
    for kind in ("clean", "damaged"):
        with tempfile.TemporaryDirectory() as name:
            text, lines = write_articles(Path(name), options.bench, kind, options.megabytes * 1_000_000)
            size = text.stat().st_size
            print(row(f"{kind}, plain text", size, seconds_alone(clean, text)))
            print(row(f"{kind}, JSON Lines", size, seconds_alone(records, lines)))
            counted = [*records, "--output-format=jsonl", f"--output={name}/cleaned"]
            print(row(f"{kind}, JSON Lines with findings", size, seconds_alone(counted, lines)))
            in_spark = seconds_in_task(options, lines) + seconds_in_spark(options, lines, Path(name))
            print(row(f"{kind}, JSON Lines in Spark", size, in_spark), flush=True)


if __name__ == "__main__":
    main()
