//! The cloud storage: files in memory, for the lifetime of the platform.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use crate::context::ENVIRONMENT;

/// The maximum length of a path, URL-encoded, as in WeChat's guide.
const MAX_PATH_BYTES: usize = 850;

/// The files of a [`Platform`](crate::Platform), by their paths. Functions upload files here, and can download files
/// that are put here.
///
/// ```
/// use cloudfn_local::Platform;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// let platform = Platform::start().await?;
/// let file_id = platform.files().put("notes/today.txt", "buy tea");
/// assert!(file_id.starts_with("cloud://") && file_id.ends_with("/notes/today.txt"));
/// assert_eq!(platform.files().get("notes/today.txt").as_deref(), Some(&b"buy tea"[..]));
/// # Ok(())
/// # })
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Files(Arc<Mutex<BTreeMap<String, Bytes>>>);

/// The meaning of a fileID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileId<'a> {
    /// A file of this platform, which may not exist.
    Path(&'a str),
    /// A file of another environment.
    Elsewhere,
}

impl Files {
    /// Puts a file at a path, replaces any file there, and returns its fileID.
    pub fn put(&self, path: impl Into<String>, content: impl Into<Bytes>) -> String {
        let path = path.into();
        let file_id = self.file_id(&path);
        self.lock().insert(path, content.into());
        file_id
    }

    /// The content of the file at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<Bytes> {
        self.lock().get(path).cloned()
    }

    /// Removes the file at a path, if there is one.
    pub fn remove(&self, path: &str) {
        self.take(path);
    }

    pub(crate) fn take(&self, path: &str) -> Option<Bytes> {
        self.lock().remove(path)
    }

    /// The paths of all files, in order.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        self.lock().keys().cloned().collect()
    }

    /// The fileID that a file at this path has.
    #[doc(alias = "fileID")]
    #[must_use]
    pub fn file_id(&self, path: &str) -> String {
        format!("{}{path}", beginning())
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Bytes>> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<'a> FileId<'a> {
    pub(crate) fn parse(file_id: &'a str) -> Self {
        file_id.strip_prefix(&beginning()).map_or(Self::Elsewhere, Self::Path)
    }
}

/// The prefix of all fileIDs. In the cloud, the name of a bucket follows the environment.
fn beginning() -> String {
    format!("cloud://{ENVIRONMENT}.local/")
}

/// What is wrong with a path by the rules of WeChat's guide, if anything.
pub(crate) fn fault_of_path(path: &str) -> Option<&'static str> {
    // A byte that has to be encoded takes three.
    let length: usize = path.bytes().map(|byte| if byte.is_ascii_graphic() { 1 } else { 3 }).sum();
    match path {
        "" => Some("is empty"),
        _ if path.starts_with('/') => Some("begins with a slash"),
        _ if path.contains("//") => Some("has two slashes in a row"),
        _ if path.contains(|letter: char| letter.is_ascii_control()) => Some("has a control character"),
        _ if length > MAX_PATH_BYTES => Some("has more than 850 bytes when URL-encoded"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_id_and_one_of_another_environment_is_not() {
        let files = Files::default();
        let id = files.put("a/文.txt", "1");
        assert_eq!(FileId::parse(&id), FileId::Path("a/文.txt"));
        assert_eq!(FileId::parse("cloud://prod-2.7072/a"), FileId::Elsewhere);
        assert_eq!(files.paths(), ["a/文.txt"]);
        assert_eq!(files.take("a/文.txt").as_deref(), Some(&b"1"[..]));
        assert!(files.paths().is_empty());
    }

    #[test]
    fn paths_that_the_guide_forbids_are_found() {
        assert_eq!(fault_of_path("dir/文 a.txt"), None);
        for path in ["", "/a", "a//b", "a\nb", &"文".repeat(95)] {
            assert!(fault_of_path(path).is_some(), "{path:?}");
        }
    }
}
