//! A layer that gives each invocation the variables in its event.

use std::collections::HashMap;
use std::task::{Context, Poll};

use cloudfn_runtime::{Environment, Invocation};
use serde::Deserialize;
use tower_service::Service;

#[derive(Clone)]
pub(crate) struct VariablesFromEvent<S> {
    inner: S,
}

#[derive(Deserialize)]
struct WithVariables {
    variables: HashMap<String, String>,
}

impl<S> VariablesFromEvent<S> {
    pub(crate) fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S: Service<Invocation>> Service<Invocation> for VariablesFromEvent<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut invocation: Invocation) -> S::Future {
        if let Ok(WithVariables { variables }) = serde_json::from_slice(&invocation.event) {
            invocation.environment = Environment::of_invocation(variables, &Environment::default());
        }
        self.inner.call(invocation)
    }
}
