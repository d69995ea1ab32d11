//! The file of a function.

use std::fmt::Write as _;

use super::comment;
use super::counterpart::{self, Counterpart};
use super::event_type::{EventType, event_type};
use super::identifier::unused;
use super::imports::Imports;
use super::literal::literal;
use crate::new::from::Ported;
use crate::new::from::javascript::{Place, PlaceKind, Route, Routing};

/// A file of Rust.
#[derive(Debug)]
pub(in crate::new::from) struct File {
    /// The path below the package.
    pub(in crate::new::from) path: String,
    pub(in crate::new::from) text: String,
}

/// The error of what is not ported yet, and of a route that is not there.
const NOT_PORTED: u16 = 501;
const NO_SUCH_ROUTE: u16 = 400;

/// Writes a function. It is the program, or a module of one.
pub(in crate::new::from) fn file(ported: &Ported, is_program: bool) -> File {
    let path = if is_program {
        "src/main.rs".to_owned()
    } else {
        format!("src/{}.rs", ported.identifier.trim_start_matches("r#"))
    };
    let written = Written::new(ported);
    let mut text = written.head();
    text.push_str(&written.event.text);
    if !written.event.text.is_empty() {
        text.push('\n');
    }
    text.push_str(&written.handler());
    if is_program {
        text.push_str("\ncloudfn_runtime::main!();\n");
    }
    text.push_str(&written.tests());
    File { path, text }
}

struct Written<'a> {
    ported: &'a Ported,
    event: EventType,
    takes_cloud: bool,
    routing: Option<&'a Routing>,
}

impl<'a> Written<'a> {
    fn new(ported: &'a Ported) -> Self {
        let event = event_type(&ported.model);
        let takes_cloud = !ported.model.places.is_empty() || !ported.permissions.declared.is_empty();
        let routing = ported.model.routing.as_ref().filter(|_| event.route.is_some());
        Self { ported, event, takes_cloud, routing }
    }

    fn head(&self) -> String {
        let Ported { name, shown, model, .. } = self.ported;
        let mut about = format!("The cloud function `{name}`, ported from the JavaScript in {shown}.\n");
        about.push('\n');
        about.push_str(match model.places.len() {
            0 => "Write what it does in place of the error, which it returns until then.",
            _ => "Each place marked PORT is a call of the JavaScript, with what takes its place here. The function returns an error until you have written what it does.",
        });
        for problem in &self.ported.problems {
            let _ = write!(about, "\n\nNot read: {}: {}.", problem.position, problem.message.trim_end_matches('.'));
        }
        let mut text = String::new();
        for line in about.split('\n') {
            text.push_str(&if line.is_empty() { "//!\n".to_owned() } else { comment::prose(0, "//!", line) });
        }
        text.push('\n');
        let mut runtime = vec![];
        if self.takes_cloud {
            runtime.push("Cloud");
        }
        runtime.extend(["Error", "cloud_function"]);
        let _ = writeln!(text, "use cloudfn_runtime::{{{}}};", runtime.join(", "));
        if self.event.name == Some("Event") {
            text.push_str("use serde::Deserialize;\n");
        }
        let json = if self.event.has_others { "{Map, Value}" } else { "Value" };
        let _ = writeln!(text, "use serde_json::{json};");
        let _ =
            write!(text, "\n/// The error code of what is not ported yet.\nconst NOT_PORTED: i64 = {NOT_PORTED};\n\n");
        text
    }

    fn handler(&self) -> String {
        let Ported { name, model, permissions, timers, .. } = self.ported;
        let mut text = String::new();
        let about = model.about.clone().unwrap_or_else(|| match &model.handler {
            Some(position) => format!("The handler in {position}."),
            None => "The handler was not found in the JavaScript.".to_owned(),
        });
        text.push_str(&comment::prose(0, "///", &about));
        let explanations = self.explanations();
        if !explanations.is_empty() {
            text.push_str("//\n// Permissions:\n");
        }
        for explanation in explanations {
            text.push_str(&comment::item(0, "//", &explanation));
        }
        if self.has_unused_parameters() {
            text.push_str("#[expect(unused_variables, reason = \"the places marked PORT will use them\")]\n");
        }
        let mut arguments = Vec::new();
        if self.ported.identifier.trim_start_matches("r#") != name {
            arguments.push(format!("name = {name:?}"));
        }
        if !permissions.declared.is_empty() {
            let names: Vec<_> =
                permissions.declared.iter().map(|permission| format!("{:?}", permission.name)).collect();
            arguments.push(format!("openapi = [{}]", names.join(", ")));
        }
        if !timers.is_empty() {
            let timers: Vec<_> =
                timers.iter().map(|timer| format!("timer({:?}, {:?})", timer.name, timer.cron)).collect();
            arguments.push(format!("triggers({})", timers.join(", ")));
        }
        text.push_str(&attribute(&arguments));
        let mut parameters = Vec::new();
        if let Some(event) = self.event.name {
            parameters.push(format!("event: {event}"));
        }
        if self.takes_cloud {
            parameters.push("cloud: Cloud".to_owned());
        }
        let _ =
            writeln!(text, "async fn {}({}) -> Result<Value, Error> {{", self.ported.identifier, parameters.join(", "));
        text.push_str(&self.body());
        text.push_str("}\n");
        text
    }

