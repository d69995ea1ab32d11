//! `cargo cloudfn package` of a function with a dependency in C: which compiler is used, and the error if there is
//! none.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use cloudfn_local::Identity;
use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::local_platform::{function, on_platform};
use cloudfn_tests::mini_program::{Project, write};
use cloudfn_tests::skip::skip;

const FUNCTION: &str = r#"
use cloudfn_runtime::{Error, cloud_function};

unsafe extern "C" {
    safe fn twice(number: i32) -> i32;
}

#[cloud_function]
async fn main(event: i32) -> Result<i32, Error> { Ok(twice(event)) }
"#;

const FUNCTION_WITHOUT_C: &str = r"
use cloudfn_runtime::{Error, cloud_function};

#[cloud_function]
async fn main(event: i32) -> Result<i32, Error> { Ok(2 * event) }
";

const BUILD_SCRIPT: &str = r#"fn main() { cc::Build::new().file("src/twice.c").compile("twice") }"#;

/// C compilers for musl, which must not be found unless a test adds them.
const COMPILERS: [&str; 3] = ["zig", "musl-gcc", "x86_64-linux-musl-gcc"];

/// The project with C code, on a machine whose only C compilers for musl are those that a test adds.
struct Machine {
    project: Project,
    programs: PathBuf,
}

impl Machine {
    fn new() -> Option<Self> {
        let project = Project::new()?;
        let functions = project.folder().join("functions");
        project.depend("build-dependencies", "cc = \"1\"");
        write(&functions.join("build.rs"), BUILD_SCRIPT);
        write(&functions.join("src/main.rs"), FUNCTION);
        write(&functions.join("src/twice.c"), "int twice(int number) { return 2 * number; }\n");
        let programs = project.folder().join("programs");
        fs::create_dir_all(&programs).unwrap();
        let path = std::env::var_os("PATH").unwrap();
        for entry in std::env::split_paths(&path).filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten() {
            if !COMPILERS.iter().any(|compiler| entry.file_name() == *compiler) {
                // The first program with a name counts, as on the PATH.
                let _ = symlink(entry.path(), programs.join(entry.file_name()));
            }
        }
        Some(Self { project, programs })
    }

    /// A compiler that records its arguments and runs the system's compiler.
    fn with(self, compiler: &str, script: &str) -> Self {
        let path = self.programs.join(compiler);
        fs::write(&path, format!("#!/bin/sh\necho \"$0 $*\" >> {}\n{script}\n", self.log().display())).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let _ = fs::remove_file(self.log());
        self
    }

    fn with_zig(self) -> Self {
        self.with("zig", "case $1 in ar) exec \"$@\";; cc) shift 3; exec gcc \"$@\";; *) exit 9;; esac")
    }

    fn log(&self) -> PathBuf {
        self.project.folder().join("compiler.log")
    }

    fn calls(&self) -> String {
        fs::read_to_string(self.log()).unwrap_or_default()
    }

    fn package(&self, variables: &[(&str, &str)]) -> CommandOutput {
        let path = [("PATH", self.programs.to_str().unwrap())];
        let all: Vec<_> = path.into_iter().chain(variables.iter().copied()).collect();
        self.project.package_with(&["--target", "scf"], &all)
    }

    fn program(&self) -> PathBuf {
        self.project.folder().join("target/cloudfn/scf/shop/bootstrap")
    }
}

fn doubled(program: &Path) -> String {
    on_platform(async |platform| {
        let function = platform.function(function("shop", program).permissions::<&str>([])).unwrap();
        let outcome = function.invoke("21", &Identity::default()).await.unwrap();
        function.stop().await.unwrap();
        outcome.json().unwrap().to_string()
    })
}

#[test]
fn without_a_compiler_the_error_says_which_to_install() {
    let Some(machine) = Machine::new() else { return };
    let said = machine.package(&[]);
    assert_eq!(said.code, Some(3), "{}", said.stderr);
    let last: Vec<_> = said.stderr.lines().rev().take(2).collect();
    let expected = "error: shop did not build: a dependency has C code, and there is no C compiler for the cloud here";
    assert_eq!(last[1], expected, "{}", said.stderr);
    assert!(last[0].starts_with("help: install zig") && last[0].contains("apt install musl-tools"), "{}", last[0]);
}

