//! Where packages are written.

use cloudfn_protocol::json_object;
use std::path::{Path, PathBuf};

use super::target::Target;
use crate::error::Error;
use crate::file;
use crate::printable::{is_line, quoted};

/// The file in the root of a Mini Program's project.
const PROJECT: &str = "project.config.json";

/// The folders that are written to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Destination {
    /// A folder for each function or program.
    pub(super) folders: PathBuf,
    /// Their zips, which do not belong among a project's functions.
    archives: PathBuf,
}

impl Destination {
    /// The folder that was asked for; else, for Node functions, the function folder of the nearest Mini Program; else a
    /// folder for the target beside `own`, which is the one for Node functions.
    pub(super) fn find(asked: Option<&Path>, target: Target, own: &Path) -> Result<Self, Error> {
        if let Some(asked) = asked {
            check_is_no_link(asked)?;
            return Ok(Self { folders: asked.to_owned(), archives: asked.to_owned() });
        }
        // Both folders belong to this tool.
        for folder in own.ancestors().take(2) {
            check_is_no_link(folder)?;
        }
        if target != Target::Node {
            let own = own.with_file_name(target.name());
            check_is_no_link(&own)?;
            return Ok(Self { folders: own.clone(), archives: own });
        }
        let here = std::env::current_dir().unwrap_or_default();
        let folders = function_root(&here)?.unwrap_or_else(|| own.to_owned());
        Ok(Self { folders, archives: own.to_owned() })
    }

    /// The folder of a function or a program.
    pub(super) fn folder(&self, name: &str) -> Result<PathBuf, Error> {
        file::child(&self.folders, name).map_err(|error| not_written(name, &error))
    }

    /// The zip of a function or a program.
    pub(super) fn archive(&self, name: &str) -> Result<PathBuf, Error> {
        file::child(&self.archives, &format!("{name}.zip")).map_err(|error| not_written(name, &error))
    }
}

fn check_is_no_link(folder: &Path) -> Result<(), Error> {
    if !file::is_link(folder) {
        return Ok(());
    }
    Err(Error::usage(
        format!("{} is a symbolic link: nothing is written through it", folder.display()),
        "remove it, or choose where to write by the folder's own path: --out DIR",
    ))
}

fn not_written(name: &str, error: &std::io::Error) -> Error {
    Error::function(format!("{} cannot be packaged: {error}", quoted(name)), "give it another name")
}

/// The `cloudfunctionRoot` of the nearest project at or above a folder.
pub(crate) fn function_root(here: &Path) -> Result<Option<PathBuf>, Error> {
    let Some(folder) = here.ancestors().find(|folder| folder.join(PROJECT).is_file()) else {
        return Ok(None);
    };
    let file = folder.join(PROJECT);
    let unreadable = |why: &dyn std::fmt::Display| {
        Error::usage(
            format!("{} cannot be read: {why}", file.display()),
            "fix the file, or choose where to write: --out DIR",
        )
    };
    let text = file::read_text(&file).map_err(|error| unreadable(&error))?;
    let project = json_object::parse(text.as_bytes()).map_err(|error| unreadable(&error))?;
    let Some(project) = project.as_object() else { return Err(unreadable(&"it is not a JSON object")) };
    let Some(root) = project.get("cloudfunctionRoot").filter(|root| !root.is_null()) else { return Ok(None) };
    let Some(root) = root.as_str() else { return Err(unreadable(&"`cloudfunctionRoot` is not a string")) };
    if root.is_empty() {
        return Ok(None);
    }
    within(folder, root).map(Some).map_err(|why| {
        Error::usage(
            format!("`cloudfunctionRoot` in {} is {}: {why}", file.display(), quoted(root)),
            "name a folder of the project there, such as \"cloudfunctions/\"; or choose where to write: --out DIR",
        )
    })
}

