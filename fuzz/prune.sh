#!/usr/bin/env bash
# Makes the committed corpus of targets: the smallest inputs that reach all that the seeds, the corpus and a work folder
# of `fuzz/campaign.py` reach, as many as fit into SIZE bytes. Usage: fuzz/prune.sh TARGET...
set -euo pipefail
cd "$(dirname "$0")"

size=${SIZE:-8192}
binaries=${BINARIES:-target/x86_64-unknown-linux-gnu/release}
work=${WORK:-target/campaign}
for target in "$@"; do
    merged=$(mktemp -d)
    sources=()
    for folder in "seeds/$target" "corpus/$target" "$work/$target/corpus"; do
        [ -d "$folder" ] && sources+=("$folder")
    done
    "$binaries/$target" -set_cover_merge=1 "$merged" "${sources[@]}" 2>/dev/null
    rm -rf "corpus/$target"
    mkdir -p "corpus/$target"
    total=0
    # Small ones first: they reach the most for their size.
    while read -r bytes file; do
        total=$((total + bytes))
        [ "$total" -gt "$size" ] && break
        cp "$merged/$file" "corpus/$target/$(sha256sum "$merged/$file" | cut -c1-16)"
    done < <(find "$merged" -type f -printf '%s %f\n' | sort -n)
    rm -rf "$merged"
    echo "$target: $(find "corpus/$target" -type f | wc -l) inputs"
done
