//! Watches the sources of functions.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::WalkBuilder;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::answers;
use crate::error::Error;

/// The files of the workspace's root folder that affect a build.
const OF_THE_WORKSPACE: [&str; 4] = ["Cargo.lock", "Cargo.toml", "rust-toolchain", "rust-toolchain.toml"];

/// The folder of the workspace with files for `dev`.
const PROJECT_FOLDER: &str = "cloudfn";

/// The folder in it that the console writes saved events to.
const EVENTS: &str = "events";

/// The marker that cargo and other tools put into folders of generated files.
const CACHE_MARK: &str = "CACHEDIR.TAG";

/// What to watch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct WatchedPaths {
    /// The folders of packages.
    pub(super) packages: Vec<PathBuf>,
    /// The folder of the workspace.
    pub(super) workspace: PathBuf,
    /// cargo's target folder.
    pub(super) target: PathBuf,
}

/// Watches folders one by one, not as trees: build output must not be watched, and a tree cannot be watched in part.
pub(super) struct Sources {
    watcher: RecommendedWatcher,
    folders: BTreeSet<PathBuf>,
    places: Arc<Mutex<WatchedPaths>>,
}

impl Sources {
    /// Creates a watcher that reports each changed file. Nothing is watched yet.
    pub(super) fn watch(changed: impl Fn(PathBuf) + Send + 'static) -> Result<Self, Error> {
        let places = Arc::new(Mutex::new(WatchedPaths::default()));
        let known = Arc::clone(&places);
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // Errors are reported when a folder cannot be watched.
            let Ok(event) = event else { return };
            if matches!(event.kind, EventKind::Access(_)) {
                // Reads, for example by the compiler.
                return;
            }
            let places = known.lock().unwrap_or_else(PoisonError::into_inner).clone();
            event.paths.into_iter().filter(|path| places.decide_on(path)).for_each(&changed);
        });
        let watcher = watcher.map_err(|error| cannot(&error))?;
        Ok(Self { watcher, folders: BTreeSet::new(), places })
    }

    /// Watches exactly these places, including folders that were created since.
    pub(super) fn look_at(&mut self, places: WatchedPaths) -> Result<(), Error> {
        let places = places.without_links();
        let folders = places.folders();
        *self.places.lock().unwrap_or_else(PoisonError::into_inner) = places;
        if folders == self.folders {
            return Ok(());
        }
        let mut paths = self.watcher.paths_mut();
        for gone in self.folders.difference(&folders) {
            // This fails if the folder is gone, and its watch with it.
            let _ = paths.remove(gone);
        }
        for new in folders.difference(&self.folders) {
            match paths.add(new, RecursiveMode::NonRecursive) {
                // It was removed since it was found.
                Err(_) if !new.exists() => {}
                added => added.map_err(|error| cannot(&error))?,
            }
        }
        paths.commit().map_err(|error| cannot(&error))?;
        self.folders = folders;
        Ok(())
    }
}

impl WatchedPaths {
    /// With symbolic links resolved, as changes are reported.
    fn without_links(self) -> Self {
        Self {
            packages: self.packages.into_iter().map(resolved).collect(),
            workspace: resolved(self.workspace),
            target: resolved(self.target),
        }
    }

    fn folders(&self) -> BTreeSet<PathBuf> {
        let mut folders: BTreeSet<_> = self.packages.iter().flat_map(|package| self.folders_of(package)).collect();
        folders.insert(self.workspace.clone());
        let others = [self.cargo_configuration(), self.workspace.join(PROJECT_FOLDER)];
        folders.extend(others.into_iter().filter(|folder| folder.is_dir()));
        folders
    }

    fn folders_of(&self, package: &Path) -> Vec<PathBuf> {
        let entries = self.walk(package, None).filter(|entry| entry.file_type().is_some_and(|kind| kind.is_dir()));
        entries.map(ignore::DirEntry::into_path).collect()
    }

    /// The entries below a folder that are not hidden, ignored or generated.
    fn walk(&self, folder: &Path, depth: Option<usize>) -> impl Iterator<Item = ignore::DirEntry> {
        let target = self.target.clone();
        let root = folder.to_owned();
        let walk = WalkBuilder::new(folder)
            .max_depth(depth)
            .require_git(false)
            // Our own output, as in `cargo cloudfn dev > dev.log 2>&1`.
            .skip_stdout(true)
            .filter_entry(move |entry| entry.path() == root || !is_made(entry.path(), &target))
            .build();
        walk.filter_map(Result::ok)
    }

