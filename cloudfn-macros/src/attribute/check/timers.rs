//! The rules for `triggers(timer(..), ..)`.

use std::collections::HashSet;

use cloudfn_names::cron::Cron;

use super::name;
use crate::attribute::args;
use crate::errors::{Errors, Page};
use crate::manifest::Timer;

pub(super) fn check(timers: &[args::Timer], errors: &mut Errors) -> Vec<Timer> {
    let mut seen = HashSet::new();
    let mut checked = Vec::new();
    for timer in timers {
        let (name, cron) = (timer.name.value(), timer.cron.value());
        if !name::is_valid(&name) {
            let message = format!("`{name}` is not a valid name for a timer: {}", name::rule());
            errors.on(&timer.name, Page::Timer.about(message));
        } else if !seen.insert(name.clone()) {
            let message = format!("this function has two timers named `{name}`");
            errors.on(&timer.name, Page::Timer.about(message));
        }
        match Cron::parse(&cron) {
            Ok(parsed) => checked.push(Timer { name, description: parsed.describe(), cron }),
            Err(message) => errors.on(&timer.cron, Page::Timer.about(message)),
        }
    }
    checked
}
