#!/usr/bin/env python3
"""Cleans a corpus of JSON Lines or Parquet with glossmend inside Apache Spark.

usage: spark-submit clean.py INPUT OUTPUT [--format jsonl|parquet] [--field NAME ...] [--glossary FILE ...]

INPUT is a file or a folder, also one of subfolders such as `day=1`, which OUTPUT then has, too. Every record of
INPUT is a record of OUTPUT with its texts repaired and with the number of edits by rule: in Parquet as a further
column, a map; in JSON Lines as a further key at the end of each object that was changed. Everything else stays: in
JSON Lines every other byte of a line, in Parquet the columns, their types and their order. OUTPUT/_glossmend has the
totals by rule, which are printed as well.

One glossmend runs for each partition of the input. What it does with a record depends on that record alone, so the
output has the same records however the input is cut and whatever has to be done again. A partition fails when its
glossmend does, with what that said; Spark then tries it again and in the end gives up, without output.
"""

import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import pyarrow as pa
from pyspark import SparkFiles
from pyspark.errors import AnalysisException
from pyspark.sql import Column, DataFrame, Observation, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import LongType, MapType, StringType, StructType

EDITS = MapType(StringType(), LongType(), valueContainsNull=False)
ARROW_EDITS = pa.map_(pa.string(), pa.field("value", pa.int64(), nullable=False))
# What stands in the memory of a partition at a time; Spark's own limit is 10,000 records of any size.
BATCH_BYTES = 16 << 20

Edits = dict[str, int]
"""How many edits each rule had a part in."""


@dataclass(frozen=True)
class Tool:
    """How an executor calls glossmend."""

    program: str
    is_shipped: bool
    glossaries: tuple[str, ...]
    options: tuple[str, ...]
    applied: frozenset[str]
    """The applicabilities of findings that are edits."""

    def command(self, fields: Iterable[str], output: Path) -> list[str]:
        """Cleaned records go to `output`, findings to standard output."""
        program = SparkFiles.get(self.program) if self.is_shipped else self.program
        glossaries = [f"--glossary={SparkFiles.get(name)}" for name in self.glossaries]
        return [
            program,
            "clean",
            "--jobs=1",
            "--no-config",
            "--format=jsonl",
            "--output-format=jsonl",
            f"--output={output}",
            *glossaries,
            *(f"--field={field}" for field in fields),
            *self.options,
        ]


class Records(Protocol):
    """How rows become lines of JSON with the texts in them, and how cleaned lines become columns again."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The keys that have texts in the lines."""

    @property
    def columns(self) -> frozenset[str]:
        """The columns that `columns_of` makes; the others go past glossmend."""

    def lines(self, batch: pa.RecordBatch) -> list[bytes]:
        """A line for each row, without its end."""

    def columns_of(self, lines: list[bytes], edits: list[Edits]) -> dict[str, pa.Array]:
        """The columns of the cleaned lines."""


@dataclass(frozen=True)
class JSONLines:
    """Rows with a line of JSON in a column."""

    fields: tuple[str, ...]
    column: str
    edits: str

    @property
    def columns(self) -> frozenset[str]:
        return frozenset([self.column])

    def lines(self, batch: pa.RecordBatch) -> list[bytes]:
        return batch.column(self.column).to_pylist()

    def columns_of(self, lines: list[bytes], edits: list[Edits]) -> dict[str, pa.Array]:
        return {self.column: pa.array(map(self.with_edits, lines, edits), pa.binary())}

    def with_edits(self, line: bytes, edits: Edits) -> bytes:
        """The line with the counts as its last key. A record that is an array has no place for them."""
        end = len(line.rstrip()) - 1
        if not edits or line[end : end + 1] != b"}":
            return line
        name = json.dumps(self.edits, ensure_ascii=False)
        if name.encode() in line and self.edits in json.loads(line):
            raise ValueError(f"a record has the key {name} already; name another one with --edits")
        return b"%s, %s: %s%s" % (line[:end], name.encode(), json.dumps(edits).encode(), line[end:])


