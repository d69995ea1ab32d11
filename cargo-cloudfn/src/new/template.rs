//! The files of a project, by template.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::verb::heading;

/// What a project is an example of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    Minimal,
    Message,
    OpenData,
    Timer,
    Http,
}

/// A file of a project.
#[derive(Debug, Clone, Copy)]
pub(super) struct File {
    pub(super) path: &'static str,
    pub(super) text: &'static str,
}

/// The values of the placeholders in templates.
#[derive(Debug)]
pub(super) struct Placeholders<'a> {
    /// `__name__`: the name of the package and its function.
    pub(super) name: &'a str,
    /// `__install__`: the command that installs this tool.
    pub(super) install: &'a str,
    /// `__package__`: the command that packages the function.
    pub(super) package: &'a str,
}

pub(super) const CARGO_CONFIG: &str = ".cargo/config.toml";
pub(super) const CHECKS: &str = ".github/workflows/ci.yml";
pub(super) const IGNORED: &str = ".gitignore";
pub(super) const PROJECT: &str = "project.config.json";
/// The folder of the Mini Program.
pub(super) const PAGES: &str = "miniprogram/";

/// A file that all projects have.
macro_rules! common {
    ($path:expr, $template:literal) => {
        File { path: $path, text: include_str!(concat!("../../templates/common/", $template)) }
    };
}

/// The files that only one template has, by their paths.
macro_rules! own {
    ($template:literal: $($path:literal),+ $(,)?) => {
        &[$(File { path: $path, text: include_str!(concat!("../../templates/", $template, "/", $path)) }),+]
    };
}

const COMMON: &[File] = &[
    common!(CARGO_CONFIG, "cargo-config.toml"),
    common!(CHECKS, "ci.yml"),
    common!(IGNORED, "gitignore"),
    common!("miniprogram/app.js", "miniprogram/app.js"),
    common!("miniprogram/app.json", "miniprogram/app.json"),
    common!("miniprogram/pages/index/index.json", "miniprogram/pages/index/index.json"),
    common!("miniprogram/pages/index/index.wxss", "miniprogram/pages/index/index.wxss"),
    common!("miniprogram/sitemap.json", "miniprogram/sitemap.json"),
    common!(PROJECT, "project.config.json"),
];

const MINIMAL: &[File] = own!("minimal":
    "README.md", "event.json", "miniprogram/pages/index/index.js", "miniprogram/pages/index/index.wxml", "src/main.rs",
    "tests/on_the_local_platform.rs",
);
const MESSAGE: &[File] = own!("message":
    "README.md", "event.json", "miniprogram/pages/index/index.js", "miniprogram/pages/index/index.wxml", "src/main.rs",
    "tests/on_the_local_platform.rs",
);
const OPEN_DATA: &[File] = own!("opendata":
    "README.md", "phone.json", "miniprogram/pages/index/index.js", "miniprogram/pages/index/index.wxml", "src/main.rs",
    "tests/on_the_local_platform.rs",
);
const TIMER: &[File] = own!("timer":
    "README.md", "event.json", "miniprogram/pages/index/index.js", "miniprogram/pages/index/index.wxml", "src/main.rs",
    "tests/on_the_local_platform.rs",
);
const HTTP: &[File] = own!("http":
    "README.md", "event.json", "miniprogram/pages/index/index.js", "miniprogram/pages/index/index.wxml", "src/main.rs",
    "tests/over_http.rs",
);

