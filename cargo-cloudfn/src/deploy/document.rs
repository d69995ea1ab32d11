//! The result of a deployment for programs: one JSON document.

use serde_json::{Value, json};

use super::tool::Tool;
use super::{DeployOutcome, Deployment, State};
use crate::error::Error;
use crate::stdout;

pub(super) fn write(outcome: &DeployOutcome, error: Option<&Error>) {
    let document = json!({
        "tool": outcome.tool.map(Tool::name),
        "environment": outcome.environment,
        "functions": outcome.deployments.iter().map(|deployment| function(deployment, outcome.tool)).collect::<Vec<_>>(),
    });
    stdout::write_document(document, error);
}

fn function(deployment: &Deployment, tool: Option<Tool>) -> Value {
    json!({
        "function": deployment.function,
        "folder": deployment.folder,
        "command": deployment.command.parts(),
        "state": deployment.state.name(),
        "configJson": deployment.change.kind.name(),
        "appliesConfigJson": tool.is_some_and(Tool::applies_config),
    })
}

impl State {
    fn name(self) -> &'static str {
        match self {
            Self::NotRun => "notRun",
            Self::Deployed => "deployed",
            Self::Failed => "failed",
        }
    }
}
