//! The members of the event that are read.

use std::collections::BTreeSet;

use crate::new::from::position::Position;

/// The most members of one object, and the deepest member.
const MAX_MEMBERS: usize = 200;
const MAX_DEPTH: usize = 8;

/// A member, or the event itself.
#[derive(Debug, Clone, Default)]
pub(in crate::new::from) struct EventMember {
    /// The members that are read of it, in the order in which they are found.
    pub(in crate::new::from) members: Vec<(String, EventMember)>,
    /// What its uses say about its type.
    kinds: BTreeSet<MemberKind>,
    /// Whether it counts something, so that it is whole, even if it is calculated with.
    pub(super) is_count: bool,
    /// What the JavaScript takes if it is absent: `20`.
    pub(in crate::new::from) default: Option<String>,
    /// Where it is first read.
    pub(in crate::new::from) position: Option<Position>,
    /// The comment near it.
    pub(in crate::new::from) about: Option<String>,
}

/// The type of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::new::from) enum MemberKind {
    Text,
    Integer,
    Number,
    Flag,
    List,
    /// It is converted, so it may come as several types.
    Any,
}

impl EventMember {
    /// The member at a path, which is created. `None` if there are too many.
    pub(super) fn at(&mut self, path: &[String]) -> Option<&mut Self> {
        if path.len() > MAX_DEPTH {
            return None;
        }
        let mut member = self;
        for name in path {
            let index = match member.members.iter().position(|(known, _)| known == name) {
                Some(index) => index,
                None if member.members.len() == MAX_MEMBERS => return None,
                None => {
                    member.members.push((name.clone(), Self::default()));
                    member.members.len() - 1
                }
            };
            member = &mut member.members[index].1;
        }
        Some(member)
    }

    pub(super) fn is_of_kind(&mut self, kind: MemberKind) {
        self.kinds.insert(kind);
    }

    /// The type, if all uses agree. An integer is a number, too.
    pub(in crate::new::from) fn kind(&self) -> Option<MemberKind> {
        let kinds: Vec<_> = self.kinds.iter().copied().collect();
        match kinds.as_slice() {
            [.., MemberKind::Any] => None,
            [kind] => Some(*kind),
            [MemberKind::Integer, MemberKind::Number] if self.is_count => Some(MemberKind::Integer),
            [MemberKind::Integer, MemberKind::Number] => Some(MemberKind::Number),
            _ => None,
        }
    }

    pub(in crate::new::from) fn member(&self, name: &str) -> Option<&Self> {
        self.members.iter().find(|(known, _)| known == name).map(|(_, member)| member)
    }
}

/// What a method says about the value that has it.
pub(super) fn kind_of_method(method: &str) -> Option<MemberKind> {
    Some(match method {
        "trim" | "split" | "startsWith" | "endsWith" | "substring" | "substr" | "toLowerCase" | "toUpperCase"
        | "charAt" | "charCodeAt" | "padStart" | "padEnd" | "replace" | "replaceAll" | "match" | "search" => {
            MemberKind::Text
        }
        "map" | "forEach" | "push" | "filter" | "join" | "reduce" | "some" | "every" | "find" | "findIndex"
        | "sort" | "splice" | "flatMap" | "pop" | "shift" | "unshift" | "reverse" => MemberKind::List,
        "toFixed" => MemberKind::Number,
        _ => return None,
    })
}

/// Whether this is a property of every text or list, and not a member.
pub(super) fn is_builtin(name: &str) -> bool {
    matches!(
        name,
        "length"
            | "indexOf"
            | "includes"
            | "slice"
            | "concat"
            | "toString"
            | "hasOwnProperty"
            | "constructor"
            | "valueOf"
    )
}

/// An event with these members, for tests.
#[cfg(test)]
pub(in crate::new::from) fn event_of(paths: &[&str]) -> EventMember {
    let mut event = EventMember::default();
    for path in paths {
        let path: Vec<String> = path.split('.').map(str::to_owned).collect();
        let _ = event.at(&path);
    }
    event
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uses_that_disagree_say_nothing() {
        let mut member = EventMember::default();
        assert_eq!(member.kind(), None);
        member.is_of_kind(MemberKind::Integer);
        assert_eq!(member.kind(), Some(MemberKind::Integer));
        member.is_of_kind(MemberKind::Number);
        assert_eq!(member.kind(), Some(MemberKind::Number));
        member.is_count = true;
        assert_eq!(member.kind(), Some(MemberKind::Integer));
        member.is_of_kind(MemberKind::Text);
        assert_eq!(member.kind(), None);
    }

    #[test]
    fn a_path_that_is_too_deep_is_not_kept() {
        let mut event = EventMember::default();
        assert!(event.at(&vec!["a".to_owned(); 9]).is_none());
        assert!(event.at(&vec!["a".to_owned(); 8]).is_some());
        for number in 0..300 {
            let _ = event.at(&[number.to_string()]);
        }
        assert_eq!(event.members.len(), MAX_MEMBERS);
    }
}
