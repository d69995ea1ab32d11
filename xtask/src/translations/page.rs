//! `Page`: a Chinese page with what it records about its translation.

/// The address of a file in the repository.
const REPOSITORY: &str = "https://github.com/cloudfn/cloudfn/blob/main";

/// Which page is written from which.
pub(super) struct Source {
    /// The name on the command line.
    pub(super) name: String,
    /// The paths in the workspace.
    pub(super) chinese: String,
    pub(super) english: String,
}

impl Source {
    pub(super) fn new(name: &str, chinese: String, english: String) -> Self {
        Self { name: name.to_owned(), chinese, english }
    }

    fn begin(&self) -> String {
        format!("<!-- translated from {}, sha256 ", self.english)
    }

    /// What readers of a page see that is behind. It says: the English page has changed since.
    fn note(&self) -> String {
        format!("> 英文版有更新，本页尚未跟上，请以[英文版]({REPOSITORY}/{})为准。\n", self.english)
    }
}

pub(super) struct Page {
    /// The digest of the English text; `None` if the page does not say.
    pub(super) written_from: Option<String>,
    /// The first heading, and everything after it, without the note.
    title: String,
    text: String,
}

impl Page {
    pub(super) fn read(source: &Source, page: &str) -> Self {
        let recorded = page.strip_prefix(&source.begin()).and_then(|rest| rest.split_once(" -->\n"));
        let (written_from, page) = match recorded {
            Some((digest, page)) => (Some(digest.to_owned()), page),
            None => (None, page),
        };
        let (title, text) = page.split_once('\n').unwrap_or((page, ""));
        let text = text.strip_prefix(&format!("\n{}", source.note())).unwrap_or(text);
        Self { written_from, title: title.to_owned(), text: text.to_owned() }
    }

    pub(super) fn write(&self, source: &Source, digest: &str, is_behind: bool) -> String {
        let note = if is_behind { format!("\n{}", source.note()) } else { String::new() };
        format!("{}{digest} -->\n{}\n{note}{}", source.begin(), self.title, self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source() -> Source {
        Source::new("why", "docs/book/zh/src/why.md".to_owned(), "docs/book/src/why.md".to_owned())
    }

    #[test]
    fn a_page_that_is_behind_has_one_note_until_it_is_renewed() {
        let current = "<!-- translated from docs/book/src/why.md, sha256 a1 -->\n# 为什么\n\n因为。\n";
        let page = Page::read(&source(), current);
        assert_eq!(page.written_from.as_deref(), Some("a1"));
        let behind = page.write(&source(), "a1", true);
        assert_eq!(
            behind,
            "<!-- translated from docs/book/src/why.md, sha256 a1 -->\n# 为什么\n\n> 英文版有更新，本页尚未跟上，请以[英文版](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/why.md)为准。\n\n因为。\n"
        );
        assert_eq!(Page::read(&source(), &behind).write(&source(), "a1", true), behind);
        assert_eq!(Page::read(&source(), &behind).write(&source(), "b2", false), current.replace("a1", "b2"));
    }

    #[test]
    fn a_new_page_gets_the_digest_of_its_english_one() {
        let page = Page::read(&source(), "# 为什么\n\n因为。\n");
        assert_eq!(page.written_from, None);
        let written = page.write(&source(), "a1", false);
        assert_eq!(written, "<!-- translated from docs/book/src/why.md, sha256 a1 -->\n# 为什么\n\n因为。\n");
    }
}