#[test]
fn a_feature_that_needs_a_compiler_is_refused_before_the_build() {
    let Some(machine) = Machine::new() else { return };
    let functions = machine.project.folder().join("functions");
    fs::remove_file(functions.join("build.rs")).unwrap();
    write(&functions.join("src/main.rs"), FUNCTION_WITHOUT_C);
    let manifest = fs::read_to_string(functions.join("Cargo.toml")).unwrap();
    let with = |features: &str| {
        let path = "cloudfn-runtime = { path =";
        assert!(manifest.contains(path), "{manifest}");
        let line = format!("cloudfn-runtime = {{ features = [{features}], path =");
        write(
            &functions.join("Cargo.toml"),
            &(manifest.replace(path, &line) + "\n[features]\nfiles = [\"cloudfn-runtime/storage\"]\n"),
        );
    };
    with("\"storage\"");
    let said = machine.package(&[]).fails(
        3,
        &[
            "error: shop needs a C compiler for x86_64-unknown-linux-musl, and there is none here: `ring` has C code (the features \
             `tls` and `storage` of cloudfn-runtime bring it)",
            "help: install zig",
            "apt install musl-tools",
        ],
    );
    assert!(!said.stderr.contains("Compiling") && !said.stderr.contains("Building"), "{}", said.stderr);
    // A feature of the package that is on by an option, and off without it.
    with("");
    let path = [("PATH", machine.programs.to_str().unwrap())];
    machine.project.package_with(&["--features", "files"], &path).fails(3, &["shop needs a C compiler"]);
    let said = machine.package(&[]);
    assert!(!said.stderr.contains("needs a C compiler"), "{}", said.stderr);
}

#[test]
fn zig_compiles_c_code_when_it_is_installed() {
    let Some(machine) = Machine::new() else { return };
    let machine = machine.with_zig().with("musl-gcc", "exit 9");
    machine.package(&[]).succeeds();
    let calls = machine.calls();
    let compiled = calls.lines().find(|call| call.ends_with("src/twice.c")).unwrap();
    assert!(compiled.contains("/zig cc -target x86_64-linux-musl -fno-sanitize=all "), "{calls}");
    assert!(!calls.contains("--target=") && !calls.contains("/musl-gcc"), "{calls}");
    assert!(calls.lines().any(|call| call.contains("/zig ar ")), "{calls}");
    assert_eq!(doubled(&machine.program()), "42");
}

#[test]
fn musl_gcc_compiles_c_code_when_it_is_installed() {
    let Some(machine) = Machine::new() else { return };
    let machine = machine.with("musl-gcc", "exec gcc \"$@\"");
    machine.package(&[]).succeeds();
    let calls = machine.calls();
    assert!(calls.lines().any(|call| call.contains("/musl-gcc ") && call.ends_with("src/twice.c")), "{calls}");
    assert_eq!(doubled(&machine.program()), "42");
}

#[test]
fn a_compiler_that_the_user_names_is_preferred() {
    let Some(machine) = Machine::new() else { return };
    let machine = machine.with_zig().with("my-cc", "exec gcc \"$@\"");
    machine.package(&[("CC_x86_64_unknown_linux_musl", "my-cc")]).succeeds();
    assert!(machine.calls().contains("/my-cc ") && !machine.calls().contains("/zig "), "{}", machine.calls());

    let said = machine.package(&[("TARGET_CC", "no-such-compiler")]);
    assert_eq!(said.code, Some(3), "{}", said.stderr);
    assert!(said.stderr.contains("help: correct TARGET_CC"), "{}", said.stderr);
}

#[test]
fn a_function_with_tls_builds_with_the_compiler_of_this_machine() {
    let path = std::env::var_os("PATH").unwrap();
    let is_there = |compiler: &&str| std::env::split_paths(&path).any(|folder| folder.join(compiler).is_file());
    if !COMPILERS.iter().any(is_there) {
        skip("no compiler for musl is installed: apt install musl-tools");
        return;
    }
    let Some(project) = Project::new() else { return };
    let manifest = project.folder().join("functions/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    write(&manifest, &text.replace("cloudfn-runtime' }", "cloudfn-runtime', features = [\"tls\"] }"));
    write(&project.folder().join("functions/src/main.rs"), FUNCTION_WITHOUT_C);
    assert!(fs::read_to_string(&manifest).unwrap().contains("\"tls\""));
    project.package(&["--target", "scf"]).succeeds();
    assert_eq!(doubled(&project.folder().join("target/cloudfn/scf/shop/bootstrap")), "42");
}
