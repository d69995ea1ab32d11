//! Allocators that a packaged program can have, each in a project of its own.

/// A project that answers an event with itself, and the lines by which it differs from others.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Allocator {
    /// The name in tables.
    pub(crate) name: &'static str,
    /// The name of the package.
    pub(super) project: &'static str,
    /// More lines of the manifest: dependencies, and then a profile.
    pub(super) manifest: &'static str,
    /// The end of the source: the allocator and the entrypoint.
    pub(super) entrypoint: Entrypoint,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entrypoint {
    /// `main!()`, which chooses the allocator.
    OfTheRuntime,
    /// An own `main`, and the type and the value of the allocator unless it is that of the system.
    Own(Option<(&'static str, &'static str)>),
}

const fn own(
    name: &'static str,
    project: &'static str,
    manifest: &'static str,
    kind: &'static str,
    value: &'static str,
) -> Allocator {
    Allocator { name, project, manifest, entrypoint: Entrypoint::Own(Some((kind, value))) }
}

/// The first is the system's own, and the second the one that packages get.
pub(crate) const ALLOCATORS: &[Allocator] = &[
    Allocator { name: "musl", project: "with-musl", manifest: "", entrypoint: Entrypoint::Own(None) },
    Allocator { name: "dlmalloc", project: "with-dlmalloc", manifest: "", entrypoint: Entrypoint::OfTheRuntime },
    own(
        "talc",
        "with-talc",
        "talc = \"=5.1.1\"\nspin = { version = \"0.10\", default-features = false, features = [\"lock_api\", \"spin_mutex\", \"std\"] }\n",
        "talc::TalcLock<spin::mutex::SpinMutex<(), spin::Yield>, talc::source::GlobalAllocSource<std::alloc::System>>",
        "talc::TalcLock::new(talc::source::GlobalAllocSource::new(std::alloc::System))",
    ),
    own(
        "rlsf",
        "with-rlsf",
        "rlsf = { version = \"=0.2.3\", features = [\"std\"] }\n",
        "rlsf::GlobalTlsf",
        "rlsf::GlobalTlsf::new()",
    ),
    own("numalloc", "with-numalloc", "numalloc = \"=0.1.3\"\n", "numalloc::NumaAlloc", "numalloc::NumaAlloc::new()"),
    own(
        "rusty_alloc",
        "with-rusty-alloc",
        "rusty_alloc-api = \"=2.4.0\"\n",
        "rusty_alloc_api::RustyAlloc",
        "rusty_alloc_api::RustyAlloc",
    ),
    own("mimalloc (C)", "with-mimalloc", "mimalloc = \"=0.1.52\"\n", "mimalloc::MiMalloc", "mimalloc::MiMalloc"),
    Allocator {
        name: "dlmalloc, own crate at opt-level 2",
        project: "with-opt-level-2",
        manifest: "\n[profile.release]\nopt-level = 2\n\n[profile.release.package.\"*\"]\nopt-level = \"s\"\n",
        entrypoint: Entrypoint::OfTheRuntime,
    },
];

impl Allocator {
    /// The end of the program's source.
    pub(super) fn source(&self) -> String {
        let allocator = match self.entrypoint {
            Entrypoint::OfTheRuntime => return "cloudfn_runtime::main!();\n".to_owned(),
            Entrypoint::Own(None) => String::new(),
            Entrypoint::Own(Some((kind, value))) => {
                format!("#[global_allocator]\nstatic ALLOCATOR: {kind} = {value};\n\n")
            }
        };
        format!("{allocator}fn main() -> std::process::ExitCode {{\n    cloudfn_runtime::run()\n}}\n")
    }
}
