//! Chains of the database: `db.collection('orders').where({..}).limit(20).get()`.

/// A chain that has not been sent yet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Chain {
    /// The name of the collection, if it is a literal.
    pub(super) collection: Option<String>,
    pub(super) steps: Vec<Step>,
    pub(super) is_transaction: bool,
}

/// A method of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::new::from) struct Step {
    pub(in crate::new::from) method: String,
    /// The arguments as they are written, on one line, shortened.
    pub(in crate::new::from) arguments: String,
    /// The first argument, or its `data`, for the macro `json!`, if it is simple enough.
    pub(in crate::new::from) json: Option<String>,
}

/// The longest chain that is kept: a chain in a loop grows with each round.
const MAX_STEPS: usize = 40;

impl Chain {
    pub(super) fn with(&self, step: Step) -> Self {
        let mut chain = self.clone();
        if chain.steps.len() < MAX_STEPS {
            chain.steps.push(step);
        }
        chain
    }

    /// Whether this method sends the chain.
    pub(super) fn is_sent_by(&self, method: &str) -> bool {
        match method {
            "end" => self.steps.iter().any(|step| step.method == "aggregate"),
            _ => matches!(method, "get" | "add" | "update" | "set" | "remove" | "count" | "watch" | "onSnapshot"),
        }
    }
}
