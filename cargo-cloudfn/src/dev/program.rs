//! The programs that run: copies of what cargo built.
//!
//! cargo overwrites a program when it rebuilds it. With a copy, a function that crashes restarts unchanged, even during
//! a build or after a failed one; and Windows cannot overwrite a running program.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::{self, BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};

use super::folder::{FolderHandle, cannot};
use super::marks;
use crate::error::Error;
use crate::file::{self, MAX_PROGRAM_BYTES};

/// The copies, in a folder of their own.
#[derive(Debug)]
pub(super) struct Programs {
    handle: FolderHandle,
    made: u64,
    copies: HashMap<PathBuf, PathBuf>,
}

impl Programs {
    pub(super) fn new(handle: FolderHandle) -> Self {
        Self { handle, made: 0, copies: HashMap::new() }
    }

    /// Copies a program, or returns the existing copy if the program has not changed.
    pub(super) fn copy(&mut self, program: &Path) -> Result<PathBuf, Error> {
        if let Some(copy) = self.copies.get(program)
            && is_same(copy, program)
        {
            return Ok(copy.clone());
        }
        self.made += 1;
        let number = self.made.to_string();
        let copied = self.handle.within(|folder| {
            let folder = folder.join(number);
            let copy = folder.join(program.file_name().unwrap_or_default());
            let made = fs::create_dir(&folder).and_then(|()| fs::copy(program, &copy));
            made.map_err(|error| cannot(&copy, &error)).map(|_| copy)
        });
        let copy = copied.ok_or_else(interrupted)??;
        self.copies.insert(program.to_owned(), copy.clone());
        Ok(copy)
    }

    /// Removes the copies that are no longer in use.
    pub(super) fn keep(&mut self, in_use: &BTreeSet<PathBuf>) {
        self.copies.retain(|_, copy| in_use.contains(copy));
        let in_use: BTreeSet<_> = in_use.iter().filter_map(|copy| copy.parent()).collect();
        self.handle.within(|folder| {
            let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
            let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
            let unused = |folder: &PathBuf| !in_use.contains(&**folder) && !folder.ends_with(marks::FOLDER);
            for folder in folders.map(|entry| entry.path()).filter(unused) {
                // On Windows this fails while a program is ending; the next call removes it.
                let _ = fs::remove_dir_all(folder);
            }
        });
    }
}

fn is_same(left: &Path, right: &Path) -> bool {
    let same = || -> io::Result<bool> {
        let (left, right) = (file::open(left, MAX_PROGRAM_BYTES)?, file::open(right, MAX_PROGRAM_BYTES)?);
        if left.metadata()?.len() != right.metadata()?.len() {
            return Ok(false);
        }
        have_same_content(left, right)
    };
    // If one cannot be read, copying it reports why.
    same().unwrap_or(false)
}

/// Compares in pieces: programs are large.
fn have_same_content(left: impl Read, right: impl Read) -> io::Result<bool> {
    let (mut left, mut right) = (BufReader::new(left), BufReader::new(right));
    loop {
        let (one, other) = (left.fill_buf()?, right.fill_buf()?);
        let length = one.len().min(other.len());
        if length == 0 {
            return Ok(one.is_empty() && other.is_empty());
        }
        if one[..length] != other[..length] {
            return Ok(false);
        }
        left.consume(length);
        right.consume(length);
    }
}

/// The error for a session that ended meanwhile.
pub(super) fn interrupted() -> Error {
    Error::function("it was interrupted", "start it again")
}

#[cfg(test)]
mod tests {
    use super::super::folder::Folder;
    use super::*;

    #[test]
    fn programs_are_compared_up_to_their_ends() {
        let is_same = |left: &[u8], right: &[u8]| have_same_content(left, right).unwrap();
        let program = vec![7; 100_000];
        assert!(is_same(&program, &program) && is_same(b"", b""));
        assert!(!is_same(&program, &program[1..]) && !is_same(&program[1..], &program) && !is_same(b"", b"a"));
        let mut other = program.clone();
        other[99_999] = 8;
        assert!(!is_same(&program, &other));
    }

    #[test]
    fn a_program_is_copied_only_after_a_change() {
        let target = tempfile::tempdir().unwrap();
        let program = target.path().join("shop");
        let folder = Folder::below(target.path()).unwrap();
        let mut programs = Programs::new(folder.handle());
        fs::write(&program, "one").unwrap();
        let first = programs.copy(&program).unwrap();
        assert_eq!(programs.copy(&program).unwrap(), first);
        fs::write(&program, "two").unwrap();
        assert_eq!(fs::read(&first).unwrap(), b"one", "it still runs");
        let second = programs.copy(&program).unwrap();
        assert_eq!(fs::read(&second).unwrap(), b"two");
        let marks = folder.handle().within(|folder| folder.join(marks::FOLDER)).unwrap();
        fs::create_dir(&marks).unwrap();
        programs.keep(&BTreeSet::from([first.clone(), second.clone()]));
        assert_eq!((first.exists(), second.exists()), (true, true));
        programs.keep(&BTreeSet::from([second.clone()]));
        assert_eq!((first.exists(), second.exists()), (false, true));
        assert!(marks.exists(), "the run still writes marks");
        drop(folder);
        assert!(!second.exists());
        fs::write(&program, "three").unwrap();
        assert_eq!(programs.copy(&program).unwrap_err().message, "it was interrupted");
        assert!(fs::read_dir(target.path().join("cloudfn/dev")).unwrap().next().is_none(), "a copy is left");
    }
}