    /// What a reader should know about the permissions.
    fn explanations(&self) -> Vec<String> {
        let permissions = &self.ported.permissions;
        let declared = permissions
            .declared
            .iter()
            .filter_map(|permission| Some(format!("`{}`: {}.", permission.name, permission.explanation()?)));
        let left_out = permissions.left_out.iter().map(|left| {
            format!("`{}` in {} is left out: {}.", left.name, left.position, left.reason.replace('\n', "; "))
        });
        declared.chain(left_out).collect()
    }

    fn has_unused_parameters(&self) -> bool {
        let reads_event = self.routing.is_some();
        self.takes_cloud || (self.event.name.is_some() && !reads_event)
    }

    fn body(&self) -> String {
        let Ported { name, model, .. } = self.ported;
        let of_all = |route: Option<usize>| model.places.iter().filter(move |place| place.route == route);
        let mut imports = Imports::default();
        let mut text = place_comments(of_all(None), 4, &mut imports);
        let Some((routing, route)) = self.routing.zip(self.event.route.as_ref()) else {
            let _ = writeln!(text, "    Err(Error::new(NOT_PORTED, \"{name} is not ported yet\"))");
            return text;
        };
        let _ = writeln!(text, "    match {route} {{");
        for (index, route) in routing.routes.iter().enumerate() {
            text.push_str(&comment::prose(8, "//", &route.position.to_string()));
            let _ = writeln!(text, "        {} => {{", pattern(route, routing.is_numeric));
            // What the function imports can be used here, but not what another route imports.
            text.push_str(&place_comments(of_all(Some(index)), 12, &mut imports.clone()));
            let what = format!("{name}: {} is not ported yet", route.names.join(", "));
            let _ = writeln!(text, "            Err(Error::new(NOT_PORTED, {what:?}))\n        }}");
        }
        let member = routing.member.join(".");
        let unknown = format!("there is no {} {{other:?}}", member.replace('{', "{{").replace('}', "}}"));
        let _ =
            writeln!(text, "        Some(other) => Err(Error::new({NO_SUCH_ROUTE}, format!({}))),", literal(&unknown));
        let absent = format!("the event has no {member}");
        let _ = writeln!(text, "        None => Err(Error::new({NO_SUCH_ROUTE}, {})),", literal(&absent));
        text.push_str("    }\n");
        text
    }

    fn tests(&self) -> String {
        let name = &self.ported.name;
        let mut arguments = Vec::new();
        // What a test declares must not hide the function.
        let [helper, platform] =
            ["event", "test"].map(|own| unused(own.to_owned(), std::slice::from_ref(&self.ported.identifier)));
        let mut text = String::from("\n#[cfg(test)]\nmod tests {\n");
        if self.takes_cloud {
            text.push_str("    use cloudfn_runtime::testing::{TestCloud, block_on};\n\n");
        } else {
            text.push_str("    use cloudfn_runtime::testing::block_on;\n\n");
        }
        text.push_str("    use super::*;\n\n");
        if let Some(event) = self.event.name {
            let _ = write!(
                text,
                "    /// An event with every member that the JavaScript reads. Put real values into it.\n    fn {helper}() -> {event} {{\n        let text = include_str!(\"../events/{name}.json\");\n        serde_json::from_str(text).expect(\"the file has an event\")\n    }}\n\n"
            );
            arguments.push(format!("{helper}()"));
        }
        if self.takes_cloud {
            arguments.push(format!("{platform}.cloud()"));
        }
        let sentence = match self.event.name {
            Some(_) => "the_event_is_read_and_nothing_is_ported_yet",
            None => "nothing_is_ported_yet",
        };
        let _ = write!(text, "    /// Replace it by what the function does.\n    #[test]\n    fn {sentence}() {{\n");
        if self.takes_cloud {
            // A timer has no user.
            let caller = if self.ported.is_only_timed() { "nobody()" } else { "openid(\"o1\")" };
            let _ = writeln!(text, "        let {platform} = TestCloud::new().{caller};");
        }
        let _ = write!(
            text,
            "        let error = block_on({}({})).unwrap_err();\n        assert_eq!(error.err_code(), NOT_PORTED);\n    }}\n}}\n",
            self.ported.identifier,
            arguments.join(", ")
        );
        text
    }
}

