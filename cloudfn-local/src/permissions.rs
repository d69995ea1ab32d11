//! The permissions of a function: its `config.json`.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The permissions of one function, as its `config.json` declares them.
///
/// ```
/// use cloudfn_local::Permissions;
///
/// let permissions = Permissions::parse(br#"{"permissions": {"openapi": ["subscribeMessage.send"]}}"#)?;
/// assert!(permissions.allow("subscribeMessage.send"));
/// assert!(!permissions.allow("wxacode.get"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Permissions {
    openapi: Vec<String>,
}

#[derive(Deserialize)]
struct ConfigJson {
    #[serde(default)]
    permissions: Declared,
}

/// The member `permissions`, of the file and of the record in a binary.
#[derive(Deserialize, Default)]
pub(crate) struct Declared {
    #[serde(default)]
    openapi: Vec<String>,
}

impl Permissions {
    /// Reads the text of a `config.json`, which may begin with a byte order mark. One without permissions permits nothing.
    pub fn parse(text: &[u8]) -> Result<Self, serde_json::Error> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let config: ConfigJson = serde_json::from_slice(text)?;
        Ok(config.permissions.into())
    }

    /// Reads a `config.json` file.
    pub fn read(path: &Path) -> Result<Self, PermissionsError> {
        let text =
            std::fs::read(path).map_err(|source| PermissionsError::Unreadable { path: path.to_owned(), source })?;
        Self::parse(&text).map_err(|source| PermissionsError::NotConfigJson { path: path.to_owned(), source })
    }

    /// Whether an API may be called.
    #[must_use]
    pub fn allow(&self, api: &str) -> bool {
        self.openapi.iter().any(|declared| declared == api)
    }

    /// The names of the APIs, in the order of the file.
    #[must_use]
    pub fn openapi(&self) -> &[String] {
        &self.openapi
    }
}

impl From<Declared> for Permissions {
    fn from(declared: Declared) -> Self {
        Self { openapi: declared.openapi }
    }
}

impl<S: Into<String>> FromIterator<S> for Permissions {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        Self { openapi: names.into_iter().map(Into::into).collect() }
    }
}

/// Finds the `config.json` that the build of a function wrote: `<crate>/<function>/config.json` in the output folder,
/// which is `cloudfn` beside the binary unless `CLOUDFN_OUT_DIR` names another.
pub(crate) fn find_config_json(
    binary: &Path,
    function: &str,
    output_folder: Option<&Path>,
) -> Result<PathBuf, PermissionsError> {
    let folder = output_folder
        .and_then(from_here_up)
        .unwrap_or_else(|| binary.parent().unwrap_or(Path::new("")).join("cloudfn"));
    let crate_name = binary.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
    let of_the_program = folder.join(crate_name).join(function).join("config.json");
    if of_the_program.is_file() {
        return Ok(of_the_program);
    }
    // The function is in a library that the program links.
    let crates = std::fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok);
    let files = crates.map(|entry| entry.path().join(function).join("config.json"));
    let mut found: Vec<_> = files.filter(|path| path.is_file()).collect();
    found.sort();
    match found.as_slice() {
        [] => Err(PermissionsError::Missing { function: function.to_owned(), folder }),
        [path] => Ok(path.clone()),
        _ => Err(PermissionsError::Several { function: function.to_owned(), found }),
    }
}

/// Finds a folder whose path is relative to cargo's working folder, from the working folder of a package's test.
fn from_here_up(folder: &Path) -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|above| above.join(folder)).find(|folder| folder.is_dir())
}

/// Why a function's permissions are not known.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PermissionsError {
    /// There is no `config.json` where a build writes it.
    #[error(
        "no config.json of `{function}` in {}: build the function first, or name the file with `FunctionProcess::config_json`",
        folder.display()
    )]
    Missing {
        /// The function.
        function: String,
        /// Where the file was expected.
        folder: PathBuf,
    },
    /// Several crates have a function of this name.
    #[error(
        "{} crates have a function `{function}`: name the right config.json with `FunctionProcess::config_json`, for example {}",
        found.len(),
        found[0].display()
    )]
    Several {
        /// The function.
        function: String,
        /// The files, sorted.
        found: Vec<PathBuf>,
    },
    /// The file cannot be read.
    #[error("{} cannot be read: build the function again to restore it", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is not a valid `config.json`.
    #[error("{} is not a config.json: build the function again to restore it", path.display())]
    NotConfigJson {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build_leaves(output_folder: &Path, crate_name: &str) -> PathBuf {
        let folder = output_folder.join(crate_name).join("notify");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("config.json");
        std::fs::write(&path, r#"{"permissions":{"openapi":["a.b"]}}"#).unwrap();
        path
    }

    #[test]
    fn a_file_without_permissions_permits_nothing() {
        for nothing in ["{}", "\u{feff}{}\r\n"] {
            assert_eq!(Permissions::parse(nothing.as_bytes()).unwrap(), Permissions::default());
        }
        assert_eq!(Permissions::parse(br#"{"triggers":[]}"#).unwrap(), Permissions::default());
    }

    #[test]
    fn config_json_is_found_beside_the_binary() {
        let target = tempfile::tempdir().unwrap();
        let path = build_leaves(&target.path().join("cloudfn"), "shop");
        let found = find_config_json(&target.path().join("server"), "notify", None).unwrap();
        assert_eq!(found, path);
        assert!(Permissions::read(&found).unwrap().allow("a.b"));
    }

    #[test]
    fn config_json_is_found_in_the_configured_output_folder() {
        let target = tempfile::tempdir().unwrap();
        build_leaves(&target.path().join("cloudfn"), "shop");
        let path = build_leaves(&target.path().join("elsewhere"), "shop");
        let found = find_config_json(&target.path().join("shop"), "notify", Some(&target.path().join("elsewhere")));
        assert_eq!(found.unwrap(), path);
    }

    #[test]
    fn the_error_for_a_missing_config_json_says_to_build() {
        let target = tempfile::tempdir().unwrap();
        let error = find_config_json(&target.path().join("shop"), "notify", None).unwrap_err();
        assert!(error.to_string().contains("build the function first"), "{error}");
    }

    #[test]
    fn a_function_name_in_two_crates_is_ambiguous() {
        let target = tempfile::tempdir().unwrap();
        let folder = target.path().join("cloudfn");
        let of_the_program = build_leaves(&folder, "my_shop");
        build_leaves(&folder, "forum");
        assert_eq!(find_config_json(&target.path().join("my-shop"), "notify", None).unwrap(), of_the_program);
        let error = find_config_json(&target.path().join("server"), "notify", None).unwrap_err();
        assert!(matches!(&error, PermissionsError::Several { found, .. } if found.len() == 2), "{error}");
    }
}
