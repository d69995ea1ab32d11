//! Notes on what to do or know besides the upload.

use super::target::Target;
use super::{Config, PackageOutcome, WrittenPackage, size};
use crate::processor;

/// A sentence each.
pub(super) fn of(outcome: &PackageOutcome, target: Target) -> Vec<String> {
    let all = Vec::from_iter(of_permissions(outcome, target));
    all.into_iter().chain(outcome.packages.iter().flat_map(|packaged| of_package(packaged, target))).collect()
}

fn of_permissions(outcome: &PackageOutcome, target: Target) -> Option<String> {
    let names = |which: &dyn Fn(&WrittenPackage) -> bool| {
        let which = outcome.packages.iter().filter(|packaged| which(packaged));
        let names: Vec<_> = which.map(|packaged| packaged.upload.name.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let must_be_told = |packaged: &WrittenPackage| match packaged.config {
        Config::New => !packaged.upload.permissions.is_empty(),
        Config::Changed => true,
        Config::Same => false,
    };
    Some(match target {
        // The most common mistake.
        Target::Node => format!(
            "config.json is new or changed: {}. Only WeChat DevTools applies it: upload these once with DevTools, and wait \
             ten minutes; until then their calls fail with -604101",
            names(&must_be_told)?
        ),
        Target::Run => format!(
            "openapi-whitelist.txt is new or changed: {}. In the console of Cloud Hosting, switch the open-API service on, \
             put these paths into its white list, and deploy a new version after that",
            names(&must_be_told)?
        ),
        Target::Http | Target::Scf => format!(
            "this platform provides no WeChat token, so API calls of these fail there unless you configure an access token of \
             your own: {}. See https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/scaling.md",
            names(&|packaged| !packaged.upload.permissions.is_empty())?
        ),
    })
}

fn of_package(packaged: &WrittenPackage, target: Target) -> Vec<String> {
    let upload = &packaged.upload;
    let mut notes = Vec::new();
    if !upload.without_path.is_empty() {
        notes.push(format!(
            "{}: the catalog has no path for {}: add it to the white list by hand",
            upload.name,
            upload.without_path.join(", ")
        ));
    }
    if target != Target::Node && !upload.timed.is_empty() {
        notes
            .push(format!("timers start only Node functions there; these declare timers: {}", upload.timed.join(", ")));
    }
    if let Some(why) = &upload.instructions {
        notes.push(format!("{}: {why}. To avoid that, {}", upload.name, processor::ADVICE));
    }
    notes.extend(size::remark(upload, target, packaged.zipped));
    notes
}