/// The attribute, as rustfmt leaves it.
fn attribute(arguments: &[String]) -> String {
    if arguments.is_empty() {
        return "#[cloud_function]\n".to_owned();
    }
    let one_line = format!("#[cloud_function({})]\n", arguments.join(", "));
    if one_line.len() <= 100 {
        return one_line;
    }
    let mut text = String::from("#[cloud_function(\n");
    for argument in arguments {
        let _ = match argument.strip_prefix("openapi = [").and_then(|list| list.strip_suffix(']')) {
            Some(list) if argument.len() > 90 => {
                let names: String = list.split(", ").flat_map(|name| ["        ", name, ",\n"]).collect();
                writeln!(text, "    openapi = [\n{names}    ],")
            }
            _ => writeln!(text, "    {argument},"),
        };
    }
    text.push_str(")]\n");
    text
}

fn pattern(route: &Route, is_numeric: bool) -> String {
    let names = route.names.iter().map(|name| if is_numeric { name.clone() } else { literal(name) });
    format!("Some({})", names.collect::<Vec<_>>().join(" | "))
}

/// The comments about the calls of one block. Each import is in one comment only, so that all of them compile together.
fn place_comments<'p>(places: impl Iterator<Item = &'p Place>, indentation: usize, imports: &mut Imports) -> String {
    let places: Vec<_> = places.map(|place| (place, counterpart::of(&place.kind))).collect();
    let mut own = vec![Vec::new(); places.len()];
    // An import counts in its whole block. In that of a transaction's closure it would not count for the calls after it.
    let (inside, outside): (Vec<_>, Vec<_>) = (0..places.len()).partition(|&index| is_in_transaction(places[index].0));
    for index in outside.into_iter().chain(inside) {
        own[index] = imports.add(&places[index].1.imports);
    }
    let comments = places.iter().zip(own).map(|((place, counterpart), imports)| {
        let code = [imports, counterpart.code.clone()].concat();
        place_comment(place, counterpart, &code, indentation)
    });
    comments.collect()
}

fn is_in_transaction(place: &Place) -> bool {
    matches!(place.kind, PlaceKind::Database { is_transaction: true, .. })
}

/// The comment about a call, with these lines of Rust.
fn place_comment(place: &Place, counterpart: &Counterpart, code: &[String], indentation: usize) -> String {
    let mut text = comment::prose(indentation, "//", &format!("PORT {}: {}", place.position, counterpart.title));
    let indented = |lines: &[String]| lines.iter().map(|line| format!("    {line}")).collect::<Vec<_>>();
    text.push_str(&comment::verbatim(indentation, "//", &indented(&place.excerpt)));
    if let Some(note) = &counterpart.note {
        text.push_str(&comment::prose(indentation, "//", note));
    }
    if !code.is_empty() {
        text.push_str(&comment::prose(indentation, "//", "In Rust:"));
        text.push_str(&comment::verbatim(indentation, "//", &indented(code)));
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::new::from::ported::Ported;
    use crate::new::from::rust;
    use crate::new::from::source_folder::SourceFolder;

    #[test]
    fn the_test_of_a_function_that_a_timer_starts_has_no_user_and_no_event() {
        let folder = tempfile::tempdir().unwrap();
        let text = "const cloud = require('wx-server-sdk'); exports.main = async () => cloud.getWXContext()";
        fs::write(folder.path().join("index.js"), text).unwrap();
        let source = || {
            let folder = SourceFolder::open(folder.path()).unwrap();
            rust::file(&Ported::read("remind".to_owned(), "remind".to_owned(), &folder), true).text
        };
        assert!(source().contains(".openid(\"o1\")"), "{}", source());
        let config = r#"{"triggers": [{"name": "daily", "type": "timer", "config": "0 0 9 * * * *"}]}"#;
        fs::write(folder.path().join("config.json"), config).unwrap();
        let text = source();
        assert!(text.contains("TestCloud::new().nobody();") && text.contains("fn nothing_is_ported_yet()"), "{text}");
    }

    #[test]
    fn the_test_of_a_function_calls_it_whatever_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let text =
            "const cloud = require('wx-server-sdk'); exports.main = async (event) => [event.a, cloud.getWXContext()]";
        fs::write(folder.path().join("index.js"), text).unwrap();
        for (name, called) in [
            ("shop", "shop(event(), test.cloud())"),
            ("event", "event(event_2(), test.cloud())"),
            ("test", "test(event(), test_2.cloud())"),
        ] {
            let folder = SourceFolder::open(folder.path()).unwrap();
            let text = rust::file(&Ported::read(name.to_owned(), name.to_owned(), &folder), true).text;
            assert!(text.contains(&format!("block_on({called})")), "{text}");
            assert!(!text.contains(&format!("let {name} =")), "{text}");
        }
    }
}
