//! Watches the sources of functions.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::WalkBuilder;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use same_file::Handle;

use super::fingerprints::Fingerprints;
use crate::answers;
use crate::error::Error;

/// The files of the workspace's root folder that affect a build.
const OF_THE_WORKSPACE: [&str; 4] = ["Cargo.lock", "Cargo.toml", "rust-toolchain", "rust-toolchain.toml"];

/// The folder of the workspace with files for `dev`.
const PROJECT_FOLDER: &str = "cloudfn";

/// The folder in it that the console writes saved events to.
const EVENTS: &str = "events";

/// The folder in it with the documents that collections begin with, and the file with their indexes.
const SEEDS: &str = "seed";
const INDEXES: &str = "indexes.json";

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
    /// The files that programs were built from, wherever they are.
    pub(super) inputs: BTreeSet<PathBuf>,
}

/// Which files tell what to ignore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IgnoreRules {
    /// Those of the package, of the folders above it, and of the user.
    All,
    /// Those of the package.
    OfPackage,
    None,
}

/// Watches folders one by one, not as trees: build output must not be watched, and a tree cannot be watched in part.
pub(super) struct Sources {
    watcher: RecommendedWatcher,
    folders: BTreeSet<PathBuf>,
    places: Arc<Mutex<WatchedPaths>>,
    /// What they contained when the last build began.
    fingerprints: Fingerprints,
    /// The last build did not come so far.
    is_outdated: bool,
}

