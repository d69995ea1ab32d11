//! Which files of the project a request may name.

use std::path::{Path, PathBuf};

/// A file of the project, by its path in the project's folder or by its absolute path; `None` if there is no such regular
/// file, or if it is elsewhere, also behind a symbolic link. Other files are none of the console's business, and a device
/// or a pipe may never end.
pub(crate) fn inside(folder: &Path, file: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let file = folder.join(file).canonicalize().ok()?;
    (file.starts_with(&folder) && file.is_file()).then_some(file)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::tempdir;

    use super::*;

    #[test]
    fn only_files_of_the_project_are_found() {
        let folder = tempdir().unwrap();
        fs::create_dir(folder.path().join("project")).unwrap();
        fs::write(folder.path().join("project/main.rs"), "").unwrap();
        fs::write(folder.path().join("secret"), "").unwrap();
        let project = folder.path().join("project");
        let found = |file: &str| inside(&project, Path::new(file)).is_some();
        assert!(found("main.rs") && found("../project/main.rs"));
        assert!(found(&project.join("main.rs").to_string_lossy()));
        assert!(!found("../secret") && !found("/etc/hostname") && !found("none.rs") && !found("."));
        assert!(!found("/dev/zero") && !found("") && !found("main.rs\0"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../secret", project.join("link")).unwrap();
            assert!(!found("link"));
        }
    }
}
