//! Which WeChat APIs the function declares: those of config.json, and those that the JavaScript calls.

use cloudfn_names::{Meaning, Status, meaning};

use super::config::{self, Config};
use super::javascript::{Model, PlaceKind};
use super::position::Position;

/// The permissions of a function.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Permissions {
    /// In the order of config.json, then in that of the source.
    pub(super) declared: Vec<Permission>,
    /// What is left out, with the reason.
    pub(super) left_out: Vec<LeftOut>,
}

/// An API that the function declares.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Permission {
    pub(super) name: &'static str,
    /// Where it is called first.
    pub(super) called: Option<Position>,
    /// Where config.json has it.
    pub(super) configured: Option<Position>,
    /// What else there is to say.
    pub(super) note: Option<String>,
}

/// A name that the function does not declare.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LeftOut {
    pub(super) name: String,
    pub(super) position: Position,
    /// Lines.
    pub(super) reason: String,
}

impl Permission {
    /// What a reader should know about it, if it is not both declared and called.
    pub(super) fn explanation(&self) -> Option<String> {
        let about = match (&self.called, &self.configured) {
            (Some(call), None) => {
                Some(format!("{call} calls it, and config.json lacked it: such a call fails with -604101"))
            }
            (None, Some(line)) => Some(format!("{line} has it, and no file calls it: remove it if nothing needs it")),
            _ => None,
        };
        match (about, &self.note) {
            (Some(about), Some(note)) => Some(format!("{about}. {note}")),
            (about, note) => about.or_else(|| note.clone()),
        }
    }
}

impl Permissions {
    pub(super) fn of(config: &Config, model: &Model) -> Self {
        let mut permissions = Self::default();
        for (name, line) in &config.openapi {
            permissions.add(name, &Position::new(config::FILE, *line), false);
        }
        for place in &model.places {
            if let PlaceKind::OpenApi { name, .. } = &place.kind {
                permissions.add(name, &place.position, true);
            }
        }
        permissions
    }

    fn add(&mut self, written: &str, position: &Position, is_call: bool) {
        let (name, note) = match meaning(written.trim()) {
            Meaning::Api(known) => match known.status {
                Status::Current(_) => (known.name, None),
                Status::OlderName { now, .. } => {
                    (now, Some(format!("`{}` is its older name, which the JavaScript has", known.name)))
                }
                Status::Retired { instead, since, .. } => {
                    let since = since.map(|day| format!(" on {day}")).unwrap_or_default();
                    let instead = instead.map(|name| format!(": use `{name}`")).unwrap_or_default();
                    return self.leave_out(written, position, &format!("WeChat has shut it down{since}{instead}"));
                }
                Status::HttpsOnly { method, path, .. } => {
                    let reason = format!(
                        "no cloud function can call it: WeChat offers it over HTTPS only, as {method} {path} with an access token"
                    );
                    return self.leave_out(written, position, &reason);
                }
            },
            Meaning::Needless(needless) => {
                let reason = format!("it is {}, and needs no permission. Instead, {}", needless.what, needless.instead);
                return self.leave_out(written, position, &reason);
            }
            Meaning::Unknown(advice) => match advice.correction() {
                Some(name) => (name, Some(format!("it was written `{written}`, which gives no permission"))),
                None => return self.leave_out(written, position, &advice.about(written)),
            },
        };
        let index = self.declared.iter().position(|known| known.name == name).unwrap_or_else(|| {
            self.declared.push(Permission { name, called: None, configured: None, note: None });
            self.declared.len() - 1
        });
        let place = &mut self.declared[index];
        let seen = if is_call { &mut place.called } else { &mut place.configured };
        seen.get_or_insert_with(|| position.clone());
        if place.note.is_none() {
            place.note = note;
        }
    }

    fn leave_out(&mut self, name: &str, position: &Position, reason: &str) {
        if !self.left_out.iter().any(|known| known.name == name) {
            let (name, position) = (name.to_owned(), position.clone());
            self.left_out.push(LeftOut { name, position, reason: reason.to_owned() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::javascript::Place;
    use super::*;

    fn permissions(configured: &[&str], called: &[&str]) -> Permissions {
        let openapi = configured.iter().zip(1..).map(|(name, line)| ((*name).to_owned(), line)).collect();
        let place = |name: &&str| Place {
            position: Position::new("index.js", 9),
            kind: PlaceKind::OpenApi { name: (*name).to_owned(), appid: false, members: Vec::new() },
            excerpt: Vec::new(),
            route: None,
        };
        let model = Model { places: called.iter().map(place).collect(), ..Model::default() };
        Permissions::of(&Config { openapi, ..Config::default() }, &model)
    }

    #[test]
    fn what_is_declared_and_what_is_called_are_one_list() {
        let found =
            permissions(&["wxacode.get", "subscribeMessage.send"], &["subscribeMessage.send", "security.msgSecCheck"]);
        let names: Vec<_> = found.declared.iter().map(|permission| permission.name).collect();
        assert_eq!(names, ["wxacode.get", "subscribeMessage.send", "security.msgSecCheck"]);
        let about: Vec<_> = found.declared.iter().map(Permission::explanation).collect();
        assert!(about[0].as_ref().unwrap().contains("no file calls it"), "{about:?}");
        assert_eq!(about[1], None);
        assert!(about[2].as_ref().unwrap().contains("-604101"), "{about:?}");
    }

    #[test]
    fn an_older_name_is_declared_by_its_newer_one() {
        let found = permissions(&["subscribeMessage.addTemplate"], &["officialAccount.newtmpl.addTemplate"]);
        let [only] = found.declared.as_slice() else { panic!("{found:?}") };
        assert_eq!(only.name, "officialAccount.newtmpl.addTemplate");
        assert!(only.explanation().unwrap().contains("older name"), "{only:?}");
    }

    #[test]
    fn a_name_that_gives_no_permission_is_corrected_or_left_out_with_the_reason() {
        let found = permissions(
            &[
                "openapi.subscribeMessage.send",
                "cloud.getWXContext",
                "templateMessage.send",
                "auth.code2Session",
                "x.y",
            ],
            &["subscribeMessage.send"],
        );
        let [only] = found.declared.as_slice() else { panic!("{found:?}") };
        assert!(
            only.name == "subscribeMessage.send" && only.note.as_ref().unwrap().contains("was written"),
            "{only:?}"
        );
        let reasons: Vec<_> = found.left_out.iter().map(|left| format!("{} {}", left.name, left.reason)).collect();
        for (reason, part) in
            reasons.iter().zip(["needs no permission", "shut it down", "needs no permission", "does not know"])
        {
            assert!(reason.contains(part), "{reason}");
        }
        assert_eq!(reasons.len(), 4);
    }
}