impl Sources {
    /// Creates a watcher that reports each changed file, and each mark. Only the folder of marks is watched at first.
    pub(super) fn watch(marks: &Path, changed: impl Fn(PathBuf) + Send + 'static) -> Result<Self, Error> {
        let places = Arc::new(Mutex::new(WatchedPaths::default()));
        let (known, marked) = (Arc::clone(&places), marks.to_owned());
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // Errors are reported when a folder cannot be watched.
            let Ok(event) = event else { return };
            if matches!(event.kind, EventKind::Access(_)) {
                // Reads, for example by the compiler.
                return;
            }
            let places = known.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let is_told = |path: &PathBuf| path.starts_with(&marked) || places.decide_on(path);
            event.paths.into_iter().filter(is_told).for_each(&changed);
        });
        let mut watcher = watcher.map_err(|error| cannot(&error))?;
        watcher.watch(marks, RecursiveMode::NonRecursive).map_err(|error| cannot(&error))?;
        let (folders, fingerprints) = (BTreeSet::new(), Fingerprints::default());
        Ok(Self { watcher, folders, places, fingerprints, is_outdated: true })
    }

    /// Those of the reported paths that have changed since `look_at`: folders that are new or gone, and files with another
    /// content.
    pub(super) fn changes(&self, paths: BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
        if self.is_outdated {
            return paths;
        }
        let has_changed = |path: &PathBuf| {
            if path.is_dir() || self.folders.contains(path) {
                return path.is_dir() != self.folders.contains(path);
            }
            self.fingerprints.differ(path)
        };
        paths.into_iter().filter(has_changed).collect()
    }

    /// Forgets what the sources contained: every reported path counts as a change until the next `look_at`.
    pub(super) fn forget(&mut self) {
        self.is_outdated = true;
    }

    /// Watches exactly these places, including folders that were created since.
    pub(super) fn look_at(&mut self, places: WatchedPaths) -> Result<(), Error> {
        let places = places.without_links();
        let (folders, files) = places.folders_and_files();
        self.fingerprints = self.fingerprints.renewed(files);
        self.is_outdated = false;
        *self.places.lock().unwrap_or_else(PoisonError::into_inner) = places;
        self.watch_folders(folders)
    }

    /// Watches the files that a build has read, too.
    pub(super) fn add_inputs(&mut self, inputs: &BTreeSet<PathBuf>) -> Result<(), Error> {
        self.fingerprints.add(inputs);
        self.places.lock().unwrap_or_else(PoisonError::into_inner).inputs.clone_from(inputs);
        let parents = inputs.iter().filter_map(|input| input.parent()).map(Path::to_owned);
        let folders = parents.chain(self.folders.iter().cloned()).collect();
        self.watch_folders(folders)
    }

    fn watch_folders(&mut self, folders: BTreeSet<PathBuf>) -> Result<(), Error> {
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
            inputs: self.inputs,
        }
    }

    /// The folders to watch, and the files in them that can affect a build.
    fn folders_and_files(&self) -> (BTreeSet<PathBuf>, BTreeSet<PathBuf>) {
        let (mut folders, mut files) = (BTreeSet::new(), self.inputs.clone());
        for package in &self.packages {
            for entry in self.walk(package, None) {
                match entry.file_type() {
                    Some(kind) if kind.is_dir() => folders.insert(entry.into_path()),
                    _ => files.insert(entry.into_path()),
                };
            }
        }
        folders.extend(self.inputs.iter().filter_map(|input| input.parent()).map(Path::to_owned));
        folders.insert(self.workspace.clone());
        files.extend(OF_THE_WORKSPACE.map(|name| self.workspace.join(name)));
        let cargo_configuration = self.cargo_configuration();
        if cargo_configuration.is_dir() {
            files.extend(["config", "config.toml"].map(|name| cargo_configuration.join(name)));
            folders.insert(cargo_configuration);
        }
        let project_folder = self.workspace.join(PROJECT_FOLDER);
        let of_the_project = [project_folder.join(SEEDS), project_folder];
        folders.extend(of_the_project.into_iter().filter(|folder| folder.is_dir()));
        (folders, files)
    }

    /// The entries of a package that are not hidden, ignored or generated: all of them, or only one file with the folders
    /// above it.
    fn walk(&self, package: &Path, only: Option<&Path>) -> impl Iterator<Item = ignore::DirEntry> {
        self.walk_by(ignore_rules(package, &self.target), package, only)
    }

    fn walk_by(
        &self,
        rules: IgnoreRules,
        package: &Path,
        only: Option<&Path>,
    ) -> impl Iterator<Item = ignore::DirEntry> {
        let target = self.target.clone();
        let (root, only) = (package.to_owned(), only.map(Path::to_owned));
        let of_package = rules != IgnoreRules::None;
        let all = rules == IgnoreRules::All;
        let walk = WalkBuilder::new(package)
            .require_git(false)
            .ignore(of_package)
            .git_ignore(of_package)
            .parents(all)
            .git_global(all)
            .git_exclude(all)
            .filter_entry(move |entry| {
                let path = entry.path();
                only.as_ref().is_none_or(|only| only.starts_with(path)) && (path == root || !is_made(path, &target))
            })
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
        if self.inputs.contains(path) {
            return true;
        }
        let project_folder = self.workspace.join(PROJECT_FOLDER);
        if folder == project_folder && name == answers::PROJECT_FILE {
            return true;
        }
        if path.starts_with(project_folder.join(EVENTS)) {
            return false;
        }
        // Temporary files of editors.
        let is_of_an_editor = name.ends_with('~') || name.starts_with('.') || name.starts_with('#');
        // Also if the folder of the workspace has no package.
        let seeds = project_folder.join(SEEDS);
        let is_beginning = folder == seeds || (folder == project_folder && name == INDEXES);
        if path == project_folder || path == seeds || (is_beginning && !is_of_an_editor) {
            return true;
        }
        let mut packages = self.packages.iter().filter(|package| path.starts_with(package)).peekable();
        if packages.peek().is_none() || is_of_an_editor || is_made(path, &self.target) {
            return false;
        }
        if is_own_output(path) {
            return false;
        }
        // For a removed file, it is no longer known whether it was ignored.
        !path.exists() || packages.any(|package| self.walk(package, Some(path)).any(|entry| entry.path() == path))
    }

    fn cargo_configuration(&self) -> PathBuf {
        self.workspace.join(".cargo")
    }
}

/// The rules that do not hide the package itself. A `.gitignore` with `*` in a folder above, as people have in their home
/// folder, is not meant for it.
fn ignore_rules(package: &Path, target: &Path) -> IgnoreRules {
    let places = WatchedPaths { target: target.to_owned(), ..WatchedPaths::default() };
    let sources = ["Cargo.toml", "build.rs", "src/main.rs", "src/lib.rs"].map(|source| package.join(source));
    let are_seen = |rules: &IgnoreRules| {
        let is_seen = |source: &PathBuf| places.walk_by(*rules, package, Some(source)).any(|it| it.path() == source);
        sources.iter().filter(|source| source.is_file()).all(is_seen)
    };
    [IgnoreRules::All, IgnoreRules::OfPackage].into_iter().find(are_seen).unwrap_or(IgnoreRules::None)
}

/// Windows reports changes by the name that was given, and a resolved path there is not readable.
fn resolved(path: PathBuf) -> PathBuf {
    if cfg!(windows) { path } else { path.canonicalize().unwrap_or(path) }
}

