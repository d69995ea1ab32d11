//! The folder of one run, with the programs that it runs. It is removed when the run ends.
//!
//! A killed run cannot clean up. So each run locks a file in its folder, which the system unlocks however the run ends,
//! and a later run removes the folders that are not locked.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::lock::{is_held, lock, try_lock};
use crate::error::Error;
use crate::file;

/// The file in a run's folder that the run locks.
const LOCK: &str = "lock";

/// A limit that no file exceeds: locks are opened, but never read.
const ANY_SIZE: u64 = u64::MAX - 1;

/// The folder, while programs in it may run. Dropping it removes the folder.
#[derive(Debug)]
pub(super) struct Folder(FolderHandle);

/// Access to the folder until it is removed. Clones share it.
#[derive(Debug, Clone)]
pub(super) struct FolderHandle(Arc<Mutex<Option<Open>>>);

#[derive(Debug)]
struct Open {
    path: PathBuf,
    /// Locked until the end.
    lock: File,
}

impl Folder {
    /// Creates a folder below cargo's target folder, and removes those of killed runs.
    pub(super) fn below(target: &Path) -> Result<Self, Error> {
        let folder = target.join("cloudfn/dev");
        let open = Self::open(target, &folder).map_err(|error| cannot(&folder, &error))?;
        Ok(Self(FolderHandle(Arc::new(Mutex::new(Some(open))))))
    }