/// A folder of the project. The author of the project's file must not choose a folder outside. `DevTools` reads the path
/// from the project's folder, also if it begins with a slash, and on Windows people write backslashes.
pub(crate) fn within(project: &Path, root: &str) -> Result<PathBuf, &'static str> {
    if !is_line(root) {
        return Err("it is not the path of a folder");
    }
    let mut folder = project.to_owned();
    for part in root.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if folder != project => _ = folder.pop(),
            ".." => return Err("it leads out of the project"),
            // On Windows, `C:` is a drive, and `a:b` is a stream of a file.
            part if part.contains(':') => return Err("it is not a path within the project"),
            part => folder.push(part),
        }
    }
    if folder.exists() && !folder.is_dir() {
        return Err("it is not a folder");
    }
    let mut part = folder.as_path();
    while part != project {
        if file::is_link(part) {
            return Err("it leads through a symbolic link, which is not followed");
        }
        part = part.parent().unwrap_or(project);
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(PROJECT), text).unwrap();
        let below = folder.path().join("functions/notify");
        std::fs::create_dir_all(&below).unwrap();
        (folder, below)
    }

    #[test]
    fn the_function_folder_of_the_nearest_project_is_found() {
        let (folder, below) = project(r#"{"cloudfunctionRoot": "cloudfunctions/"}"#);
        assert_eq!(function_root(&below).unwrap(), Some(folder.path().join("cloudfunctions")));
    }

    #[test]
    fn a_project_without_a_function_folder_has_none() {
        let (_folder, below) = project(r#"{"miniprogramRoot": "miniprogram/"}"#);
        assert_eq!(function_root(&below).unwrap(), None);
    }

    #[test]
    fn a_function_folder_stays_within_the_project() {
        for root in [
            "./cloud/",
            "a/../cloud",
            "cloud",
            "/cloud/",
            "//cloud",
            r"cloud\\",
            r".\\cloud\\",
            r"\\a\\..\\cloud",
            "/./cloud//",
        ] {
            let (folder, below) = project(&format!(r#"{{"cloudfunctionRoot": "{root}"}}"#));
            assert_eq!(function_root(&below).unwrap(), Some(folder.path().join("cloud")), "{root}");
        }
        for root in [".", "/", "./"] {
            let (folder, below) = project(&format!("\u{feff}{{\"cloudfunctionRoot\": \"{root}\"}}"));
            assert_eq!(function_root(&below).unwrap(), Some(folder.path().to_owned()));
        }
        for root in ["..", "../x", "a/../../x", "/../x", r"..\\x", r"\\..\\x", r"C:\\x", "C:/x", "a\\nb", PROJECT] {
            let (_folder, below) = project(&format!(r#"{{"cloudfunctionRoot": "{root}"}}"#));
            let error = function_root(&below).unwrap_err();
            assert!(error.message.contains("`cloudfunctionRoot`") && error.advice.contains("--out"), "{error:?}");
        }
        for wrong in ["[]", r#"{"cloudfunctionRoot": 7}"#, r#"{"cloudfunctionRoot": "a", "cloudfunctionRoot": "b"}"#] {
            let (_folder, below) = project(wrong);
            assert!(function_root(&below).unwrap_err().message.contains(PROJECT), "{wrong}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_function_folder_that_is_a_link_is_refused() {
        let elsewhere = tempfile::tempdir().unwrap();
        for (link, root) in [("cloud", "cloud"), ("cloud", "cloud/functions")] {
            let (folder, below) = project(&format!(r#"{{"cloudfunctionRoot": "{root}"}}"#));
            std::os::unix::fs::symlink(elsewhere.path(), folder.path().join(link)).unwrap();
            assert!(function_root(&below).unwrap_err().message.contains("symbolic link"));
        }
        let link = elsewhere.path().join("out");
        std::os::unix::fs::symlink(elsewhere.path(), &link).unwrap();
        let error = Destination::find(Some(&link), Target::Node, Path::new("target")).unwrap_err();
        assert!(error.message.contains("symbolic link"), "{error:?}");
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        let destination = Destination::find(Some(Path::new("out")), Target::Node, Path::new("target")).unwrap();
        for name in ["..", "../x", "/x", "a/b", ""] {
            assert!(destination.folder(name).is_err(), "{name}");
        }
        assert!(destination.archive("../x").is_err());
        assert_eq!(destination.archive("shop").unwrap(), Path::new("out/shop.zip"));
    }

    #[test]
    fn the_error_for_a_broken_project_file_names_it() {
        let (folder, below) = project("{");
        let error = function_root(&below).unwrap_err();
        assert!(error.message.contains(&folder.path().join(PROJECT).display().to_string()), "{error:?}");
    }
}
