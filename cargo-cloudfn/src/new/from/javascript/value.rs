//! What an expression is, as far as it matters.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use super::database::Chain;

/// What an expression is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) enum Value {
    /// Anything that does not matter.
    #[default]
    Unknown,
    Text(String),
    Number(String),
    Flag(bool),
    /// wx-server-sdk, or a part of it: `["openapi", "wxacode"]`.
    Sdk {
        path: Vec<String>,
        has_appid: bool,
    },
    /// Another account's environment: `new cloud.Cloud(..)`.
    OtherAccount,
    /// The event, or a member of it.
    Event(Vec<String>),
    /// `cloud.getWXContext()`.
    WxContext,
    /// `cloud.database()`.
    Database,
    /// `db.command`, and what is made of it.
    Command,
    /// The argument of `db.runTransaction`'s callback, and what `db.startTransaction()` returns.
    Transaction,
    Chain(Rc<Chain>),
    /// A function of the folder, by its number.
    Function(usize),
    Object(Rc<Members>),
    /// What a file of the folder exports, by its number.
    Module(usize),
    /// `module` and `exports` in a file.
    ModuleObject,
    Exports,
    /// A member of an object, chosen by a member of the event: `handlers[event.action]`.
    Dispatch {
        by: Vec<String>,
        among: Rc<Members>,
    },
    /// The class of tcb-router, an instance, and the argument of its handlers.
    RouterClass,
    Router,
    RouterContext,
    /// `process.env`, by its parts.
    Process(bool),
    /// A package of npm or Node.
    Package(String),
    Console,
}

/// The members of an object.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Members {
    all: BTreeMap<String, Value>,
    /// How many values there are, with those of members.
    size: usize,
}

/// The most values of an object. Objects that share members can be written in a few lines and have more values than there is
/// time to compare.
const MAX_SIZE: usize = 5_000;

impl Members {
    pub(super) fn new(all: BTreeMap<String, Value>) -> Self {
        let size = all.values().map(Value::size).fold(1, usize::saturating_add);
        Self { all, size }
    }
}

impl Deref for Members {
    type Target = BTreeMap<String, Value>;

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

impl Value {
    /// An object. One that is too large loses the objects that nest deeper than its members, or its members.
    pub(super) fn object(members: BTreeMap<String, Value>) -> Self {
        let mut members = Members::new(members);
        for depth in [1, 0] {
            if members.size > MAX_SIZE {
                let shallow = members.iter().map(|(name, member)| (name.clone(), member.to_depth(depth)));
                members = Members::new(shallow.collect());
            }
        }
        if members.size > MAX_SIZE { Self::Unknown } else { Self::Object(Rc::new(members)) }
    }

    fn size(&self) -> usize {
        match self {
            Self::Object(members) | Self::Dispatch { among: members, .. } => members.size,
            _ => 1,
        }
    }

    pub(super) fn is_known(&self) -> bool {
        *self != Self::Unknown
    }

    pub(super) fn sdk() -> Self {
        Self::Sdk { path: Vec::new(), has_appid: false }
    }

    /// The same without the objects that nest deeper than this.
    pub(super) fn to_depth(&self, depth: usize) -> Self {
        match self {
            Self::Object(members) => depth.checked_sub(1).map_or(Self::Unknown, |below| {
                let members = members.iter().map(|(name, member)| (name.clone(), member.to_depth(below)));
                Self::object(members.collect())
            }),
            other => other.clone(),
        }
    }

    /// This, or the other if nothing is known about this.
    pub(super) fn or(self, other: Self) -> Self {
        if self.is_known() { self } else { other }
    }
}
