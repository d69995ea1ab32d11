//! Finds the functions in a folder.

use std::path::Path;

use super::literal::Literal;
use super::package_json::{self, PackageJson};
use super::source_folder::SourceFolder;
use super::{config, entry};
use crate::error::Error;
use crate::names::check_function;

/// The most functions of a folder. WeChat allows fewer.
const MAX_FUNCTIONS: usize = 500;

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    /// The functions with their names, sorted.
    pub(super) functions: Vec<(String, SourceFolder)>,
    /// Folders that are no functions, with the reason.
    pub(super) skipped: Vec<(String, String)>,
}

/// The function in a folder, or the functions in its folders.
pub(super) fn find(path: &Path) -> Result<Found, Error> {
    let folder = SourceFolder::open(path).map_err(|error| {
        Error::usage(
            format!("{} cannot be read: {error}", path.display()),
            "name the folder of a function, or the folder of all functions: --from cloudfunctions/NAME",
        )
    })?;
    if is_function(&folder) {
        let resolved = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let name = resolved.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        check_function(&name).map_err(|why| Error::usage(why, "rename the folder as the function is to be called"))?;
        return Ok(Found { functions: vec![(name, folder)], skipped: Vec::new() });
    }
    let mut found = Found { functions: Vec::new(), skipped: Vec::new() };
    let entries = std::fs::read_dir(path).map_err(|error| {
        Error::usage(format!("{} cannot be read: {error}", path.display()), "check that the folder can be read")
    })?;
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    for below in folders {
        let name = below.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with('.') || name == "node_modules" {
            continue;
        }
        let mut skip = |why: String| found.skipped.push((name.clone(), why));
        match SourceFolder::open(&below) {
            Ok(folder) if !is_function(&folder) => skip(why_not(&below)),
            Ok(_) if crate::file::is_link(&below) => skip("it is a symbolic link".to_owned()),
            Ok(folder) => match check_function(&name) {
                Ok(()) if found.functions.len() < MAX_FUNCTIONS => found.functions.push((name, folder)),
                Ok(()) => skip(format!("only {MAX_FUNCTIONS} functions are read")),
                Err(why) => skip(why),
            },
            Err(error) => skip(format!("it cannot be read: {error}")),
        }
    }
    if found.functions.is_empty() {
        return Err(Error::usage(
            format!("there is no cloud function in {}: no index.js, and no folder with one", path.display()),
            "name the folder of a function, or the folder of all functions: --from cloudfunctions/NAME",
        ));
    }
    Ok(found)
}

fn is_function(folder: &SourceFolder) -> bool {
    folder.has_file(config::FILE) || entry::candidate(folder).is_some() || has_named_entry(folder)
}

/// Whether package.json names a file that is there.
fn has_named_entry(folder: &SourceFolder) -> bool {
    let text = folder.read(package_json::FILE).ok();
    let literal = text.and_then(|text| Literal::parse(&text).ok());
    literal.is_some_and(|literal| entry::of(folder, &PackageJson::of(&literal)).is_some())
}

/// Why a folder is none of a function.
fn why_not(path: &Path) -> String {
    let below = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let has_function = |below: &Path| SourceFolder::open(below).is_ok_and(|folder| is_function(&folder));
    if below.filter(|below| !below.ends_with("node_modules")).any(|below| has_function(&below)) {
        return format!("it has functions in its own folders: read them by --from {}", path.display());
    }
    "it has no index.js, no config.json and no package.json that names a file".to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn write(root: &Path, files: &[&str]) {
        for file in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
    }

    #[test]
    fn a_function_and_a_folder_of_functions_are_told_apart() {
        let root = tempfile::tempdir().unwrap();
        write(
            root.path(),
            &[
                "all/b/index.js",
                "all/a/index.ts",
                "all/only-config/config.json",
                "all/pages/x.txt",
                "all/bad name/index.js",
                "all/node_modules/m/index.js",
                "all/.git/index.js",
                "all/group/inner/index.js",
                "all/built/src/index.ts",
                "all/named/lib/start.js",
            ],
        );
        fs::write(root.path().join("all/named/package.json"), "{\"main\": \"lib/start\"}").unwrap();
        let names = |found: &Found| found.functions.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        let found = find(&root.path().join("all")).unwrap();
        assert_eq!(names(&found), ["a", "b", "built", "named", "only-config"]);
        let skipped: Vec<_> = found.skipped.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(skipped, ["bad name", "group", "pages"]);
        assert!(found.skipped[1].1.contains("--from") && found.skipped[1].1.contains("group"), "{found:?}");
        assert_eq!(names(&find(&root.path().join("all/b")).unwrap()), ["b"]);
    }

    #[test]
    fn a_folder_without_functions_is_an_error_that_says_what_to_name() {
        let root = tempfile::tempdir().unwrap();
        write(root.path(), &["pages/x.txt", "bad name/index.js"]);
        for (path, told) in [
            ("gone", "cannot be read"),
            ("pages", "no cloud function"),
            ("pages/x.txt", "not a folder"),
            ("bad name", "cannot be the name"),
        ] {
            let error = find(&root.path().join(path)).unwrap_err();
            assert!(error.message.contains(told), "{error:?}");
            assert_eq!(error.kind.exit_code(), 2);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_folder_is_skipped() {
        let root = tempfile::tempdir().unwrap();
        write(root.path(), &["all/a/index.js", "elsewhere/index.js"]);
        std::os::unix::fs::symlink(root.path().join("elsewhere"), root.path().join("all/link")).unwrap();
        let found = find(&root.path().join("all")).unwrap();
        assert_eq!(found.functions.len(), 1);
        assert!(found.skipped[0].1.contains("symbolic link"));
    }
}
