//! Functions with a timer whose event type cannot be read from the event of a timer.

use std::path::Path;

use super::finding::{Finding, Kind};
use crate::event_skeleton;
use crate::function::Function;

/// The members of a timer's event.
const MEMBERS: [&str; 4] = ["Type", "TriggerName", "Time", "Message"];

/// A finding about a function of a project in this folder; `None` if its timers can start it, or if that is not known.
pub(super) fn finding(function: &Function, root: &Path) -> Option<Finding> {
    let manifest = &function.manifest;
    let timer = &manifest.triggers.first()?.name;
    let (file, _) = manifest.file_and_line()?;
    let event = manifest.event.as_ref()?;
    let required = event_skeleton::required(&root.join(file), event);
    let missing = required.iter().find(|names| !names.iter().any(|name| MEMBERS.contains(&&**name)))?.first()?;
    let name = &manifest.function;
    let message = format!("the timer `{timer}` starts `{name}` with an event that has no `{missing}`");
    let finding = Finding::warning(Kind::Timer, message)
        .about(function)
        .at(manifest.place.clone())
        .note(format!("`{event}` needs it, so the function fails each time; such an event has {}", MEMBERS.join(", ")))
        .help(
            "take `cloudfn_runtime::events::Timer`, or let the members be missing: `Option<..>`, `#[serde(default)]`",
        );
    Some(finding)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The message about a function with this event and a timer, in a program with these types.
    fn message(event: &str, types: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("src")).unwrap();
        std::fs::write(folder.path().join("src/main.rs"), types).unwrap();
        let function = Function::of_record(json!({
            "crate": "shop", "package": "shop", "function": "sweep", "permissions": {"openapi": []},
            "triggers": [{"name": "nightly", "type": "timer", "config": "0 0 2 * * * *"}],
            "place": "src/main.rs:7", "event": event,
        }));
        finding(&function, folder.path()).map(|finding| finding.message)
    }

    #[test]
    fn an_event_that_needs_what_no_timer_sends_is_found() {
        let types = "#[derive(serde::Deserialize)] struct Order { order_id: String }";
        let expected = "the timer `nightly` starts `sweep` with an event that has no `order_id`";
        assert_eq!(message("Order", types).as_deref(), Some(expected));
    }

    #[test]
    fn an_event_that_a_timer_fits_or_may_fit_is_not() {
        let types = r#"
            #[derive(Deserialize)] #[serde(rename_all = "PascalCase")] struct Order { trigger_name: String, note: Option<String> }
            #[derive(Deserialize)] #[serde(untagged)] enum Either { Timer(Timer), Order { id: String } }
        "#;
        for event in ["Order", "Either", "Timer", "cloudfn_runtime::events::Timer", "serde_json::Value", "Unknown"] {
            assert_eq!(message(event, types), None, "{event}");
        }
    }
}
