//! What tools learn about a function without running it: the record in the binary, and config.json.

mod json;

use self::json::Json;

/// The manifest of one function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// The name of the crate, as rustc knows it.
    pub(crate) crate_name: String,
    /// The name of the package.
    pub(crate) package: String,
    /// The name of the function.
    pub(crate) function: String,
    /// The APIs that the function may call, in the order of the attribute.
    pub(crate) openapi: Vec<String>,
    /// The timers that start the function.
    pub(crate) timers: Vec<Timer>,
    /// The flags of rustc that chose the instructions of a processor, if any. Only the record contains them.
    pub(crate) processor: Vec<String>,
    /// What people want to know. Only the record contains it.
    pub(crate) about: About,
    /// What `cargo cloudfn check` needs. Only its own builds have it.
    pub(crate) check: Option<CheckRecord>,
}

/// One timer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Timer {
    pub(crate) name: String,
    /// The expression with seven fields.
    pub(crate) cron: String,
    /// The expression in words. Only the record contains it: WeChat does not accept it in config.json.
    pub(crate) description: String,
}

/// What a function is, for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct About {
    /// The first paragraph of its documentation.
    pub(crate) doc: Option<String>,
    /// The file and line of the attribute, relative to the workspace.
    pub(crate) place: Option<String>,
    /// The type of its event.
    pub(crate) event: Option<String>,
}

/// The record's part for `cargo cloudfn check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CheckRecord {
    /// The number in the canary's type. A function without a cloud makes no calls and has no canary.
    pub(crate) canary: Option<u64>,
    /// The file and line of the attribute.
    pub(crate) location: Option<String>,
    /// The declared APIs that WeChat has retired.
    pub(crate) retired: Vec<RetiredApi>,
}

/// An API that WeChat has retired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RetiredApi {
    pub(crate) name: String,
    pub(crate) since: Option<&'static str>,
    pub(crate) instead: Option<&'static str>,
}

/// The version of the record. Readers reject a higher version.
const VERSION: u32 = 1;

impl Manifest {
    /// The record: one line of JSON, without the newline that ends it in the binary.
    pub(crate) fn record(&self) -> String {
        let identity = [
            ("version", Json::Number(VERSION)),
            ("crate", Json::text(&self.crate_name)),
            ("package", Json::text(&self.package)),
            ("function", Json::text(&self.function)),
        ];
        let descriptions =
            self.timers.iter().map(|timer| (timer.name.clone(), Json::text(&timer.description))).collect();
        let timers = (!self.timers.is_empty()).then_some(("timers".to_owned(), Json::Object(descriptions)));
        let processor = self.processor.iter().map(|flag| Json::text(flag)).collect();
        let processor = (!self.processor.is_empty()).then(|| ("processor".to_owned(), Json::Array(processor)));
        let check = self.check.as_ref().map(|check| ("check".to_owned(), check.json()));
        let more = timers.into_iter().chain(processor).chain(self.about.members()).chain(check);
        let mut line = String::new();
        Json::object(identity.into_iter().chain(self.members()), more).write_line(&mut line);
        line
    }

    /// The text of config.json, as WeChat `DevTools` uploads it.
    pub(crate) fn config(&self) -> String {
        let mut text = String::new();
        Json::object(self.members(), None).write_indented(0, &mut text);
        text.push('\n');
        text
    }

    /// The members that the record and config.json share.
    fn members(&self) -> Vec<(&'static str, Json)> {
        let openapi = self.openapi.iter().map(|name| Json::text(name)).collect();
        let permissions = Json::object([("openapi", Json::Array(openapi))], None);
        let mut members = vec![("permissions", permissions)];
        if !self.timers.is_empty() {
            members.push(("triggers", Json::Array(self.timers.iter().map(Timer::trigger).collect())));
        }
        members
    }
}

impl Timer {
    fn trigger(&self) -> Json {
        let members = [("name", &self.name), ("type", &"timer".to_owned()), ("config", &self.cron)];
        Json::object(members.map(|(key, value)| (key, Json::text(value))), None)
    }
}

impl About {
    fn members(&self) -> impl Iterator<Item = (String, Json)> {
        let Self { doc, place, event } = self;
        let members = [("doc", doc), ("place", place), ("event", event)];
        members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), Json::text(value.as_ref()?))))
    }
}

impl CheckRecord {
    fn json(&self) -> Json {
        // JSON readers lose digits of 64-bit numbers, so this is a string.
        let canary = self.canary.map(|number| ("canary", Json::Text(number.to_string())));
        let location = self.location.as_ref().map(|location| ("place", Json::text(location)));
        let retired = self.retired.iter().map(|retired| (retired.name.clone(), retired.json())).collect();
        Json::object(canary.into_iter().chain(location), [("retired".to_owned(), Json::Object(retired))])
    }
}

impl RetiredApi {
    fn json(&self) -> Json {
        let members = [("since", self.since), ("instead", self.instead)];
        Json::object(members.into_iter().filter_map(|(key, value)| Some((key, Json::text(value?)))), None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn record_and_config_are_formatted_like_those_of_serde_json() {
        let mut manifest = Manifest {
            crate_name: "shop".to_owned(),
            package: "shop".to_owned(),
            function: "notify".to_owned(),
            openapi: vec!["subscribeMessage.send".to_owned(), "strange \" \\ \u{1} name".to_owned()],
            timers: Vec::new(),
            processor: vec!["target-cpu=native".to_owned()],
            about: About { doc: Some("Tells \"all\".".to_owned()), ..About::default() },
            check: None,
        };
        for count in 0..3 {
            let record: serde_json::Value = serde_json::from_str(&manifest.record()).expect("the record is JSON");
            let config: serde_json::Value = serde_json::from_str(&manifest.config()).expect("config.json is JSON");
            assert_eq!(manifest.record(), serde_json::to_string(&record).expect("a value can be written"));
            assert_eq!(manifest.config(), format!("{config:#}\n"));
            assert_eq!(record["permissions"], config["permissions"]);
            assert_eq!(record["triggers"], config["triggers"]);
            assert_eq!(record["version"], 1);
            assert_eq!(record["processor"][0], "target-cpu=native");
            assert_eq!(config["processor"], serde_json::Value::Null);
            assert_eq!((&record["doc"], &config["doc"]), (&"Tells \"all\".".into(), &serde_json::Value::Null));
            manifest.openapi.clear();
            manifest.timers.push(Timer {
                name: format!("nightly{count}"),
                cron: "0 0 2 * * * *".to_owned(),
                description: "every day at 02:00 (UTC+8)".to_owned(),
            });
        }
    }
}
