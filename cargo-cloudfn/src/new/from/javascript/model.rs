//! What the JavaScript of a function does, as far as it matters for porting it.

use std::cmp::Ordering;

use super::database::Step;
use super::event::EventMember;
use super::routes::Routing;
use crate::new::from::position::Position;

/// What a function does.
#[derive(Debug, Default)]
pub(in crate::new::from) struct Model {
    /// The calls of wx-server-sdk and the like, in the order of the source.
    pub(in crate::new::from) places: Vec<Place>,
    pub(in crate::new::from) event: EventMember,
    /// Where the event is used as a whole, so that more members may be read than [`Self::event`] has.
    pub(in crate::new::from) whole_event: Option<Position>,
    /// How the function chooses what to do by a member of the event.
    pub(in crate::new::from) routing: Option<Routing>,
    /// Where the handler is, if it was found.
    pub(in crate::new::from) handler: Option<Position>,
    /// The comment above the handler.
    pub(in crate::new::from) about: Option<String>,
    /// The packages of npm and Node that are required, with the first place.
    pub(in crate::new::from) packages: Vec<(String, Position)>,
    /// The variables of the environment that are read.
    pub(in crate::new::from) variables: Vec<(String, Position)>,
    /// Other things that are not carried over.
    pub(in crate::new::from) notes: Vec<(Position, String)>,
    /// What could not be read.
    pub(in crate::new::from) problems: Vec<Problem>,
}

/// A call of the SDK.
#[derive(Debug, Clone)]
pub(in crate::new::from) struct Place {
    pub(in crate::new::from) position: Position,
    pub(in crate::new::from) kind: PlaceKind,
    /// The call as it is written, without the indentation, at most a few lines.
    pub(in crate::new::from) excerpt: Vec<String>,
    /// The index of the route that it belongs to, if it belongs to one only.
    pub(in crate::new::from) route: Option<usize>,
}

/// What is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::new::from) enum PlaceKind {
    /// `cloud.openapi.class.method(..)`. The appid is that of `cloud.openapi({appid})`. Members have their text, if it is a
    /// literal.
    OpenApi { name: String, appid: bool, members: Vec<(String, Option<String>)> },
    /// `cloud.openapi[name]`: an API that is chosen when the function runs.
    ChosenApi,
    /// `cloud.getWXContext()`.
    WxContext,
    /// `cloud.callFunction({name})`, with the name if it is a literal.
    CallFunction { name: Option<String> },
    /// `cloud.uploadFile(..)` and its like, by the method's name.
    Storage { method: String },
    /// An operation of the database: the steps from the collection to the operation.
    Database { collection: Option<String>, steps: Vec<Step>, is_transaction: bool },
    /// `cloud.cloudPay.method(..)`.
    Pay { method: String },
    /// `cloud.getOpenData(..)`.
    OpenData,
    /// `cloud.getVoIPSign(..)`.
    VoipSign,
    /// `cloud.getCloudCallSign(..)`.
    CloudCallSign,
    /// `cloud.signature(..)`.
    Signature,
    /// `new cloud.Cloud({resourceAppid, resourceEnv})`.
    OtherAccount,
    /// A request to an address of WeChat's API over HTTPS, with the path.
    Https { path: String },
    /// Anything else of the SDK: `cloud.something`.
    Unknown { name: String },
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::new::from) struct Problem {
    pub(in crate::new::from) position: Position,
    pub(in crate::new::from) message: String,
}

impl Problem {
    pub(in crate::new::from) fn new(file: &str, line: usize, message: impl Into<String>) -> Self {
        Self { position: Position::new(file, line), message: message.into() }
    }

    /// The same place with a message.
    pub(super) fn because(&self, message: &str) -> Self {
        Self { position: self.position.clone(), message: message.to_owned() }
    }
}

impl Ord for Problem {
    fn cmp(&self, other: &Self) -> Ordering {
        self.position.cmp(&other.position).then_with(|| self.message.cmp(&other.message))
    }
}

impl PartialOrd for Problem {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