    fn open(target: &Path, folder: &Path) -> io::Result<Open> {
        // Leftovers of earlier runs are removed here. Through a link, that would remove files elsewhere.
        file::create_folders(target, folder)?;
        // Concurrent runs start one after the other, or one could remove a folder that another has not locked yet. This
        // lock file is beside the folders, not among them.
        let turn = open_lock(&folder.with_extension("lock"))?;
        let has_turn = lock(&turn).is_ok();
        if has_turn {
            remove_abandoned(folder);
        }
        // A process in another container may have the same id.
        let name = std::process::id().to_string();
        let names = std::iter::once(name.clone()).chain((1..).map(|number| format!("{name}-{number}")));
        for path in names.map(|name| folder.join(name)) {
            match fs::create_dir(&path) {
                Ok(()) => {
                    let own = open_lock(&path.join(LOCK))?;
                    // If the file system has no locks, no later run removes anything.
                    let _ = try_lock(&own);
                    return Ok(Open { path, lock: own });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// A handle to the folder, to put programs into it.
    pub(super) fn handle(&self) -> FolderHandle {
        self.0.clone()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Taking the lock waits for a copy in progress; no other copy can start.
        let Some(Open { path, lock }) = self.0.state().take() else { return };
        // Windows cannot remove an open file.
        drop(lock);
        // If something is left, the next run removes it.
        let _ = fs::remove_dir_all(path);
    }
}

impl FolderHandle {
    /// Runs a function with the folder, which cannot be removed meanwhile. `None` if it is gone.
    pub(super) fn within<T>(&self, act: impl FnOnce(&Path) -> T) -> Option<T> {
        self.state().as_ref().map(|open| act(&open.path))
    }

    fn state(&self) -> MutexGuard<'_, Option<Open>> {
        // The folder has to be removed even if a thread panicked with the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the file of a lock, and creates it if it does not exist. An existing file is neither emptied nor written to.
fn open_lock(path: &Path) -> io::Result<File> {
    if file::is_link(path) {
        return Err(file::link_error());
    }
    if path.exists() {
        return file::open(path, ANY_SIZE);
    }
    match File::create_new(path) {
        // Another run was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => file::open(path, ANY_SIZE),
        created => created,
    }
}

/// Whether a folder has the name of a run's folder: a process id, maybe followed by `-` and a number.
fn is_of_run(name: &OsStr) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    name.to_str().is_some_and(|name| name.splitn(2, '-').all(is_number))
}

/// Removes the folders of runs that no run has locked.
fn remove_abandoned(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let folders = entries.filter(|entry| is_of_run(&entry.file_name()));
    for path in folders.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path()) {
        if !is_held(&path.join(LOCK)) {
            // Files that are not ours stay.
            let _ = fs::remove_dir_all(path);
        }
    }
}

pub(super) fn cannot(path: &Path, error: &io::Error) -> Error {
    Error::function(format!("{} cannot be written: {error}", path.display()), "make room on the disk, or `cargo clean`")
}

#[cfg(unix)]
mod lock {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;

    use super::ANY_SIZE;
    use crate::file;

    /// Waits for a lock.
    pub(super) fn lock(file: &File) -> io::Result<()> {
        Ok(flock(file, FlockOperation::LockExclusive)?)
    }

    /// Takes a lock if it is free.
    pub(super) fn try_lock(file: &File) -> io::Result<()> {
        Ok(flock(file, FlockOperation::NonBlockingLockExclusive)?)
    }

    /// Whether a file is locked. If that cannot be determined, it counts as locked.
    pub(super) fn is_held(path: &Path) -> bool {
        match file::open(path, ANY_SIZE) {
            Ok(file) => !matches!(flock(&file, FlockOperation::NonBlockingLockExclusive), Ok(())),
            // The run was killed before it created the file, or an older version did not create one.
            Err(error) => error.raw_os_error() != Some(Errno::NOENT.raw_os_error()),
        }
    }
}

/// Windows cannot remove an open file, which serves as the lock.
#[cfg(not(unix))]
mod lock {
    use std::fs::{self, File};
    use std::io;
    use std::path::Path;

    #[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
    pub(super) fn lock(_: &File) -> io::Result<()> {
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
    pub(super) fn try_lock(_: &File) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn is_held(path: &Path) -> bool {
        fs::remove_file(path).is_err_and(|error| error.kind() != io::ErrorKind::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(target: &Path) -> Vec<String> {
        let entries = fs::read_dir(target.join("cloudfn/dev")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn folders_of_killed_runs_are_removed_and_those_of_running_ones_are_not() {
        let target = tempfile::tempdir().unwrap();
        let abandoned = target.path().join("cloudfn/dev/1");
        fs::create_dir_all(abandoned.join("2")).unwrap();
        fs::write(abandoned.join(LOCK), "").unwrap();
        fs::write(abandoned.join("2/shop"), "program").unwrap();
        // From a version without locks, or killed before it created its lock.
        fs::create_dir_all(target.path().join("cloudfn/dev/3")).unwrap();
        let first = Folder::below(target.path()).unwrap();
        let id = std::process::id().to_string();
        assert_eq!(names(target.path()), std::slice::from_ref(&id));
        let second = Folder::below(target.path()).unwrap();
        assert_eq!(names(target.path()), [id.clone(), format!("{id}-1")]);
        drop(first);
        assert_eq!(names(target.path()), [format!("{id}-1")]);
        drop(second);
        assert_eq!(names(target.path()), [] as [String; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn files_behind_a_link_and_foreign_files_are_neither_removed_nor_emptied() {
        use std::os::unix::fs::symlink;

        let (target, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir_all(home.path().join("17")).unwrap();
        fs::create_dir(home.path().join("dev")).unwrap();
        fs::create_dir(home.path().join("dev/17")).unwrap();
        fs::write(home.path().join("victim"), "theirs").unwrap();
        let cloudfn = target.path().join("cloudfn");
        symlink(home.path(), &cloudfn).unwrap();
        assert!(Folder::below(target.path()).unwrap_err().message.contains("symbolic link"));
        fs::remove_file(&cloudfn).unwrap();
        fs::create_dir(&cloudfn).unwrap();
        symlink(home.path(), cloudfn.join("dev")).unwrap();
        assert!(Folder::below(target.path()).unwrap_err().message.contains("symbolic link"));
        fs::remove_file(cloudfn.join("dev")).unwrap();
        symlink(home.path().join("victim"), cloudfn.join("dev.lock")).unwrap();
        assert!(Folder::below(target.path()).unwrap_err().message.contains("symbolic link"));
        fs::remove_file(cloudfn.join("dev.lock")).unwrap();
        fs::write(cloudfn.join("dev.lock"), "theirs").unwrap();
        // Opening a pipe would wait for its other end.
        let pipe = cloudfn.join("dev/17");
        fs::create_dir_all(&pipe).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(pipe.join(LOCK)).status().unwrap().success());
        for name in ["notes", "-1", "1-", "1-2-3", "1a"] {
            fs::create_dir(cloudfn.join("dev").join(name)).unwrap();
        }
        drop(Folder::below(target.path()).unwrap());
        assert_eq!(names(target.path()), ["-1", "1-", "1-2-3", "17", "1a", "notes"]);
        assert!(home.path().join("17").exists() && home.path().join("dev/17").exists());
        for file in [home.path().join("victim"), cloudfn.join("dev.lock")] {
            assert_eq!(fs::read_to_string(file).unwrap(), "theirs");
        }
    }

    #[test]
    fn nothing_is_put_into_a_folder_that_was_removed() {
        let target = tempfile::tempdir().unwrap();
        let folder = Folder::below(target.path()).unwrap();
        let handle = folder.handle();
        let path = handle.within(Path::to_owned).unwrap();
        drop(folder);
        assert_eq!(handle.within(|_| panic!("it is gone")), None::<()>);
        assert!(!path.exists());
    }

    #[test]
    fn a_file_that_is_being_written_is_removed_with_the_folder() {
        let target = tempfile::tempdir().unwrap();
        let folder = Folder::below(target.path()).unwrap();
        let handle = folder.handle();
        let (sender, begun) = std::sync::mpsc::channel();
        let putting = std::thread::spawn(move || {
            handle.within(|path| {
                sender.send(path.to_owned()).unwrap();
                for number in 0..200 {
                    fs::create_dir(path.join(number.to_string())).unwrap();
                }
            })
        });
        let path = begun.recv().unwrap();
        drop(folder);
        assert_eq!(putting.join().unwrap(), Some(()), "it was not disturbed");
        assert!(!path.exists());
    }
}