/// Whether this command writes to the file, as in `cargo cloudfn dev 2> dev.log`.
fn is_own_output(path: &Path) -> bool {
    path.is_file()
        && Handle::from_path(path)
            .is_ok_and(|file| [Handle::stdout(), Handle::stderr()].into_iter().flatten().any(|output| output == file))
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
        let places = WatchedPaths {
            packages: vec![root.join("shop")],
            target: root.join("shop/target"),
            workspace: root,
            ..WatchedPaths::default()
        };
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
            // The documents that the database begins with. The user is told about them, and nothing is built.
            "cloudfn",
            "cloudfn/seed",
            "cloudfn/seed/orders.jsonl",
            "cloudfn/indexes.json",
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
            "cloudfn/seed/.orders.jsonl.swp",
            "cloudfn/events/notify/first.json",
        ] {
            assert!(!decides(path), "{path}");
        }
        let folders: Vec<_> = places.folders_and_files().0.into_iter().collect();
        let expected = ["", ".cargo", "cloudfn", "cloudfn/seed", "shop", "shop/src", "shop/templates"];
        assert_eq!(folders, expected.map(|path| folder.path().join(path).components().collect::<PathBuf>()));
    }

    #[test]
    fn rules_that_hide_the_package_itself_do_not_hide_its_sources() {
        for (ignore_file, text) in [
            (".gitignore", "*\n"),
            (".ignore", "shop\n"),
            (".gitignore", "*.rs\n"),
            ("shop/.gitignore", "*\n"),
            ("shop/src/.gitignore", "main.rs\n"),
        ] {
            let (folder, places) = package(&["shop/Cargo.toml", "shop/src/main.rs", "shop/src/orders/mod.rs"]);
            fs::write(folder.path().join(ignore_file), text).unwrap();
            for file in ["shop/Cargo.toml", "shop/src/main.rs", "shop/src/orders/mod.rs"] {
                assert!(places.decide_on(&folder.path().join(file)), "{file}: {text} in {ignore_file}");
            }
            assert!(places.folders_and_files().0.contains(&folder.path().join("shop/src/orders")));
        }
        let (folder, places) = package(&["shop/Cargo.toml", "shop/src/main.rs", "shop/dev.log"]);
        fs::write(folder.path().join(".gitignore"), "*.log\n").unwrap();
        assert!(!places.decide_on(&folder.path().join("shop/dev.log")), "rules for other files stay");
    }

    #[test]
    fn a_file_that_a_program_is_built_from_is_a_source_wherever_it_is() {
        let (folder, places) =
            package(&["shop/Cargo.toml", "shop/src/main.rs", "shop/.hidden/text", "elsewhere/lib.rs"]);
        fs::write(folder.path().join("shop/.gitignore"), "generated/\n").unwrap();
        let inputs = ["shop/.hidden/text", "elsewhere/lib.rs"].map(|file| folder.path().join(file));
        for input in &inputs {
            assert!(!places.decide_on(input));
        }
        let places = WatchedPaths { inputs: inputs.clone().into(), ..places };
        let (folders, files) = places.folders_and_files();
        for input in &inputs {
            assert!(places.decide_on(input) && files.contains(input) && folders.contains(input.parent().unwrap()));
        }
    }

    #[test]
    fn a_file_that_is_written_with_the_same_content_is_not_a_change() {
        let (folder, places) = package(&["shop/Cargo.toml", "shop/src/main.rs"]);
        let marks = tempfile::tempdir().unwrap();
        let mut sources = Sources::watch(marks.path(), |_| ()).unwrap();
        sources.look_at(places).unwrap();
        let root = resolved(folder.path().to_owned());
        let (main, temporary) = (root.join("shop/src/main.rs"), root.join("shop/src/4913"));
        fs::write(&main, "").unwrap();
        let reported = BTreeSet::from([main.clone(), temporary, root.join("shop/src")]);
        assert_eq!(sources.changes(reported.clone()), BTreeSet::new());
        fs::write(&main, "fn main() {}").unwrap();
        fs::create_dir(root.join("shop/src/orders")).unwrap();
        let reported = reported.into_iter().chain([root.join("shop/src/orders")]).collect();
        assert_eq!(sources.changes(reported), BTreeSet::from([main.clone(), root.join("shop/src/orders")]));
        sources.forget();
        fs::write(&main, "").unwrap();
        assert_eq!(sources.changes(BTreeSet::from([main.clone()])), BTreeSet::from([main]));
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
        let marks = tempfile::tempdir().unwrap();
        let marks = resolved(marks.path().to_owned());
        let mut sources = Sources::watch(&marks, move |path| sender.send(path).unwrap()).unwrap();
        fs::write(marks.join("1"), "").unwrap();
        assert_eq!(changes.recv().unwrap(), marks.join("1"), "a mark is reported before there are sources");
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
