//! The model of the generated code, with every name and type decided.

use serde_json::Value;

use super::catalog::{Entry, SetKey};

/// One class, and its Rust module.
#[derive(Debug)]
pub(crate) struct Module<'a> {
    pub class: String,
    pub path: Vec<String>,
    pub apis: Vec<Api<'a>>,
}

/// One API, and its types.
#[derive(Debug)]
pub(crate) struct Api<'a> {
    pub entry: &'a Entry,
    /// The entry with the fields: another entry if this is an older name.
    pub facts: &'a Entry,
    /// The request type: `GetUnlimited`.
    pub name: String,
    pub request: Request,
    pub reply: Reply,
    pub earlier: Vec<EarlierVersion>,
    /// The nested types of the request and the reply, each once per module.
    pub types: Vec<Definition>,
}

impl Variant {
    /// The only member, if the variant has no struct.
    pub(crate) fn only_member(&self) -> Option<&Member> {
        if self.r#struct.is_some() { None } else { self.members.first() }
    }
}

impl Api<'_> {
    pub(crate) fn permission(&self) -> String {
        format!("May{}", self.name)
    }

    pub(crate) fn reply_name(&self) -> String {
        self.entry.api.reply_name.clone().unwrap_or_else(|| format!("{}Reply", self.name))
    }

    /// The member that contains all members of the request.
    pub(crate) fn wrapped_request(&self) -> Option<&str> {
        self.facts.api.wrapped_in.request.as_deref()
    }

    /// The member that may contain all members of the answer.
    pub(crate) fn wrapped_reply(&self) -> Option<&str> {
        self.facts.api.wrapped_in.response.as_deref()
    }
}

/// An earlier version of an API, with types of its own.
#[derive(Debug)]
pub(crate) struct EarlierVersion {
    /// The request type: `MsgSecCheckV1`.
    pub name: String,
    pub doc: String,
    pub request: Vec<Member>,
    pub reply: Vec<Member>,
}

impl EarlierVersion {
    pub(crate) fn reply_name(&self) -> String {
        format!("{}Reply", self.name)
    }
}

#[derive(Debug)]
pub(crate) enum Request {
    Members(Vec<Member>),
    /// The catalog does not have the members: any object.
    Open,
}

#[derive(Debug)]
pub(crate) enum Reply {
    Members(Vec<Member>),
    /// Any object.
    Open,
    /// A file.
    Image,
    /// A file or this.
    ImageOr(Vec<Member>),
    /// An older name shares the reply of the newer.
    SameAs {
        module: Vec<String>,
        name: String,
        kind: SharedReply,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SharedReply {
    Json,
    Image,
    ImageOrJson,
}

/// A type that is defined next to the requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    pub name: String,
    pub shape: Shape,
    pub doc: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    RequestObject(Vec<Member>),
    ReplyObject(Vec<Member>),
    Set(Vec<Choice>),
    Union { tag: Option<String>, variants: Vec<Variant> },
}

impl Shape {
    /// Whether both have the same members. Their documentation may differ.
    pub(crate) fn fits(&self, other: &Self) -> bool {
        self.without_words() == other.without_words()
    }

    fn without_words(&self) -> Self {
        let mut shape = self.clone();
        match &mut shape {
            Self::RequestObject(members) | Self::ReplyObject(members) => silence(members),
            Self::Set(choices) => choices.iter_mut().for_each(|choice| choice.doc.clear()),
            Self::Union { variants, .. } => {
                for variant in variants {
                    variant.doc.clear();
                    silence(&mut variant.members);
                }
            }
        }
        shape
    }
}

fn silence(members: &mut [Member]) {
    for member in members {
        member.doc.clear();
    }
}

/// A value of a closed set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub value: SetKey,
    pub name: String,
    pub doc: String,
}

/// One of the groups of members, of which a request contains one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variant {
    pub name: String,
    pub value: Option<SetKey>,
    pub members: Vec<Member>,
    /// The struct with the members, unless the variant has no member or one required member.
    pub r#struct: Option<String>,
    pub doc: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// The Rust name.
    pub name: String,
    /// The name on the wire; `None` for a union, whose members are next to the others.
    pub wire: Option<String>,
    pub r#type: Type,
    /// In a request: it may be omitted. In a reply: its absence has a meaning.
    pub optional: bool,
    pub fixed: Option<Value>,
    /// In a request: a second name, under which it is sent too.
    pub also_sent_as: Option<String>,
    /// In a reply: other names under which it is read.
    pub spellings: Vec<String>,
    pub doc: String,
}

impl Member {
    /// Whether `new` asks for it.
    pub(crate) fn is_argument(&self) -> bool {
        !self.optional && self.fixed.is_none()
    }
}

/// The maximum number of separate arguments of `new`. Readers mix up more of them.
const MAX_ARGUMENTS: usize = 4;

/// The struct that `new` takes when it would otherwise take too many arguments: `CreateRoomArguments`.
pub(crate) fn argument_struct(name: &str, members: &[Member]) -> Option<String> {
    let arguments = members.iter().filter(|member| member.is_argument()).count();
    (arguments > MAX_ARGUMENTS).then(|| format!("{name}Arguments"))
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    Integer,
    Decimal,
    Boolean,
    /// A flag that is 0 or 1 on the wire.
    ZeroOne,
    Json,
    Data,
    Media,
    Identifier {
        name: String,
        number: bool,
    },
    Named {
        module: Vec<String>,
        name: String,
        kind: NamedKind,
    },
    List(Box<Type>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NamedKind {
    Object,
    TextSet,
    NumberSet,
    Union,
}