@dataclass(frozen=True)
class Texts:
    """Rows with texts in columns of their own."""

    names: tuple[str, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        # Not the names of the columns: a point in a key leads into an object.
        return tuple(map(str, range(len(self.names))))

    @property
    def columns(self) -> frozenset[str]:
        return frozenset(self.names)

    def lines(self, batch: pa.RecordBatch) -> list[bytes]:
        rows = zip(*(batch.column(name).to_pylist() for name in self.names))
        return [json.dumps(dict(zip(self.fields, row)), ensure_ascii=False).encode() for row in rows]

    def columns_of(self, lines: list[bytes], edits: list[Edits]) -> dict[str, pa.Array]:
        rows = [json.loads(line) for line in lines]
        return {name: pa.array([row[key] for row in rows], pa.string()) for name, key in zip(self.names, self.fields)}


def edits_of_lines(findings: Iterable[str], applied: frozenset[str]) -> Iterator[Edits]:
    """The edits of every line, from the findings, which come in the order of the lines."""

    def line_of(finding: dict) -> int:
        return finding["line"]

    next_line = 1
    for line, group in itertools.groupby(map(json.loads, findings), line_of):
        if line < next_line:
            raise RuntimeError(f"a finding in line {line} comes after those of later lines")
        yield from itertools.repeat({}, line - next_line)
        rules = Counter(rule for finding in group if finding["applicability"] in applied for rule in finding["rules"])
        yield dict(sorted(rules.items()))
        next_line = line + 1
    yield from itertools.repeat({})


class Partition:
    """Files in a folder with what a partition was given, and what glossmend made of it.

    All that is read is written before the first row leaves, so that nothing waits for anything else and no more than
    a batch is in memory: glossmend may say what it did with a record long after it wrote the record.
    """

    def __init__(self, folder: str, tool: Tool, records: Records) -> None:
        self.cleaned, self.findings, self.errors, self.kept = (
            Path(folder, name) for name in ("cleaned.jsonl", "findings.jsonl", "errors.txt", "kept.arrow")
        )
        self.tool, self.records = tool, records

    def run(self, batches: Iterable[pa.RecordBatch]) -> None:
        """Has glossmend clean the batches; raises RuntimeError with its messages when it fails."""
        command = self.tool.command(self.records.fields, self.cleaned)
        with self.findings.open("wb") as findings, self.errors.open("wb") as errors:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=findings, stderr=errors)
        try:
            self.feed(batches, process)
            process.wait()
        finally:
            process.kill()
            process.wait()
        messages = self.errors.read_text(encoding="utf-8", errors="replace")
        if process.returncode != 0:
            raise RuntimeError(f"glossmend ended with status {process.returncode}: {messages[-4000:]}")
        sys.stderr.write(messages)

    def feed(self, batches: Iterable[pa.RecordBatch], process: subprocess.Popen) -> None:
        """Gives the process the texts, and puts aside all other columns."""
        assert process.stdin is not None
        # A process that ends too soon is no fault here: its status and its messages say why.
        with suppress(BrokenPipeError), self.kept.open("wb") as file, process.stdin as pipe:
            kept = None
            for batch in batches:
                rest = batch.select([name for name in batch.schema.names if name not in self.records.columns])
                kept = kept or pa.ipc.new_stream(file, rest.schema)
                kept.write_batch(rest)
                pipe.writelines(line + b"\n" for line in self.records.lines(batch))
                pipe.flush()
            if kept:
                kept.close()

    def rows(self, names: list[str], edits_name: str) -> Iterator[pa.RecordBatch]:
        """The cleaned batches, with columns of these names, the edits among them."""
        with (
            self.kept.open("rb") as file,
            self.cleaned.open("rb") as cleaned,
            self.findings.open(encoding="utf-8") as findings,
        ):
            all_edits = edits_of_lines(findings, self.tool.applied)
            for rest in pa.ipc.open_stream(file):
                lines = [line.removesuffix(b"\n") for line in itertools.islice(cleaned, rest.num_rows)]
                if len(lines) != rest.num_rows:
                    raise RuntimeError("glossmend wrote fewer records than it was given")
                edits = list(itertools.islice(all_edits, rest.num_rows))
                columns = dict(zip(rest.schema.names, rest.columns)) | self.records.columns_of(lines, edits)
                columns[edits_name] = pa.array([list(counts.items()) for counts in edits], ARROW_EDITS)
                yield pa.RecordBatch.from_arrays([columns[name] for name in names], names)
            if cleaned.read(1):
                raise RuntimeError("glossmend wrote more records than it was given")


