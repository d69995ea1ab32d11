//! Advice about the functions, from what they declare and what they have called.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use cloudfn_local::{CallKind, Invocation};

use crate::explain;

/// What functions declare and have called so far. Clones share it.
#[derive(Debug, Clone, Default)]
pub(in crate::dev) struct Usage(Arc<Mutex<Functions>>);

#[derive(Debug, Default)]
struct Functions {
    /// The APIs that each function declares.
    declared: BTreeMap<String, Vec<String>>,
    /// The calls of each function since it was started.
    used: BTreeMap<String, Used>,
}

#[derive(Debug, Default)]
struct Used {
    /// How often the function was answered.
    answers: usize,
    apis: BTreeSet<String>,
    /// The APIs that were refused because config.json does not declare them.
    undeclared: BTreeSet<String>,
}

impl Usage {
    /// Sets what the functions declare, and forgets the calls of those that were started anew.
    pub(in crate::dev) fn declare(&self, declared: BTreeMap<String, Vec<String>>, started: &[String]) {
        let mut functions = self.lock();
        functions.used.retain(|name, _| declared.contains_key(name) && !started.contains(name));
        functions.declared = declared;
    }

    pub(in crate::dev) fn add(&self, invocation: &Invocation) {
        let mut functions = self.lock();
        let used = functions.used.entry(invocation.start.function.clone()).or_default();
        used.answers += usize::from(invocation.outcome.answer.is_ok());
        for call in invocation.outcome.cloud_calls.iter().filter(|call| call.kind == CallKind::Api) {
            let apis = if call.lacks_permission() { &mut used.undeclared } else { &mut used.apis };
            apis.insert(call.api.clone());
        }
    }

    /// Advice for people, in the order of the functions' names.
    pub(in crate::dev) fn advice(&self) -> Vec<String> {
        let functions = self.lock();
        let Functions { declared, used } = &*functions;
        let of_function = |(name, apis): (&String, &Vec<String>)| advice_on(name, apis, used.get(name));
        declared.iter().flat_map(of_function).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Functions> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn advice_on(function: &str, declared: &[String], used: Option<&Used>) -> Vec<String> {
    let mut advice = Vec::new();
    for api in used.into_iter().flat_map(|used| &used.undeclared) {
        advice
            .push(format!("{function} calls {api} and does not declare it: #[cloud_function(openapi = [\"{api}\"])]"));
    }
    for api in declared {
        if let Some(why) = explain::is_out_of_date(api) {
            advice.push(format!("{function} declares {api}: {why}"));
        }
        if let Some(used) = used.filter(|used| used.answers > 0 && !used.apis.contains(api)) {
            let times =
                if used.answers == 1 { "its one answer".to_owned() } else { format!("its {} answers", used.answers) };
            advice.push(format!(
                "{function} declares {api} and has not called it for {times}: `cargo cloudfn check {function}` says whether it \
                 can"
            ));
        }
    }
    advice
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(answers: usize, apis: &[&str], undeclared: &[&str]) -> Used {
        let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        Used { answers, apis: set(apis), undeclared: set(undeclared) }
    }

    fn advice(declared: &[&str], used: Option<&Used>) -> Vec<String> {
        advice_on("notify", &declared.iter().map(|&name| name.to_owned()).collect::<Vec<_>>(), used)
    }

    #[test]
    fn what_is_declared_and_called_needs_no_advice() {
        assert_eq!(advice(&["subscribeMessage.send"], None), [""; 0]);
        assert_eq!(advice(&["subscribeMessage.send"], Some(&used(3, &["subscribeMessage.send"], &[]))), [""; 0]);
    }

    #[test]
    fn declared_and_used_apis_are_compared() {
        let used = used(2, &[], &["ocr.idcard"]);
        let [undeclared, unused] = &advice(&["subscribeMessage.send"], Some(&used))[..] else { panic!() };
        assert!(undeclared.starts_with("notify calls ocr.idcard and does not declare it"), "{undeclared}");
        assert!(
            unused.starts_with("notify declares subscribeMessage.send and has not called it for its 2"),
            "{unused}"
        );
    }

    #[test]
    fn an_api_that_is_gone_is_told() {
        let [gone] = &advice(&["templateMessage.send"], None)[..] else { panic!() };
        assert!(gone.starts_with("notify declares templateMessage.send: "), "{gone}");
    }
}
