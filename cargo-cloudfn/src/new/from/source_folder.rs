//! The folder of one JavaScript function. Nothing outside it is read.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::file;

/// The largest file that is read. A larger one is a bundle, which nobody ports.
const MAX_FILE_BYTES: u64 = 1 << 20;

/// The endings that `require` may leave out, in Node's order, then those of TypeScript.
const ENDINGS: [&str; 7] = ["", ".js", ".json", ".mjs", ".cjs", ".ts", "/index.js"];

/// The folder of a function.
#[derive(Debug, Clone)]
pub(super) struct SourceFolder {
    /// The path as the user gave it, for messages.
    pub(super) shown: PathBuf,
    /// The same without links.
    real: PathBuf,
}

/// Why a file was not read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// There is no such file.
    Missing,
    /// It, or a link on the way to it, is outside the folder.
    Outside,
    /// It cannot be read, with the reason.
    Failed(String),
}

impl SourceFolder {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let real = path.canonicalize()?;
        if !real.is_dir() {
            return Err(io::Error::new(io::ErrorKind::NotADirectory, "it is not a folder"));
        }
        Ok(Self { shown: path.to_owned(), real })
    }

    /// The text of a file below the folder, without a byte order mark.
    pub(super) fn read(&self, name: &str) -> Result<String, Unread> {
        let real = match self.real.join(name).canonicalize() {
            Ok(real) => real,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Err(Unread::Missing);
            }
            Err(error) => return Err(Unread::Failed(error.to_string())),
        };
        if !real.starts_with(&self.real) {
            return Err(Unread::Outside);
        }
        let text =
            file::read(&real, MAX_FILE_BYTES).and_then(|bytes| file::text(bytes).map_err(|error| with_advice(&error)));
        match text {
            // UTF-16 without a mark is UTF-8, too, in which every second byte is 0.
            Ok(text) if text.contains('\0') => Err(Unread::Failed("it is not a text: save it as UTF-8".to_owned())),
            Ok(text) => Ok(text),
            Err(error) => Err(Unread::Failed(error.to_string())),
        }
    }

    pub(super) fn has_file(&self, name: &str) -> bool {
        self.real.join(name).is_file()
    }

    /// The file that `require(request)` in a file of the folder means.
    pub(super) fn resolve(&self, from: &str, request: &str) -> Result<String, Unread> {
        let folder = Path::new(from).parent().unwrap_or(Path::new(""));
        let name = normalized(&folder.join(request)).ok_or(Unread::Outside)?;
        let candidates = ENDINGS.iter().map(|ending| {
            if name.is_empty() { ending.trim_start_matches('/').to_owned() } else { format!("{name}{ending}") }
        });
        candidates.into_iter().find(|candidate| self.has_file(candidate)).ok_or(Unread::Missing)
    }
}

fn with_advice(error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{error}: save it as UTF-8, and run this again"))
}

/// The path without `.` and `..`, if it stays below its start.
fn normalized(path: &Path) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = parts.pop()?,
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, SourceFolder) {
        let temporary = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = temporary.path().join("function").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let folder = SourceFolder::open(&temporary.path().join("function")).unwrap();
        (temporary, folder)
    }

    #[test]
    fn a_request_finds_the_file_that_node_would_find() {
        let (_temporary, folder) =
            folder(&[("index.js", ""), ("lib/a.js", ""), ("lib/index.js", ""), ("config.json", ""), ("types.ts", "")]);
        let found = |from: &str, request: &str| folder.resolve(from, request);
        assert_eq!(found("index.js", "./lib/a"), Ok("lib/a.js".to_owned()));
        assert_eq!(found("index.js", "./lib"), Ok("lib/index.js".to_owned()));
        assert_eq!(found("lib/a.js", "../config"), Ok("config.json".to_owned()));
        assert_eq!(found("lib/a.js", "."), Ok("lib/index.js".to_owned()));
        assert_eq!(found("index.js", "./types"), Ok("types.ts".to_owned()));
        assert_eq!(found("index.js", "./gone"), Err(Unread::Missing));
        assert_eq!(found("lib/a.js", "../../other/b"), Err(Unread::Outside));
        assert_eq!(found("index.js", "/etc/passwd"), Err(Unread::Outside));
    }

    #[test]
    fn a_file_with_a_byte_order_mark_is_read_without_it_and_one_in_another_encoding_is_refused() {
        let (temporary, folder) = folder(&[("marked.js", "\u{feff}exports.main = 1\r\n")]);
        assert_eq!(folder.read("marked.js").unwrap(), "exports.main = 1\r\n");
        fs::write(temporary.path().join("function/gbk.js"), b"// \xd6\xd0\xce\xc4").unwrap();
        let failed = |name: &str| match folder.read(name) {
            Err(Unread::Failed(why)) => why,
            other => panic!("{name}: {other:?}"),
        };
        assert_eq!(failed("gbk.js"), "it is not UTF-8 text: save it as UTF-8, and run this again");
        fs::write(temporary.path().join("function/utf16.js"), b"\xff\xfea\0\x2d\x4e").unwrap();
        assert_eq!(folder.read("utf16.js").unwrap(), "a\u{4e2d}");
        fs::write(temporary.path().join("function/unmarked.js"), b"a\0b\0").unwrap();
        assert_eq!(failed("unmarked.js"), "it is not a text: save it as UTF-8");
        fs::write(temporary.path().join("function/large.js"), vec![b' '; (1 << 20) + 1]).unwrap();
        assert_eq!(folder.read("large.js"), Err(Unread::Failed("it is larger than 1 MiB".to_owned())));
        assert_eq!(folder.read("gone.js"), Err(Unread::Missing));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let (temporary, folder) = folder(&[("index.js", "")]);
        fs::write(temporary.path().join("secret.js"), "secret").unwrap();
        let link = temporary.path().join("function/link.js");
        std::os::unix::fs::symlink(temporary.path().join("secret.js"), link).unwrap();
        assert_eq!(folder.read("link.js"), Err(Unread::Outside));
        std::os::unix::fs::symlink("index.js", temporary.path().join("function/own.js")).unwrap();
        assert_eq!(folder.read("own.js"), Ok(String::new()));
    }
}
