//! The file with the data.

use std::borrow::Borrow;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use cloudfn_database::{Change, Commit, Database};

use super::own_file::{create_new, is_at, refuse_link};
use super::record::{Next, Records};
use super::{StorageError, change, record};

/// The beginning of the file, before the number of the format and a line feed.
const MAGIC: &str = "cloudfn database ";

/// The number of the format that is written.
const FORMAT: u64 = 1;

/// The maximum length of the first line.
const MAX_HEADER_BYTES: u64 = 64;

/// A record of a compacted log ends with the document that makes it longer than this. Also, how much memory is kept for the
/// next records.
const COMPACTED_RECORD_BYTES: usize = 256 * 1024;

/// A log that is open for writing.
#[derive(Debug)]
pub(super) struct Log {
    path: PathBuf,
    file: File,
    /// The end of the last record. Anything after it is from a failed write.
    end: u64,
    /// Whether there may be something after the last record.
    is_torn: bool,
    /// The length of the log after its last compaction.
    compacted: u64,
    /// The bytes of the records that are written next.
    buffer: Vec<u8>,
}

/// The content of a file.
#[derive(Debug)]
pub(super) struct Contents {
    pub(super) database: Database,
    /// The end of the last complete record.
    end: u64,
    compacted: u64,
}

impl Log {
    /// Creates an empty log. It appears under its name when it is complete.
    pub(super) fn create(path: &Path) -> Result<Self, StorageError> {
        Self::create_with(path, &Database::new())
    }

    /// Opens a log and reads it.
    pub(super) fn open(path: &Path) -> Result<(Self, Database), StorageError> {
        refuse_link(path)?;
        let file = OpenOptions::new().read(true).write(true).open(path);
        let file = file.map_err(|error| StorageError::io("opened", path, error))?;
        let Contents { database, end, compacted } = read(path, &file)?;
        let mut log = Self { path: path.to_owned(), file, end, is_torn: true, compacted, buffer: Vec::new() };
        log.cut().map_err(|error| StorageError::io("written", path, error))?;
        Ok((log, database))
    }

    /// Reads a log that another process may be writing.
    pub(super) fn read(path: &Path) -> Result<Database, StorageError> {
        let file = File::open(path).map_err(|error| StorageError::io("opened", path, error))?;
        Ok(read(path, &file)?.database)
    }

    /// Reads what was appended successfully.
    pub(super) fn stored(&self) -> Result<Database, StorageError> {
        self.check_place()?;
        let file = File::open(&self.path).map_err(|error| StorageError::io("opened", &self.path, error))?;
        Ok(replay(&self.path, BufReader::with_capacity(256 * 1024, file), self.end)?.database)
    }

    pub(super) fn bytes(&self) -> u64 {
        self.end
    }

    #[cfg(test)]
    pub(super) fn replace_file(&mut self, file: File) -> File {
        std::mem::replace(&mut self.file, file)
    }

    pub(super) fn compacted_bytes(&self) -> u64 {
        self.compacted
    }

    /// Appends a record for each commit: all of them, or none.
    pub(super) fn append(&mut self, commits: &[Commit]) -> Result<(), StorageError> {
        self.buffer.clear();
        // A record without changes means something else.
        for commit in commits.iter().filter(|commit| !commit.changes.is_empty()) {
            append_record(&mut self.buffer, commit.changes.iter(), usize::MAX)?;
        }
        self.check_place()?;
        if self.is_torn {
            self.cut().map_err(|error| StorageError::io("written", &self.path, error))?;
        }
        self.is_torn = true;
        match self.file.write_all(&self.buffer) {
            Ok(()) => {
                self.is_torn = false;
                self.end += self.buffer.len() as u64;
                // Do not keep the memory of one large import forever.
                self.buffer.shrink_to(COMPACTED_RECORD_BYTES);
                Ok(())
            }
            Err(error) => {
                // If this fails, too, the next write does it first.
                let _ = self.cut();
                Err(StorageError::io("written", &self.path, error))
            }
        }
    }

    /// Removes everything after the last record.
    fn cut(&mut self) -> io::Result<()> {
        self.file.set_len(self.end)?;
        self.file.seek(SeekFrom::Start(self.end))?;
        self.is_torn = false;
        Ok(())
    }

    /// Replaces the log by one with only the current content of the database.
    pub(super) fn compact(&mut self, database: &Database) -> Result<(), StorageError> {
        // Another process may use a new folder of the same name.
        self.check_place()?;
        *self = Self::create_with(&self.path, database)?;
        Ok(())
    }

    /// Fails if the file is no longer at its path. It could still be written, but its content would be lost.
    fn check_place(&self) -> Result<(), StorageError> {
        match is_at(&self.file, &self.path) {
            Ok(true) => Ok(()),
            Ok(false) => Err(StorageError::Removed { file: self.path.clone() }),
            Err(error) => Err(StorageError::io("read", &self.path, error)),
        }
    }

    /// Writes a new log beside the old one and then renames it, so there is a complete log at any time.
    fn create_with(path: &Path, database: &Database) -> Result<Self, StorageError> {
        let new = path.with_extension("new");
        let written = write_new(&new, database).and_then(|(file, end)| {
            fs::rename(&new, path).map_err(|error| StorageError::io("written", path, error))?;
            Ok((file, end))
        });
        let (file, end) = written.inspect_err(|_| drop(fs::remove_file(&new)))?;
        sync_folder(path);
        let path = path.to_owned();
        Ok(Self { path, file, end, is_torn: false, compacted: end, buffer: Vec::new() })
    }
}

