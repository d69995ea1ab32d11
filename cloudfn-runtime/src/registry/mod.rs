//! `Functions`: the functions of a binary as one `tower` service.

use std::task::{Context, Poll};

use bytes::Bytes;
use tower_service::Service;

use self::function::{Function, Running};
use crate::failure::Failure;
use crate::gateway::Gateway;
use crate::invocation::Invocation;

pub(crate) mod function;
mod listed;

pub(crate) use self::listed::{first_listed, instead_of, listed};

/// The functions of a binary: a `tower` service from an [`Invocation`] to the JSON text of its answer.
///
/// It runs the function that the invocation names. Its future is not `Send`, because a function's need not be.
#[derive(Debug, Clone)]
pub struct Functions {
    /// As they are linked: sorting a thousand would take as long as the rest of a start.
    functions: Vec<&'static Function>,
    gateway: Gateway,
}

impl Functions {
    /// The functions that are linked into this binary.
    #[must_use]
    pub fn linked() -> Self {
        Self { functions: Function::linked(), gateway: Gateway::default() }
    }

    /// The names of the functions, sorted.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        let mut names = self.linked_names();
        names.sort_unstable();
        names.into_iter()
    }

    /// The names of the functions, in any order.
    pub(crate) fn linked_names(&self) -> Vec<&'static str> {
        self.functions.iter().map(|function| function.name()).collect()
    }

    /// Replaces the gateway of the functions' calls.
    #[must_use]
    pub fn with_gateway(self, gateway: Gateway) -> Self {
        Self { gateway, ..self }
    }
}

impl Service<Invocation> for Functions {
    type Response = Bytes;
    type Error = Failure;
    type Future = Running;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, invocation: Invocation) -> Running {
        match function::find(&self.functions, invocation.function.as_deref()) {
            Ok(function) => function.invoke(invocation, self.gateway.clone()),
            Err(failure) => Box::pin(std::future::ready(Err(failure))),
        }
    }
}
