//! The Node package in the local runtime of CloudBase's command line, which runs one event: the whole process, cold.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::Context;

use crate::bench::{Bench, need};
use crate::contestant::{Contestant, WX_SERVER_SDK};
use crate::programs::Project;
use crate::table::Table;
use crate::workspace;

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let (node, runtime) = (bench.programs.node(), bench.programs.cloudbase_runtime());
    need(node.is_some() && runtime.is_some(), "Node, or CloudBase's command line,")?;
    let (node, runtime) = (node.context("Node")?, runtime.context("a runtime")?);
    let rounds = bench.choose(20, 2);
    let functions = workspace::root().join("benches/node");
    let empty = Some(functions.join("empty"));
    let sdk = bench.programs.sdk();
    let with_sdk = sdk.as_ref().map(|_| functions.join("wx-server-sdk"));
    let folders = [
        ("cloudfn", bench.programs.node_package(Project::Hello)),
        ("an empty JavaScript function", empty),
        (WX_SERVER_SDK, with_sdk),
    ];
    let contestants =
        folders.iter().filter_map(|(name, folder)| Some(Contestant::new(name, folder.clone()?))).collect();
    let title = format!("From exec of Node to its end, one event ({rounds} rounds)");
    let mut table = Table::new("node", title, &[("ms", 1)]).floor("an empty JavaScript function");
    bench.measure(&mut table, contestants, rounds, |contestant| {
        let folder =
            folders.iter().find(|(name, _)| *name == contestant.name).and_then(|(_, folder)| folder.as_deref());
        let mut command = command(&node, &runtime, folder.context("a folder")?);
        command.env("NODE_PATH", sdk.clone().unwrap_or_default());
        let begin = Instant::now();
        let output = command.output()?;
        let milliseconds = begin.elapsed().as_secs_f64() * 1e3;
        let answer = String::from_utf8_lossy(&output.stdout);
        anyhow::ensure!(answer.contains("\"number\""), "{answer}{}", String::from_utf8_lossy(&output.stderr));
        Ok(vec![Some(milliseconds)])
    });
    Ok(vec![table])
}

fn command(node: &Path, runtime: &Path, folder: &Path) -> Command {
    let mut command = Command::new(node);
    command
        .arg(runtime)
        .args(["index.main", r#"{"number":1}"#])
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("GLOBAL_USER_FILE_PATH", format!("{}/", folder.display()))
        .env("SCF_DISPLAY_IS_QUIET", "True")
        .env("SCF_FUNCTION_ENVIRON", "WX_CONTEXT_KEYS=WX_OPENID;WX_OPENID=o1")
        .stdin(Stdio::null());
    command
}
