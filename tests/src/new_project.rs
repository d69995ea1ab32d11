//! Projects that `cargo cloudfn new` creates.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::cargo::{cargo, cloudfn, share_builds};
use crate::command_output::CommandOutput;
use crate::workspace::nested_target;

/// A folder outside every workspace and repository, for new projects.
#[derive(Debug)]
pub struct NewProjects {
    folder: TempDir,
}

impl NewProjects {
    /// A new folder.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs `cargo cloudfn new ..` in the folder.
    pub fn make(&self, arguments: &[&str]) -> CommandOutput {
        CommandOutput::of(&self.cloudfn("new", "").args(arguments).output().unwrap())
    }

    /// `cargo cloudfn VERB` in a project, or in the folder of all projects if the path is "".
    pub fn cloudfn(&self, verb: &str, project: &str) -> Command {
        // `Path::join` would add a slash to the folder of all projects.
        let folder = if project.is_empty() { self.path().to_owned() } else { self.path().join(project) };
        let mut command = cloudfn(verb, &folder);
        share_builds(&mut command);
        without_git_configuration(command)
    }

    /// `cargo` in a project.
    pub fn cargo(&self, project: &str) -> Command {
        let mut command = cargo(&self.path().join(project));
        share_builds(&mut command);
        without_git_configuration(command)
    }

    /// The files of a project, except git's.
    pub fn files(&self, project: &str) -> Vec<String> {
        fn below(folder: &Path, root: &Path, files: &mut Vec<String>) {
            for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() && !entry.ends_with(".git") {
                    below(&entry, root, files);
                } else if entry.is_file() {
                    files.push(entry.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
                }
            }
        }
        let mut files = Vec::new();
        let root = self.path().join(project);
        below(&root, &root, &mut files);
        files.sort();
        files
    }

    /// A file, as a text.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }
}

/// git without the configuration of this machine's user.
fn without_git_configuration(mut command: Command) -> Command {
    command.env("GIT_CONFIG_GLOBAL", "/dev/null");
    command
}

/// Removes the builds of projects with these names. The next run uses another folder, so they would stay forever.
pub fn forget(names: &[&str]) {
    forget_in(&nested_target(), names);
}

fn forget_in(folder: &Path, names: &[&str]) {
    // Builds of other tests may remove things at the same time.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
        if !names.iter().any(|own| name.contains(own)) {
            if path.is_dir() {
                forget_in(&path, names);
            }
        } else if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }
}
