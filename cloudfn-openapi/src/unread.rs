//! Which members of an answer a reply does not read. Tests ask for it: an answer with a misspelled member looks right,
//! and the function never sees the member.
//!
//! Nothing is observed in builds without debug assertions.

use std::cell::RefCell;
use std::fmt::Display;

/// A member of an answer that the reply does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadMember {
    /// Where it is: `list.0.openid`.
    pub path: String,
    /// The members that the reply has in its place.
    pub known: &'static [&'static str],
}

thread_local! {
    /// The answer that this thread reads at the moment, if a test observes it.
    static OBSERVED: RefCell<Option<Observed>> = const { RefCell::new(None) };
}

#[derive(Default)]
struct Observed {
    /// The names and indices on the way to the value that is being read.
    path: Vec<String>,
    /// The members of each struct on the way.
    known: Vec<&'static [&'static str]>,
    unread: Vec<UnreadMember>,
}

/// Runs `read`, which reads an answer as a reply. Returns the members that it does not read, too.
pub fn observe<T>(read: impl FnOnce() -> T) -> (T, Vec<UnreadMember>) {
    OBSERVED.set(Some(Observed::default()));
    let value = read();
    (value, OBSERVED.take().map(|observed| observed.unread).unwrap_or_default())
}

/// Reads the value of a member or of an item.
pub(crate) fn in_step<T>(step: &dyn Display, read: impl FnOnce() -> T) -> T {
    if !cfg!(debug_assertions) {
        return read();
    }
    with(|observed| observed.path.push(step.to_string()));
    let value = read();
    with(|observed| observed.path.pop());
    value
}

/// Reads an object as a struct with these members.
pub(crate) fn in_struct<T>(known: &'static [&'static str], read: impl FnOnce() -> T) -> T {
    if !cfg!(debug_assertions) {
        return read();
    }
    with(|observed| observed.known.push(known));
    let value = read();
    with(|observed| observed.known.pop());
    value
}

/// The value of the current step is ignored.
pub(crate) fn ignored() {
    if !cfg!(debug_assertions) {
        return;
    }
    with(|observed| {
        let known = observed.known.last().copied().unwrap_or_default();
        observed.unread.push(UnreadMember { path: observed.path.join("."), known });
        None::<()>
    });
}

fn with<T>(change: impl FnOnce(&mut Observed) -> T) {
    OBSERVED.with_borrow_mut(|observed| _ = observed.as_mut().map(change));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{Content, subscribe_message::SendReply};

    #[derive(serde::Deserialize)]
    #[expect(dead_code, reason = "it is never read")]
    struct Reply {
        id: u8,
        list: Vec<Item>,
    }

    #[derive(serde::Deserialize)]
    #[expect(dead_code, reason = "it is never read")]
    struct Item {
        name: String,
    }

    fn unread<T: serde::de::DeserializeOwned>(answer: serde_json::Value) -> Vec<UnreadMember> {
        observe(|| Content::Json(answer).json::<T>()).1
    }

    #[test]
    fn a_member_that_a_reply_does_not_have_is_found_at_any_depth() {
        let answer = json!({"id": "1", "lits": [], "list": [{"name": "a"}, {"name": "b", "nmae": {"deep": 1}}]});
        let expected = [
            UnreadMember { path: "lits".to_owned(), known: &["id", "list"] },
            UnreadMember { path: "list.1.nmae".to_owned(), known: &["name"] },
        ];
        assert_eq!(unread::<Reply>(answer), expected);
        assert_eq!(unread::<serde_json::Value>(json!({"any": {"thing": 1}})), []);
        assert_eq!(unread::<SendReply>(json!({"unknown": 1}))[0].path, "unknown");
    }

    #[test]
    fn nothing_is_observed_outside() {
        let ((), unread) = observe(|| ());
        assert_eq!(unread, []);
        assert!(Content::Json(json!({"unknown": 1})).json::<SendReply>().is_ok());
        assert_eq!(observe(|| ()).1, []);
    }
}
