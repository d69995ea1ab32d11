//! Explains a name that people put into config.json, but that needs no permission.

use cloudfn_names::Needless;

use super::explanation::Explanation;

pub(super) fn explain(needless: &Needless, name: &str) -> Explanation {
    Explanation::new("needless-name", name)
        .paragraph(needless.about(name))
        .fact("what", needless.what)
        .fact("instead", needless.instead)
}
