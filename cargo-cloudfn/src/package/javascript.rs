//! The JavaScript of a function, in the folder that its package takes. It is moved or left alone, but never changed.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::marker::Marker;
use crate::error::Error;
use crate::file;
use crate::terminal::from_here;

/// The files by which people and tools recognize a Node function.
const FILES: [&str; 2] = ["index.js", "package.json"];

/// The JavaScript of a function, and where it is moved to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Javascript {
    pub(super) from: PathBuf,
    pub(super) to: PathBuf,
}

impl Javascript {
    /// Whether a folder has a function that this tool did not make.
    pub(super) fn is_in(folder: &Path) -> bool {
        !file::is_link(folder)
            && Marker::of_folder(folder).is_none()
            && FILES.iter().any(|name| folder.join(name).is_file())
    }

    /// Plans to move a folder into another one, which has no entry of its name.
    pub(super) fn to_move(from: PathBuf, into: &Path) -> Result<Self, Error> {
        let here = std::env::current_dir().unwrap_or_default();
        if has_rust(&from, &here) {
            return Err(Error::usage(
                format!("{} has a Rust project, too, so it was not moved", from_here(&from)),
                "move the Rust project or the JavaScript to another folder by hand, or choose where to write: --out DIR",
            ));
        }
        let to = into.join(from.file_name().unwrap_or_default());
        if to.symlink_metadata().is_ok() {
            return Err(Error::usage(
                format!("{} exists already, so {} was not moved there", from_here(&to), from_here(&from)),
                "remove one of them, or name another folder: --move-javascript DIR",
            ));
        }
        Ok(Self { from, to })
    }

    /// Moves it.
    pub(super) fn move_away(&self) -> Result<(), Error> {
        let moved = self.to.parent().map_or(Ok(()), std::fs::create_dir_all);
        moved.and_then(|()| std::fs::rename(&self.from, &self.to)).map_err(|error| {
            Error::function(
                format!("{} cannot be moved to {}: {error}", from_here(&self.from), from_here(&self.to)),
                "move it by hand, and package again",
            )
        })
    }
}

/// Whether a Rust project is in a folder, or this is run there: it must not lose its place.
fn has_rust(folder: &Path, here: &Path) -> bool {
    let is_here = || Some(here.canonicalize().ok()?.starts_with(folder.canonicalize().ok()?));
    folder.join("Cargo.toml").exists() || is_here().unwrap_or_default()
}

/// Refuses to move JavaScript to a folder from which it would still be uploaded.
pub(super) fn check_is_outside(into: &Path, functions: &Path) -> Result<(), Error> {
    let other =
        |message| Error::usage(message, format!("name another folder: --move-javascript {}", beside(functions)));
    if let Some(path) = into.to_str().filter(|path| path.contains('\\') && !cfg!(windows)) {
        return Err(Error::usage(
            format!("{path} is one name here, because only `/` separates folders"),
            format!("write the path with `/`: --move-javascript {}", path.replace('\\', "/")),
        ));
    }
    if file::is_link(into) {
        return Err(other(format!("{} is a symbolic link: nothing is moved through it", into.display())));
    }
    // Otherwise nothing would say so before the build.
    if into.ancestors().find(|folder| folder.exists()).is_some_and(|folder| !folder.is_dir()) {
        return Err(other(format!("{} is not a folder, or is in a file", into.display())));
    }
    let [Ok(real_into), Ok(real_functions)] = [into, functions].map(resolved) else {
        return Err(other(format!("{} is not the path of a folder", into.display())));
    };
    if real_into.starts_with(&real_functions) {
        let functions = from_here(functions);
        return Err(other(format!("{} is in {functions}, where it would be a function", into.display())));
    }
    Ok(())
}

/// Refuses folders that have JavaScript, if there are any.
pub(super) fn check_is_nowhere(folders: &[PathBuf], functions: &Path) -> Result<(), Error> {
    let names: Vec<_> = folders.iter().map(|folder| from_here(folder)).collect();
    let (names, [has, was]) = match names.as_slice() {
        [] => return Ok(()),
        [one] => (one.clone(), ["has a function", "was"]),
        _ => (names.join(", "), ["have functions", "were"]),
    };
    Err(Error::usage(
        format!("{names} {has} in JavaScript, and {was} not changed"),
        format!(
            "to upload Rust instead, run `cargo cloudfn package --move-javascript {}`, which moves the JavaScript there; or \
             choose where to write: --out DIR",
            beside(functions)
        ),
    ))
}

/// A folder that `DevTools` does not upload.
fn beside(functions: &Path) -> String {
    from_here(&functions.with_file_name("javascript"))
}