impl ValueEnum for Template {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

/// The templates with what each is an example of, for `--help`, and the text after them.
pub(super) fn listed(rest: &str) -> String {
    let line = |template: Template| format!("  {:<9} {}\n", template.name(), template.about());
    let lines: String = Template::ALL.into_iter().map(line).collect();
    format!("{}{lines}{rest}", heading!("Templates"))
}

impl Template {
    /// The first is the default.
    pub(super) const ALL: [Self; 5] = [Self::Minimal, Self::Message, Self::OpenData, Self::Timer, Self::Http];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Minimal => "minimal",
            Self::Message => "message",
            Self::OpenData => "opendata",
            Self::Timer => "timer",
            Self::Http => "http",
        }
    }

    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Minimal => "greets the caller; calls no API",
            Self::Message => "sends the caller a subscribe message: a declared API",
            Self::OpenData => "receives the caller's phone number by wx.cloud.CloudID",
            Self::Timer => "runs every night by a timer",
            Self::Http => "answers HTTP in WeChat Cloud Hosting, called by wx.cloud.callContainer",
        }
    }

    /// In the order of their paths.
    pub(super) fn files(self) -> Vec<File> {
        let own = match self {
            Self::Minimal => MINIMAL,
            Self::Message => MESSAGE,
            Self::OpenData => OPEN_DATA,
            Self::Timer => TIMER,
            Self::Http => HTTP,
        };
        let mut files = [COMMON, own].concat();
        files.sort_by_key(|file| file.path);
        files
    }

    /// The command that invokes the function with the project's example event.
    pub(super) fn invocation(self, name: &str) -> String {
        let event = match self {
            Self::OpenData => "--open-data phone=phone.json",
            _ => "--event event.json",
        };
        format!("cargo cloudfn invoke {name} {event}")
    }

    /// How a page calls the function.
    pub(super) fn call(self, name: &str) -> String {
        match self {
            Self::Http => format!("wx.cloud.callContainer({{ path: '/{name}', .. }})"),
            Self::OpenData => {
                format!("wx.cloud.callFunction({{ name: '{name}', data: {{ phone: wx.cloud.CloudID(..) }} }})")
            }
            Self::Minimal | Self::Message | Self::Timer => {
                format!("wx.cloud.callFunction({{ name: '{name}', data: {{ .. }} }})")
            }
        }
    }

    /// The command that packages it in CI.
    pub(super) fn package_command(self) -> &'static str {
        match self {
            Self::Http => "cargo cloudfn package --target run",
            _ => "cargo cloudfn package --zip",
        }
    }
}

/// The files around functions that are ported: those of cargo, git and CI, without a Mini Program.
pub(super) fn surroundings() -> Vec<File> {
    COMMON.iter().filter(|file| matches!(file.path, CARGO_CONFIG | CHECKS | IGNORED)).copied().collect()
}

impl Placeholders<'_> {
    pub(super) fn fill_in(&self, text: &str) -> String {
        text.replace("__name__", self.name).replace("__install__", self.install).replace("__package__", self.package)
    }
}

/// Removes the list items about folders that an existing Mini Program already has.
pub(super) fn without_mini_program(text: &str) -> String {
    let mut is_left_out = false;
    let mut kept = Vec::new();
    for line in text.split_inclusive('\n') {
        let continues = is_left_out && line.starts_with("  ");
        is_left_out = continues || line.starts_with("* `miniprogram/`") || line.starts_with("* `cloudfunctions/`");
        if !is_left_out {
            kept.push(line);
        }
    }
    kept.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACEHOLDERS: Placeholders<'_> =
        Placeholders { name: "shop", install: "cargo install x", package: "cargo cloudfn package" };

    #[test]
    fn no_placeholder_is_left() {
        for template in Template::ALL {
            for File { path, text } in template.files() {
                let text = PLACEHOLDERS.fill_in(text);
                assert!(!text.contains("__"), "{path} of {}: {text}", template.name());
            }
        }
    }

    #[test]
    fn every_file_in_the_templates_folder_belongs_to_a_template() {
        fn files(folder: &std::path::Path) -> usize {
            let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            entries.map(|path| if path.is_dir() { files(&path) } else { 1 }).sum()
        }
        let own = |template: Template| template.files().len() - COMMON.len();
        let known = COMMON.len() + Template::ALL.into_iter().map(own).sum::<usize>();
        assert_eq!(files(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")), known);
    }

    #[test]
    fn list_items_are_removed_with_all_their_lines() {
        let text =
            "* `src/` is\n  this\n* `miniprogram/` is\n  that\n* `cloudfunctions/` is\n\nMore\n  `miniprogram/`\n";
        assert_eq!(without_mini_program(text), "* `src/` is\n  this\n\nMore\n  `miniprogram/`\n");
    }
}
