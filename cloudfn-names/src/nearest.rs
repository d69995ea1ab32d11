//! Finds words that are spelled alike.

/// The word that is nearest to this one, if one is near.
#[must_use]
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    words
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, candidate)| is_near(*distance, word, candidate) || candidate.starts_with(word))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Up to a third of the letters may differ.
pub(crate) fn is_near(distance: usize, left: &str, right: &str) -> bool {
    distance * 3 <= left.len().max(right.len())
}

/// The number of letters to insert, delete, change or swap with a neighbor: the optimal string alignment distance.
pub(crate) fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut row_before_last: Vec<usize> = Vec::new();
    let mut last_row: Vec<usize> = (0..=right.len()).collect();
    for (row, &letter) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &other) in right.iter().enumerate() {
            let change = last_row[column] + usize::from(letter != other);
            let mut best = change.min(last_row[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other;
            if swapped {
                best = best.min(row_before_last[column - 1] + 1);
            }
            current.push(best);
        }
        row_before_last = std::mem::replace(&mut last_row, current);
    }
    last_row[right.len()]
}
