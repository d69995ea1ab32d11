//! One file of a package.

/// A file of a package, with its content.
pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) content: Vec<u8>,
    pub(super) is_executable: bool,
    /// Whether only local tools read it: it is not in the zip.
    pub(super) is_left_behind: bool,
}

impl File {
    pub(super) fn text(name: &'static str, text: String) -> Self {
        Self::new(name, text.into_bytes())
    }

    /// The same file, for local tools only.
    pub(super) fn left_behind(self) -> Self {
        Self { is_left_behind: true, ..self }
    }

    pub(super) fn new(name: &'static str, content: Vec<u8>) -> Self {
        Self { name, content, is_executable: false, is_left_behind: false }
    }
}