/// Appends a record of the next changes, until it has `enough` bytes.
fn append_record<C: Borrow<Change>>(
    buffer: &mut Vec<u8>,
    mut changes: impl Iterator<Item = C>,
    enough: usize,
) -> Result<(), StorageError> {
    let written = record::append(buffer, |buffer| {
        let start = buffer.len();
        while buffer.len() - start < enough
            && let Some(change) = changes.next()
        {
            change::write(buffer, change.borrow())?;
        }
        Ok(())
    });
    written.map_err(|error: change::Unsupported| StorageError::Commit { reason: error.to_string() })
}

/// Writes a whole log and makes sure that it is on the disk. Returns the file and its length.
fn write_new(path: &Path, database: &Database) -> Result<(File, u64), StorageError> {
    let cannot = |error: io::Error| StorageError::io("written", path, error);
    let mut output = BufWriter::new(create_new(path).map_err(cannot)?);
    output.write_all(header().as_bytes()).map_err(cannot)?;
    let mut buffer = Vec::new();
    let mut write = |changes: &mut dyn Iterator<Item = Change>| {
        buffer.clear();
        append_record(&mut buffer, changes, COMPACTED_RECORD_BYTES)?;
        output.write_all(&buffer).map_err(cannot)
    };
    for collection in database.collections() {
        write_collection(database, collection, &mut write)?;
    }
    // A record without changes says that the log was compacted until here.
    write(&mut std::iter::empty())?;
    let mut file = output.into_inner().map_err(|error| cannot(error.into_error()))?;
    file.sync_all().map_err(cannot)?;
    let end = file.stream_position().map_err(cannot)?;
    Ok((file, end))
}

fn write_collection(
    database: &Database,
    collection: &str,
    write: &mut impl FnMut(&mut dyn Iterator<Item = Change>) -> Result<(), StorageError>,
) -> Result<(), StorageError> {
    let owned = || collection.to_owned();
    let broken = |error: cloudfn_database::Error| StorageError::Commit { reason: error.to_string() };
    write(&mut std::iter::once(Change::CreateCollection { collection: owned() }))?;
    let documents = database.documents(collection).map_err(broken)?;
    let mut puts = documents.into_iter().map(|document| Change::Put { collection: owned(), document }).peekable();
    while puts.peek().is_some() {
        write(&mut puts)?;
    }
    // After the documents, so they are checked only once.
    for index in database.indexes(collection).map_err(broken)? {
        write(&mut std::iter::once(Change::AddIndex { collection: owned(), index }))?;
    }
    Ok(())
}

pub(super) fn header() -> String {
    format!("{MAGIC}{FORMAT}\n")
}

fn read(path: &Path, file: &File) -> Result<Contents, StorageError> {
    let cannot = |error: io::Error| StorageError::io("read", path, error);
    let end = file.metadata().map_err(cannot)?.len();
    replay(path, BufReader::with_capacity(256 * 1024, file), end)
}

/// Replays all changes of a log.
pub(super) fn replay(path: &Path, mut input: impl BufRead, end: u64) -> Result<Contents, StorageError> {
    let cannot = |error: io::Error| StorageError::io("read", path, error);
    let start = read_header(path, &mut input)?;
    let mut database = Database::new();
    let mut compacted = start;
    let mut commits = 0;
    let mut records = Records::new(input, start, end);
    loop {
        let position = records.position();
        let damaged = |reason: String| StorageError::Damaged { file: path.to_owned(), position, commits, reason };
        match records.next().map_err(cannot)? {
            Next::Record([]) => compacted = records.position(),
            Next::Record(content) => {
                let commit = change::read(content).map_err(|error| damaged(error.to_string()))?;
                database.replay(commit).map_err(|error| damaged(error.to_string()))?;
                commits += 1;
            }
            // A compacted log gets its name after it is on the disk, so no crash leaves it incomplete.
            Next::Torn if compacted == start => {
                return Err(damaged("the file ends in the middle of a record that was complete before".to_owned()));
            }
            Next::End | Next::Torn => return Ok(Contents { database, end: position, compacted }),
            Next::Damaged(reason) => return Err(damaged(reason.to_owned())),
        }
    }
}

/// Reads the first line, and returns its length.
fn read_header(path: &Path, input: &mut impl BufRead) -> Result<u64, StorageError> {
    let foreign = || StorageError::Foreign { file: path.to_owned() };
    let mut line = Vec::new();
    let read = input.take(MAX_HEADER_BYTES).read_until(b'\n', &mut line);
    read.map_err(|error| StorageError::io("read", path, error))?;
    let number = std::str::from_utf8(&line).ok().and_then(|line| line.strip_prefix(MAGIC)?.strip_suffix('\n'));
    let found: u64 = number.and_then(|number| number.parse().ok()).filter(|number| *number > 0).ok_or_else(foreign)?;
    if found > FORMAT {
        return Err(StorageError::Newer { file: path.to_owned(), found, known: FORMAT });
    }
    Ok(line.len() as u64)
}

/// Makes sure that the new name is on the disk too, where folders can be synchronized.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        // If it fails and the machine stops, the old log is still there, with the same content.
        let _ = folder.sync_all();
    }
}