def cleaned_frame(frame: DataFrame, tool: Tool, records: Records, edits_name: str) -> DataFrame:
    """The rows with their texts cleaned, and a column with the edits of each."""
    # The Arrow form of mapInPandas; pandas makes floating-point numbers of integers beside which there are nulls.
    schema = StructType(list(frame.schema.fields)).add(edits_name, EDITS, nullable=False)
    names = schema.fieldNames()

    def clean(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        first = next(batches, None)
        if first is None:
            return
        # Spark removes its folders when an executor or the application has ended, however it ended.
        local = os.environ.get("SPARK_LOCAL_DIRS", "").split(",")[0] or None
        with tempfile.TemporaryDirectory(prefix="glossmend-", dir=local) as folder:
            partition = Partition(folder, tool, records)
            partition.run(itertools.chain([first], batches))
            yield from partition.rows(names, edits_name)

    return frame.mapInArrow(clean, schema)


class Corpus:
    """The input, and how its output is written."""

    def __init__(self, spark: SparkSession, options: argparse.Namespace) -> None:
        self.options = options
        read = partial(spark.read.load, options.input, "text" if options.format == "jsonl" else "parquet", lineSep="\n")
        frame, files = read(), read(recursiveFileLookup=True)
        self.folders = [name for name in frame.columns if name not in files.columns]
        # As bytes, since not every line is text.
        self.frame = frame.withColumn("value", f.col("value").cast("binary")) if options.format == "jsonl" else frame

    def records(self) -> Records:
        """How the rows are read; ends the program when they have not the columns they should have."""
        names, edits = tuple(self.options.field), self.options.edits
        if self.options.format == "jsonl":
            return JSONLines(names, "value", edits)
        types = {field.name: field.dataType for field in self.frame.schema.fields}
        for name in names:
            if not isinstance(types.get(name), StringType):
                sys.exit(f"{self.options.input}: no column of strings is named {name}; name others with --field")
        if edits in types:
            sys.exit(f"{self.options.input}: there is a column {edits} already; name another one with --edits")
        return Texts(names)

    def write(self, frame: DataFrame) -> None:
        """Writes the cleaned rows; Spark's committer makes them visible when all are there."""
        source = "parquet"
        if self.options.format == "jsonl":
            frame, source = frame.drop(self.options.edits).withColumn("value", f.col("value").cast("string")), "text"
        writer = frame.write.partitionBy(*self.folders).format(source)
        if self.options.compression:
            writer = writer.option("compression", self.options.compression)
        writer.save(self.options.output)


class Totals:
    """Edits and changed records by rule, counted as the rows are written; a partition done twice counts once."""

    def __init__(self, rules: list[str], edits_name: str) -> None:
        self.rules, self.observation = rules, Observation()
        self.edits = f.col(f"`{edits_name}`")

    def observed(self, frame: DataFrame) -> DataFrame:
        """The rows, which are counted when they are written."""
        return frame.observe(self.observation, *self.metrics())

    def metrics(self) -> Iterator[Column]:
        yield f.count("*").alias("records")
        yield f.count_if(f.size(self.edits) > 0).alias("changed")
        for rule in self.rules:
            yield f.coalesce(f.sum(self.edits[rule]), f.lit(0)).alias(f"edits {rule}")
            yield f.count(self.edits[rule]).alias(f"records {rule}")

    def rows(self) -> list[tuple[str, int, int]]:
        """The rule, how many edits it had a part in, and in how many records; those without any are left out."""
        counts = self.observation.get
        rows = ((rule, counts[f"edits {rule}"], counts[f"records {rule}"]) for rule in self.rules)
        return [row for row in rows if row[1]]

    def report(self, spark: SparkSession, folder: str) -> None:
        """Writes the totals to a folder and prints them."""
        rows, counts = self.rows(), self.observation.get
        spark.createDataFrame(rows, "rule string, edits long, records long").coalesce(1).write.json(folder)
        for rule, edits, records in rows:
            print(f"{rule:20} {edits:12,} edits in {records:12,} records")
        print(f"{counts['changed']:,} of {counts['records']:,} records were changed")


def program_path(name: str) -> str:
    """The path of a program as the shell finds it; ends this one when there is none."""
    path = shutil.which(name)
    if path is None:
        sys.exit(f"{name}: there is no such program; say with --glossmend where it is")
    return path


def shipped(spark: SparkSession, path: str) -> str:
    """Has Spark copy the file to every executor. Returns the name that it has there."""
    if not Path(path).is_file():
        sys.exit(f"{path}: there is no such file")
    # What a link leads to, since that is the name which Spark gives it.
    file = Path(path).resolve()
    spark.sparkContext.addFile(str(file))
    return file.name


def rules_of(program: str) -> list[str]:
    """The ids of the rules that glossmend has."""
    lines = subprocess.run([program, "rules"], check=True, capture_output=True, text=True).stdout.splitlines()
    return [line.split()[0] for line in lines]


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", help="a file or a folder")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--format", choices=["jsonl", "parquet"], default="jsonl")
    parser.add_argument("--field", action="append", help="a key or column with texts; repeatable (default: text)")
    parser.add_argument("--edits", default="edits", help="the key or column for the edits (default: edits)")
    parser.add_argument("--glossary", action="append", default=[], help="use this glossary too; repeatable")
    parser.add_argument("--apply", choices=["safe", "review"], default="safe", help="the least certain edits to make")
    parser.add_argument("--rule", action="append", default=[], help="ID=LEVEL, as glossmend takes it; repeatable")
    parser.add_argument("--glossmend", default="glossmend", help="the program, which is copied to the executors")
    parser.add_argument("--installed", action="store_true", help="every machine has the program; do not copy it")
    parser.add_argument("--compression", help="of the output, as Spark calls it: gzip, zstd, snappy, none")
    options = parser.parse_args()
    options.field = options.field or ["text"]
    if len(set(options.field)) < len(options.field):
        parser.error("--field names a field twice")
    if len({Path(path).resolve().name for path in options.glossary}) < len(options.glossary):
        parser.error("the glossaries need different file names")
    return options


def main() -> None:
    """Cleans the corpus that the command line names."""
    options = arguments()
    program = program_path(options.glossmend)
    session = SparkSession.builder.appName("glossmend")
    session.config("spark.sql.execution.arrow.maxBytesPerBatch", BATCH_BYTES)
    # Else the folder `n=01` would come out as `n=1`.
    session.config("spark.sql.sources.partitionColumnTypeInference.enabled", False)
    # As Parquet has them today; the default is an older form that other readers take for another type.
    session.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
    spark = session.getOrCreate()
    try:
        corpus = Corpus(spark, options)
        tool = Tool(
            program if options.installed else shipped(spark, program),
            not options.installed,
            tuple(shipped(spark, path) for path in options.glossary),
            (f"--apply={options.apply}", *(f"--rule={rule}" for rule in options.rule)),
            frozenset(["safe", "review"] if options.apply == "review" else ["safe"]),
        )
        totals = Totals(rules_of(program), options.edits)
        corpus.write(totals.observed(cleaned_frame(corpus.frame, tool, corpus.records(), options.edits)))
        totals.report(spark, f"{options.output}/_glossmend")
    except AnalysisException as error:
        sys.exit(str(error))
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
