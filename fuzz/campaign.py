#!/usr/bin/env python3
"""Runs fuzz targets for some CPU time each, one after the other, and writes a line of figures for each.

    fuzz/campaign.py --cpu-minutes 30 [--binaries FOLDER] [--work FOLDER] TARGET...

libFuzzer limits wall time only, which says little on a busy machine: so a target runs in slices, and the CPU time of
each slice is counted. It starts from the committed corpus (fuzz/corpus) and adds what it finds to the work folder.
A finding ends its target: the input is kept below the work folder, and the exit code is 1.
"""

import argparse
import pathlib
import re
import resource
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SLICE_SECONDS = 60


def main():
    options = arguments()
    found = False
    for target in options.targets:
        figures = campaign(target, options)
        print(figures, flush=True)
        if options.figures:
            with options.figures.open("a") as file:
                file.write(figures + "\n")
        found = found or not figures.endswith("no findings")
    sys.exit(1 if found else 0)


def campaign(target, options):
    work = options.work / target
    findings = work / "findings"
    corpus = work / "corpus"
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(findings.iterdir())
    runs, covered, features, used = 0, 0, 0, 0.0
    with (work / "log").open("a") as log:
        while used < options.cpu_minutes * 60:
            seconds = max(1, min(SLICE_SECONDS, int(options.cpu_minutes * 60 - used)))
            start = cpu_seconds()
            ended = subprocess.run(
                [
                    options.binaries / target,
                    corpus,
                    *[folder for folder in [HERE / "corpus" / target] if folder.is_dir()],
                    f"-artifact_prefix={findings}/",
                    f"-max_total_time={seconds}",
                    "-print_final_stats=1",
                    # Wall time again: a busy machine must not look like a hang.
                    "-timeout=60",
                    "-rss_limit_mb=2048",
                ],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
            )
            used += cpu_seconds() - start
            log.write(ended.stderr)
            runs += last(r"stat::number_of_executed_units: (\d+)", ended.stderr)
            covered = last(r"cov: (\d+)", ended.stderr) or covered
            features = last(r"ft: (\d+)", ended.stderr) or features
            if ended.returncode != 0:
                break
    new = sorted(path.name for path in set(findings.iterdir()) - before)
    outcome = "no findings" if ended.returncode == 0 else f"FOUND (exit {ended.returncode}): {', '.join(new) or 'see the log'}"
    inputs = sum(1 for _ in corpus.iterdir())
    return f"{target:<16} {used:6.0f} CPU s  {runs:>11,} runs  {covered:>6} edges  {features:>6} features  {inputs:>5} inputs  {outcome}"


def cpu_seconds():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def last(pattern, text):
    matches = re.findall(pattern, text)
    return int(matches[-1]) if matches else 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cpu-minutes", type=float, required=True, help="for each target")
    parser.add_argument("--binaries", type=pathlib.Path, default=HERE / "target/x86_64-unknown-linux-gnu/release")
    parser.add_argument("--work", type=pathlib.Path, default=HERE / "target/campaign")
    parser.add_argument("--figures", type=pathlib.Path, help="a file that the figures are added to")
    parser.add_argument("targets", nargs="+")
    return parser.parse_args()


main()