    /// Whether a change of this file can affect a build.
    fn decide_on(&self, path: &Path) -> bool {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(OsStr::to_str)) else {
            return false;
        };
        if folder == self.cargo_configuration() {
            return name.starts_with("config");
        }
        if folder == self.workspace && OF_THE_WORKSPACE.contains(&name) {
            return true;
        }
        let project_folder = self.workspace.join(PROJECT_FOLDER);
        if folder == project_folder && name == answers::PROJECT_FILE {
            return true;
        }
        if path.starts_with(project_folder.join(EVENTS)) {
            return false;
        }
        let is_of_a_package = self.packages.iter().any(|package| path.starts_with(package));
        // Temporary files of editors.
        let is_of_an_editor = name.ends_with('~') || name.starts_with('.') || name.starts_with('#');
        if !is_of_a_package || is_of_an_editor || is_made(path, &self.target) {
            return false;
        }
        // For a removed file, it is no longer known whether it was ignored.
        !path.exists() || self.walk(folder, Some(1)).any(|entry| entry.path() == path)
    }

    fn cargo_configuration(&self) -> PathBuf {
        self.workspace.join(".cargo")
    }
}

/// Windows reports changes by the name that was given, and a resolved path there is not readable.
fn resolved(path: PathBuf) -> PathBuf {
    if cfg!(windows) { path } else { path.canonicalize().unwrap_or(path) }
}

/// Whether a path was generated by tools.
fn is_made(path: &Path, target: &Path) -> bool {
    path.starts_with(target) || path.ends_with("node_modules") || path.join(CACHE_MARK).is_file()
}

fn cannot(error: &notify::Error) -> Error {
    let advice = match error.kind {
        notify::ErrorKind::MaxFilesWatch => {
            "raise the limit of this system, on Linux: sysctl fs.inotify.max_user_watches=524288; or use --no-watch"
        }
        _ => "use --no-watch, and start it again after a change",
    };
    Error::function(format!("the sources cannot be watched: {error}"), advice)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn package(files: &[&str]) -> (tempfile::TempDir, WatchedPaths) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let root = folder.path().to_owned();
        let places =
            WatchedPaths { packages: vec![root.join("shop")], target: root.join("shop/target"), workspace: root };
        (folder, places)
    }

    #[test]
    fn sources_affect_a_build_and_files_of_tools_and_editors_do_not() {
        let (folder, places) = package(&[
            "Cargo.toml",
            "README.md",
            ".cargo/config.toml",
            "shop/Cargo.toml",
            "shop/src/main.rs",
            "shop/templates/mail.txt",
            "shop/src/main.rs~",
            "shop/src/.main.rs.swp",
            "shop/target/debug/shop.d",
            "shop/other/CACHEDIR.TAG",
            "shop/other/file.rs",
            "shop/node_modules/a.js",
            "shop/shop.log",
            "elsewhere/src/main.rs",
            "cloudfn/answers.toml",
            "cloudfn/seed/orders.jsonl",
            "cloudfn/events/notify/first.json",
        ]);
        fs::write(folder.path().join("shop/.gitignore"), "*.log\n").unwrap();
        let decides = |path: &str| places.decide_on(&folder.path().join(path));
        for path in [
            "Cargo.toml",
            ".cargo/config.toml",
            "shop/Cargo.toml",
            "shop/src/main.rs",
            "shop/templates/mail.txt",
            "cloudfn/answers.toml",
        ] {
            assert!(decides(path), "{path}");
        }
        assert!(decides("shop/src/removed.rs"));
        for path in [
            "README.md",
            "shop/src/main.rs~",
            "shop/src/.main.rs.swp",
            "shop/target/debug/shop.d",
            "shop/shop.log",
            "elsewhere/src/main.rs",
            "cloudfn/seed/orders.jsonl",
            "cloudfn/events/notify/first.json",
        ] {
            assert!(!decides(path), "{path}");
        }
        let folders: Vec<_> = places.folders().into_iter().collect();
        let expected = ["", ".cargo", "cloudfn", "shop", "shop/src", "shop/templates"];
        assert_eq!(folders, expected.map(|path| folder.path().join(path).components().collect::<PathBuf>()));
    }

    #[test]
    fn new_folders_are_watched_and_reading_is_not_a_change() {
        let (folder, places) = package(&["shop/src/main.rs"]);
        // The same folder by another name.
        #[cfg(unix)]
        let places = {
            let link = folder.path().join("link");
            std::os::unix::fs::symlink(folder.path().join("shop"), &link).unwrap();
            WatchedPaths { packages: vec![link], ..places }
        };
        let (sender, changes) = std::sync::mpsc::channel();
        let mut sources = Sources::watch(move |path| sender.send(path).unwrap()).unwrap();
        sources.look_at(places.clone()).unwrap();
        fs::read(folder.path().join("shop/src/main.rs")).unwrap();
        fs::create_dir(folder.path().join("shop/src/orders")).unwrap();
        assert!(changes.recv().unwrap().ends_with("shop/src/orders"), "not the file that was read");
        sources.look_at(places).unwrap();
        let file = resolved(folder.path().join("shop/src/orders")).join("new.rs");
        fs::write(&file, "").unwrap();
        assert!(changes.iter().any(|path| path == file));
    }
}
