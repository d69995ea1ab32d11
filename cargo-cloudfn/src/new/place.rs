//! Where a project may be created.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};

use super::template::IGNORED;
use crate::error::Error;
use crate::package::destination::function_root;

/// The name that WeChat DevTools gives to the `cloudfunctionRoot` of a new Mini Program.
const PACKAGES: &str = "cloudfunctions";

/// Fails if something is at the path, or if `package` writes there.
pub(super) fn check(path: &Path) -> Result<(), Error> {
    // A dangling link counts, too.
    if path.symlink_metadata().is_ok() {
        return Err(Error::usage(
            format!("{} already exists, and was not changed", path.display()),
            "choose another path, or create a project elsewhere and copy what you need from it",
        ));
    }
    let place = resolved(path);
    // `package` reports a project.config.json that it cannot read.
    let Some(packages) = function_root(&place).ok().flatten() else { return Ok(()) };
    let packages = resolved(&packages);
    let Ok(below) = place.strip_prefix(&packages) else { return Ok(()) };
    let project = packages.parent().unwrap_or(&packages);
    let name = below.file_name().map_or_else(|| "hello".into(), |name| name.to_string_lossy().into_owned());
    let instead = project.join("functions").join(name);
    Err(Error::usage(
        format!(
            "{} is in the `cloudfunctionRoot` of {}, where `cargo cloudfn package` writes the packaged functions: sources do not \
             belong there",
            path.display(),
            project.join("project.config.json").display(),
        ),
        format!("create it beside that folder: cargo cloudfn new {}", instead.display()),
    ))
}

/// The folder around the project that has the name of a Mini Program's packaged functions, if no project.config.json names
/// another. [`check`] refuses a place below the folder that such a file names.
pub(super) fn folder_named_like_packages(path: &Path) -> Option<PathBuf> {
    let place = resolved(path);
    if matches!(function_root(&place), Ok(Some(_))) {
        return None;
    }
    place.ancestors().skip(1).find(|folder| folder.file_name().is_some_and(|name| name == PACKAGES)).map(Path::to_owned)
}

/// The path without links and `..`, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut resolved = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => _ = resolved.pop(),
            Component::CurDir => {}
            part => resolved.push(part),
        }
        if let Ok(whole) = resolved.canonicalize() {
            resolved = whole;
        }
    }
    resolved
}

/// Keeps git from committing what `package` writes for the function into an existing Mini Program. Returns the line that the
/// user has to add to an existing file.
pub(super) fn ignore_package(project: &Path, name: &str) -> Result<Option<String>, Error> {
    let Some(folder) = function_root(project).ok().flatten() else { return Ok(None) };
    let folder = resolved(&folder);
    let Ok(below) = folder.strip_prefix(resolved(project)) else { return Ok(None) };
    let below: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let line = format!("/{}/{name}/", below.join("/"));
    let path = project.join(IGNORED);
    let text = match OpenOptions::new().write(true).create_new(true).open(&path) {
        Ok(mut file) => {
            let written = file.write_all(format!("# What `cargo cloudfn package` writes.\n{line}\n").as_bytes());
            return written.map(|()| None).map_err(|error| {
                Error::function(
                    format!("{} cannot be written: {error}", path.display()),
                    "check that it can be written",
                )
            });
        }
        Err(_) => std::fs::read_to_string(&path).unwrap_or_default(),
    };
    let root = format!("/{}", below.join("/"));
    let covers = |known: &str| {
        let known = known.trim().trim_end_matches('/');
        let known = if known.starts_with('/') { known.to_owned() } else { format!("/{known}") };
        known == root || known == line.trim_end_matches('/')
    };
    Ok((!text.lines().any(covers)).then_some(line))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn mini_program(root: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let config = format!("{{\"cloudfunctionRoot\": {root:?}}}");
        fs::write(folder.path().join("project.config.json"), config).unwrap();
        folder
    }

    #[test]
    fn a_place_below_the_packaged_functions_is_refused_with_one_beside_them() {
        let project = mini_program("cloudfunctions/");
        for place in ["cloudfunctions/notify", "cloudfunctions/deep/notify", "functions/../cloudfunctions/notify"] {
            let error = check(&project.path().join(place)).unwrap_err();
            assert!(error.message.contains("`cloudfunctionRoot`"), "{error:?}");
            let beside = project.path().canonicalize().unwrap().join("functions/notify");
            assert!(error.advice.ends_with(&format!("cargo cloudfn new {}", beside.display())), "{error:?}");
        }
        for place in ["functions/notify", "notify", "cloudfunctions-of-mine/notify"] {
            assert_eq!(check(&project.path().join(place)), Ok(()), "{place}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_packaged_functions_is_refused() {
        let project = mini_program("cloud");
        fs::create_dir(project.path().join("cloud")).unwrap();
        std::os::unix::fs::symlink(project.path().join("cloud"), project.path().join("link")).unwrap();
        assert!(check(&project.path().join("link/notify")).is_err());
    }

    #[test]
    fn a_folder_with_the_name_of_the_packaged_functions_is_found_above_the_project_only() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let found = |place: &str| folder_named_like_packages(&root.join(place));
        assert_eq!(found("cloudfunctions/notify"), Some(root.join("cloudfunctions")));
        assert_eq!(found("functions/../cloudfunctions/deep/notify"), Some(root.join("cloudfunctions")));
        assert_eq!(found("cloudfunctions"), None);
        assert_eq!(found("functions/notify"), None);
        let project = mini_program("cloud");
        assert_eq!(folder_named_like_packages(&project.path().join("cloudfunctions/notify")), None);
    }

    #[test]
    fn a_package_is_ignored_by_a_new_file_and_an_existing_file_is_not_changed() {
        let project = mini_program("cloud/functions/");
        assert_eq!(ignore_package(project.path(), "notify"), Ok(None));
        let path = project.path().join(IGNORED);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text, "# What `cargo cloudfn package` writes.\n/cloud/functions/notify/\n");
        assert_eq!(ignore_package(project.path(), "notify"), Ok(None), "it is there already");
        let line = Ok(Some("/cloud/functions/order/".to_owned()));
        assert_eq!(ignore_package(project.path(), "order"), line);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        fs::write(&path, "node_modules\ncloud/functions\n").unwrap();
        assert_eq!(ignore_package(project.path(), "order"), Ok(None));
    }
}