/// The path without links and `..`; what does not exist yet has none.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    for existing in path.ancestors() {
        let Ok(real) = existing.canonicalize() else { continue };
        let new = path.strip_prefix(existing).map_err(io::Error::other)?;
        if new.components().all(|part| matches!(part, Component::Normal(_))) {
            return Ok(real.join(new));
        }
        break;
    }
    Err(io::ErrorKind::InvalidInput.into())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder of functions with one in JavaScript.
    fn project() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let project = tempfile::tempdir().unwrap();
        let functions = project.path().join("cloudfunctions");
        let shop = functions.join("shop");
        fs::create_dir_all(&shop).unwrap();
        fs::write(shop.join("index.js"), "exports.main = () => 1").unwrap();
        (project, functions, shop)
    }

    #[cfg(not(windows))]
    #[test]
    fn a_path_with_backslashes_is_refused_with_the_one_that_is_meant() {
        let (_project, functions, _) = project();
        let error = check_is_outside(Path::new(r"..\old\javascript"), &functions).unwrap_err();
        assert_eq!(error.advice, "write the path with `/`: --move-javascript ../old/javascript");
    }

    #[test]
    fn a_function_is_moved_with_everything_beside_it() {
        let (project, _, shop) = project();
        fs::create_dir(shop.join("lib")).unwrap();
        fs::write(shop.join("lib/price.js"), "").unwrap();
        let into = project.path().join("old/javascript");
        let javascript = Javascript::to_move(shop.clone(), &into).unwrap();
        javascript.move_away().unwrap();
        assert!(into.join("shop/lib/price.js").is_file() && !shop.exists());
        fs::create_dir(&shop).unwrap();
        let error = Javascript::to_move(shop, &into).unwrap_err();
        assert!(error.message.contains("exists already"), "{error:?}");
    }

    #[test]
    fn a_folder_with_a_rust_project_is_not_moved() {
        let (project, functions, shop) = project();
        assert!(!has_rust(&shop, project.path()) && !has_rust(&shop, &functions));
        assert!(has_rust(&shop, &shop));
        let below = shop.join("rust");
        fs::create_dir(&below).unwrap();
        assert!(has_rust(&shop, &below));
        fs::write(shop.join("Cargo.toml"), "[package]").unwrap();
        let error = Javascript::to_move(shop.clone(), &project.path().join("javascript")).unwrap_err();
        assert!(error.message.ends_with("has a Rust project, too, so it was not moved"), "{error:?}");
        assert!(shop.join("index.js").is_file());
    }

    #[test]
    fn only_a_folder_with_a_function_of_somebody_else_has_javascript() {
        let (project, functions, shop) = project();
        assert!(Javascript::is_in(&shop));
        assert!(!Javascript::is_in(&functions) && !Javascript::is_in(&project.path().join("nothing")));
        fs::write(shop.join("package.json"), r#"{"cloudfn": {"package": "shop"}}"#).unwrap();
        assert!(!Javascript::is_in(&shop), "this tool made it");
        fs::write(shop.join("package.json"), r#"{"name": "shop"}"#).unwrap();
        assert!(Javascript::is_in(&shop));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&shop, functions.join("link")).unwrap();
            assert!(!Javascript::is_in(&functions.join("link")));
        }
    }

    #[test]
    fn javascript_is_not_moved_to_where_it_is_uploaded() {
        let (project, functions, shop) = project();
        let folder = |path: &str| project.path().join(path);
        for outside in ["javascript", "old/javascript", "cloudfunctions-old", "cloudfunctions/../javascript"] {
            assert_eq!(check_is_outside(&folder(outside), &functions), Ok(()), "{outside}");
        }
        for inside in
            ["cloudfunctions", "cloudfunctions/old", "javascript/../cloudfunctions/old", "cloudfunctions/../x/../y"]
        {
            let error = check_is_outside(&folder(inside), &functions).unwrap_err();
            assert!(error.advice.ends_with("javascript"), "{inside}: {error:?}");
        }
        assert!(check_is_outside(&shop.join("old"), &functions).is_err());
        fs::write(folder("file"), "").unwrap();
        for in_a_file in ["file", "file/old/older"] {
            let error = check_is_outside(&folder(in_a_file), &functions).unwrap_err();
            assert!(error.message.contains("is not a folder"), "{in_a_file}: {error:?}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&functions, folder("link")).unwrap();
            assert!(check_is_outside(&folder("link"), &functions).unwrap_err().message.contains("symbolic link"));
            assert!(
                check_is_outside(&folder("link/old"), &functions).unwrap_err().message.contains("would be a function")
            );
        }
    }

    #[test]
    fn the_refusal_names_all_folders_and_the_option() {
        let (_project, functions, shop) = project();
        assert_eq!(check_is_nowhere(&[], &functions), Ok(()));
        let one = check_is_nowhere(std::slice::from_ref(&shop), &functions).unwrap_err();
        assert!(one.message.ends_with("shop has a function in JavaScript, and was not changed"), "{one:?}");
        let two = check_is_nowhere(&[shop, functions.join("pay")], &functions).unwrap_err();
        assert!(two.message.ends_with("pay have functions in JavaScript, and were not changed"), "{two:?}");
        assert!(two.advice.contains("--move-javascript ") && two.advice.contains("javascript`, which"), "{two:?}");
    }
}
