//! The folder of one run, which holds the programs that it runs: nothing of it is left when the run has ended.
//!
//! A run that was killed cannot clear up. So each run holds a lock on a file in its folder, which the system takes back
//! however the run ends, and a later run removes the folders that nobody holds.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::lock::{is_held, lock, try_lock};
use super::program::cannot;
use crate::error::Error;
use crate::file;

/// The file in a run's folder that the run holds a lock on.
const LOCK: &str = "lock";

/// The folder, as long as programs in it may run. Dropping it removes it.
#[derive(Debug)]
pub(super) struct Folder(Place);

/// Where programs can be put, until the folder is removed. Clones are the same place.
#[derive(Debug, Clone)]
pub(super) struct Place(Arc<Mutex<Option<Open>>>);

#[derive(Debug)]
struct Open {
    path: PathBuf,
    /// Held until the end.
    lock: File,
}

impl Folder {
    /// Makes a folder below the one that cargo builds into, and removes those of runs that were killed.
    pub(super) fn below(target: &Path) -> Result<Self, Error> {
        let folder = target.join("cloudfn/dev");
        let open = Self::open(target, &folder).map_err(|error| cannot(&folder, &error))?;
        Ok(Self(Place(Arc::new(Mutex::new(Some(open))))))
    }

    fn open(target: &Path, folder: &Path) -> io::Result<Open> {
        // What abandoned runs have left is removed here: it must not be found elsewhere, through a link.
        file::create_folders(target, folder)?;
        // Runs that begin at the same time begin one after the other: a folder that is not locked yet would be removed. It
        // stands beside the folders, not among them.
        let turn = open_lock(&folder.with_extension("lock"))?;
        let has_turn = lock(&turn).is_ok();
        if has_turn {
            remove_abandoned(folder);
        }
        // Another container may have a process of the same number.
        let name = std::process::id().to_string();
        let names = std::iter::once(name.clone()).chain((1..).map(|number| format!("{name}-{number}")));
        for path in names.map(|name| folder.join(name)) {
            match fs::create_dir(&path) {
                Ok(()) => {
                    let own = open_lock(&path.join(LOCK))?;
                    // Where there are no locks, no later run removes anything.
                    let _ = try_lock(&own);
                    return Ok(Open { path, lock: own });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Where programs can be put.
    pub(super) fn place(&self) -> Place {
        self.0.clone()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Taking the place waits for a program that is being copied, and lets no other follow.
        let Some(Open { path, lock }) = self.0.state().take() else { return };
        // On Windows a file that is open is in the way.
        drop(lock);
        // What is left is in the way of nobody; the next run removes it.
        let _ = fs::remove_dir_all(path);
    }
}

impl Place {
    /// Does something in the folder, which is not removed meanwhile; `None` when it is gone.
    pub(super) fn within<T>(&self, act: impl FnOnce(&Path) -> T) -> Option<T> {
        self.state().as_ref().map(|open| act(&open.path))
    }

    fn state(&self) -> MutexGuard<'_, Option<Open>> {
        // Should something have panicked with it, it is to be removed all the same.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens a file to lock, and makes it where there is none. Nothing that is there already is emptied or written to.
fn open_lock(path: &Path) -> io::Result<File> {
    if file::is_link(path) {
        return Err(file::link_error());
    }
    if path.exists() {
        return file::open(path, u64::MAX - 1);
    }
    match File::create_new(path) {
        // Another run was quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => file::open(path, u64::MAX - 1),
        made => made,
    }
}

/// Whether a folder can be one of a run: it has a process's number, and maybe another.
fn is_of_run(name: &OsStr) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    name.to_str().is_some_and(|name| name.splitn(2, '-').all(is_number))
}

/// Removes the folders of runs that no run holds.
fn remove_abandoned(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let folders = entries.filter(|entry| is_of_run(&entry.file_name()));
    for path in folders.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path()) {
        if !is_held(&path.join(LOCK)) {
            // Somebody else's files stay.
            let _ = fs::remove_dir_all(path);
        }
    }
}

#[cfg(unix)]
mod lock {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;

    use crate::file;

    /// Waits for a lock.
    pub(super) fn lock(file: &File) -> io::Result<()> {
        Ok(flock(file, FlockOperation::LockExclusive)?)
    }

    /// Takes a lock that is free.
    pub(super) fn try_lock(file: &File) -> io::Result<()> {
        Ok(flock(file, FlockOperation::NonBlockingLockExclusive)?)
    }

    /// Whether somebody holds a lock on a file. What cannot be told is taken for held.
    pub(super) fn is_held(path: &Path) -> bool {
        match file::open(path, u64::MAX - 1) {
            Ok(file) => !matches!(flock(&file, FlockOperation::NonBlockingLockExclusive), Ok(())),
            // It was killed before it had made one, or is of a version that made none.
            Err(error) => error.raw_os_error() != Some(Errno::NOENT.raw_os_error()),
        }
    }
}

/// There a file that is open cannot be removed: that is the lock.
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
    fn folders_of_runs_that_were_killed_are_removed_and_those_of_others_are_not() {
        let target = tempfile::tempdir().unwrap();
        let abandoned = target.path().join("cloudfn/dev/1");
        fs::create_dir_all(abandoned.join("2")).unwrap();
        fs::write(abandoned.join(LOCK), "").unwrap();
        fs::write(abandoned.join("2/shop"), "program").unwrap();
        // Of a version that had no lock, or killed before it was made.
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
    fn nothing_is_removed_or_emptied_through_a_link_and_nothing_of_somebody_else() {
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
        // A pipe would be waited for.
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
        let place = folder.place();
        let path = place.within(Path::to_owned).unwrap();
        drop(folder);
        assert_eq!(place.within(|_| panic!("it is gone")), None::<()>);
        assert!(!path.exists());
    }

    #[test]
    fn what_is_being_put_there_is_removed_with_it() {
        let target = tempfile::tempdir().unwrap();
        let folder = Folder::below(target.path()).unwrap();
        let place = folder.place();
        let (sender, begun) = std::sync::mpsc::channel();
        let putting = std::thread::spawn(move || {
            place.within(|path| {
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
