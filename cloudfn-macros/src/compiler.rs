//! The rustc process that the macro runs in, and what it was asked to do.

use std::path::{Path, PathBuf};

/// The command line and environment of rustc.
#[derive(Debug, Clone)]
pub(crate) struct Compiler {
    /// The arguments, with the content of each `@file` in its place.
    pub(crate) arguments: Vec<String>,
    /// The working folder.
    pub(crate) folder: PathBuf,
    /// The value of `CLOUDFN_OUT_DIR`.
    pub(crate) config_folder: Option<PathBuf>,
    /// The name of the crate.
    pub(crate) crate_name: String,
    /// The name of the crate's package.
    pub(crate) package: String,
    /// The folder of the crate's package.
    pub(crate) package_folder: Option<PathBuf>,
    /// The file and line of the attribute.
    pub(crate) location: Option<String>,
}

impl Compiler {
    /// The rustc of this process.
    pub(crate) fn current() -> Self {
        let arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
        let arguments = expand_files(arguments.collect());
        let variable = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
        let crate_name = variable("CARGO_CRATE_NAME").or_else(|| value_of(&arguments, "--crate-name"));
        let crate_name = crate_name.unwrap_or_else(|| "main".to_owned());
        Self {
            folder: std::env::current_dir().unwrap_or_default(),
            config_folder: std::env::var_os("CLOUDFN_OUT_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from),
            package: variable("CARGO_PKG_NAME").unwrap_or_else(|| crate_name.clone()),
            package_folder: variable("CARGO_MANIFEST_DIR").map(PathBuf::from),
            crate_name,
            arguments,
            location: None,
        }
    }

    /// Whether `cargo cloudfn check` runs this build.
    pub(crate) fn is_cargo_cloudfn_check(&self) -> bool {
        values_of(&self.arguments, "--cfg").any(|condition| condition == "cloudfn_check")
    }

    /// The root file of the program, if rustc compiles one and not its tests.
    pub(crate) fn program(&self) -> Option<PathBuf> {
        let is_program = values_of(&self.arguments, "--crate-type").any(|kind| kind == "bin");
        let is_test = self.arguments.iter().any(|argument| argument == "--test");
        self.root().filter(|_| is_program && !is_test)
    }

    /// The root file of the crate.
    pub(crate) fn root(&self) -> Option<PathBuf> {
        let is_source = |argument: &&String| Path::new(argument).extension().is_some_and(|extension| extension == "rs");
        let root = self.arguments.iter().find(|argument| is_source(argument) && !argument.starts_with('-'))?;
        Some(self.folder.join(root))
    }

    /// Whether this may be an editor, which expands macros in a process of its own. Cargo names the crate to rustc.
    pub(crate) fn may_be_an_editor(&self) -> bool {
        value_of(&self.arguments, "--crate-name").is_none()
    }

    /// The folder that rustc writes to, if it builds something to run or to link. Check, clippy, doc and editors do not,
    /// and tests and benchmarks are not for the cloud, with and without the test harness.
    pub(crate) fn output_folder(&self) -> Option<PathBuf> {
        let emits_link = values_of(&self.arguments, "--emit")
            .flat_map(|kinds| kinds.split(','))
            .any(|kind| kind.split('=').next() == Some("link"));
        let is_test = self.arguments.iter().any(|argument| argument == "--test")
            // What cargo passes for a test without the harness.
            || values_of(&self.arguments, "--cfg").any(|condition| condition == "test");
        if !emits_link || is_test {
            return None;
        }
        let folder = value_of(&self.arguments, "--out-dir")?;
        Some(self.folder.join(folder))
    }

    /// Whether this is an example. Cargo builds them into a folder of their own; in its newer layout of the build folder,
    /// only the place of the source tells.
    pub(crate) fn is_example(&self, output: &Path) -> bool {
        output.ends_with("examples") || (is_newer_layout(output) && self.source_is_in("examples"))
    }

    /// Whether the crate's source is in this folder of its package.
    fn source_is_in(&self, folder: &str) -> bool {
        let source = self.arguments.iter().map(Path::new).find(|path| path.extension().is_some_and(|end| end == "rs"));
        let (Some(source), Some(package)) = (source, &self.package_folder) else { return false };
        self.folder.join(source).strip_prefix(package).is_ok_and(|source| source.starts_with(folder))
    }

    /// The flags that choose the instructions of a processor, as `target-cpu=..` and `target-feature=..`. Those of the
    /// target's baseline are left out: every processor of the target has them.
    pub(crate) fn processor_flags(&self) -> Vec<String> {
        let long = values_of(&self.arguments, "--codegen");
        let short =
            self.arguments.iter().enumerate().filter_map(|(index, argument)| match argument.strip_prefix("-C")? {
                "" => self.arguments.get(index + 1).map(String::as_str),
                option => Some(option),
            });
        let options: Vec<_> = long.chain(short).filter_map(|option| option.split_once('=')).collect();
        // The last CPU wins; features add up.
        let cpu = options.iter().rev().find(|(key, _)| *key == "target-cpu").map(|(_, cpu)| *cpu);
        let cpu = cpu.filter(|cpu| !BASELINE_CPUS.contains(cpu)).map(|cpu| format!("target-cpu={cpu}"));
        let features = options.iter().filter(|(key, _)| *key == "target-feature").flat_map(|(_, list)| list.split(','));
        let features = features
            .filter(|feature| feature.strip_prefix('+').is_some_and(|feature| !BASELINE_FEATURES.contains(&feature)))
            .map(|feature| format!("target-feature={}", feature.trim_start_matches('+')));
        let mut flags: Vec<_> = cpu.into_iter().chain(features).collect();
        flags.dedup();
        flags
    }
}

/// Whether rustc writes to `<profile>/build/<package>/<hash>/out`, the layout that cargo is moving to.
pub(crate) fn is_newer_layout(output: &Path) -> bool {
    output.ends_with("out") && output.ancestors().nth(3).is_some_and(|folder| folder.ends_with("build"))
}

/// Values of `-C target-cpu` that need nothing beyond the target's baseline.
const BASELINE_CPUS: [&str; 4] = ["generic", "x86-64", "x86-64-v1", ""];

/// Values of `-C target-feature` that are no instructions, or part of the baseline of x86-64.
const BASELINE_FEATURES: [&str; 5] = ["crt-static", "fxsr", "sse", "sse2", "x87"];

/// Cargo passes the arguments in a file if they are too long for the system.
fn expand_files(arguments: Vec<String>) -> Vec<String> {
    let mut expanded = Vec::with_capacity(arguments.len());
    for argument in arguments {
        match argument.strip_prefix('@').map(Path::new).map(std::fs::read_to_string) {
            Some(Ok(lines)) => expanded.extend(lines.lines().map(str::to_owned)),
            _ => expanded.push(argument),
        }
    }
    expanded
}

fn value_of(arguments: &[String], option: &str) -> Option<String> {
    values_of(arguments, option).next().map(str::to_owned)
}

/// The values of `--option value` and `--option=value`.
fn values_of<'a>(arguments: &'a [String], option: &'a str) -> impl Iterator<Item = &'a str> {
    arguments.iter().enumerate().filter_map(move |(index, argument)| match argument.strip_prefix(option)? {
        "" => arguments.get(index + 1).map(String::as_str),
        rest => rest.strip_prefix('='),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compiler(arguments: &str) -> Compiler {
        Compiler {
            arguments: arguments.split(' ').map(str::to_owned).collect(),
            folder: PathBuf::from("/shop"),
            config_folder: None,
            crate_name: "shop".to_owned(),
            package: "shop".to_owned(),
            package_folder: Some(PathBuf::from("/shop/examples/orders")),
            location: None,
        }
    }

    fn output_folder(arguments: &str) -> Option<PathBuf> {
        compiler(arguments).output_folder()
    }

    #[test]
    fn rustc_that_links_has_an_output_folder() {
        let deps = Some(PathBuf::from("/shop/target/debug/deps"));
        for build in [
            "rustc --emit=dep-info,metadata,link --out-dir=target/debug/deps",
            "rustc --emit dep-info,link --out-dir /shop/target/debug/deps",
            "rustc --emit=dep-info --emit=link=/shop/x --out-dir target/debug/deps",
            "rustc --emit=link,asm --out-dir target/debug/deps -C opt-level=3",
        ] {
            assert_eq!(output_folder(build), deps, "{build}");
        }
    }

    #[test]
    fn any_other_rustc_has_no_output_folder() {
        for other in [
            "rustc --emit=dep-info,metadata --out-dir target/debug/deps",
            "rustc --emit=dep-info,link --out-dir target/debug/deps --test",
            "rustc --emit=dep-info,link --out-dir target/debug/deps --cfg test",
            "rustc --emit=link",
            "rustc --emit",
            "rustdoc --out-dir target/doc",
            "rust-analyzer-proc-macro-srv",
        ] {
            assert_eq!(output_folder(other), None, "{other}");
        }
    }

    #[test]
    fn an_example_is_told_from_a_program_in_each_layout_of_cargo() {
        let is_example =
            |source: &str, output: &str| compiler(&format!("rustc {source}")).is_example(Path::new(output));
        let (program, example) = ("examples/orders/src/main.rs", "examples/orders/examples/try.rs");
        assert!(is_example(example, "/shop/target/debug/examples"));
        assert!(!is_example(program, "/shop/target/debug/deps"));
        let newer = "/shop/target/debug/build/orders/9445292e79201880/out";
        assert!(is_example(example, newer) && is_example(&format!("/shop/{example}"), newer));
        assert!(!is_example(program, newer) && !is_example("/elsewhere/examples/try.rs", newer));
    }

    #[test]
    fn flags_that_need_a_newer_processor_are_found_however_they_are_written() {
        let flags = |arguments: &str| compiler(&format!("rustc {arguments}")).processor_flags().join(" ");
        for native in [
            "-C target-cpu=native",
            "-Ctarget-cpu=native",
            "--codegen target-cpu=native",
            "--codegen=target-cpu=native",
            "-C target-cpu=x86-64 -C target-cpu=native",
        ] {
            assert_eq!(flags(native), "target-cpu=native");
        }
        assert_eq!(flags("-Ctarget-cpu=x86-64-v3"), "target-cpu=x86-64-v3");
        assert_eq!(
            flags("-C target-feature=+crt-static,+avx2 -Ctarget-feature=-sse4.1,+bmi2"),
            "target-feature=avx2 target-feature=bmi2"
        );
        for baseline in
            ["-C opt-level=3", "-C target-cpu=native -C target-cpu=x86-64", "-C target-feature=+sse2,-crt-static", "-C"]
        {
            assert_eq!(flags(baseline), "", "{baseline}");
        }
    }

    #[test]
    fn arguments_in_a_file_are_read() {
        let file = std::env::temp_dir().join(format!("cloudfn-arguments-{}", std::process::id()));
        std::fs::write(&file, "--emit=link\n--out-dir\nwith space\n").expect("the file can be written");
        let arguments = ["rustc".to_owned(), format!("@{}", file.display()), "@not there".to_owned()];
        let expanded = expand_files(arguments.to_vec());
        std::fs::remove_file(&file).expect("the file can be removed");
        assert_eq!(expanded, ["rustc", "--emit=link", "--out-dir", "with space", "@not there"]);
    }
}
