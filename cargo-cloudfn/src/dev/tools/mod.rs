//! What `dev` does for its page.

mod advice;
mod browser;
mod editor;

pub(super) use self::advice::Usage;
pub(super) use self::browser::open_page;
pub(super) use self::editor::open_file;
