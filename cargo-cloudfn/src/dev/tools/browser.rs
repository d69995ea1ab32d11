//! Opens the page in the user's browser.

use std::process::{Command, Stdio};

/// The programs that open a URL in a browser, each with its first arguments. The first that is there is taken.
#[cfg(target_os = "macos")]
const OPENERS: &[(&str, &[&str])] = &[("open", &[])];
#[cfg(windows)]
const OPENERS: &[(&str, &[&str])] = &[("rundll32", &["url.dll,FileProtocolHandler"])];
#[cfg(not(any(target_os = "macos", windows)))]
const OPENERS: &[(&str, &[&str])] = &[("wslview", &[]), ("xdg-open", &[]), ("gio", &["open"])];

/// Opens the page at this URL.
pub(in crate::dev) fn open_page(url: &str) -> Result<(), String> {
    let by_hand = format!("open {url} yourself");
    let found = OPENERS.iter().find_map(|(name, arguments)| Some((which::which(name).ok()?, arguments)));
    let (program, arguments) = found.ok_or_else(|| format!("no program that opens a browser was found: {by_hand}"))?;
    start(Command::new(program).args(*arguments).arg(url)).map_err(|error| format!("{error}: {by_hand}"))
}

/// Starts a program that goes on by itself, without the terminal.
pub(super) fn start(command: &mut Command) -> Result<(), String> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child =
        child.map_err(|error| format!("{} could not be started: {error}", command.get_program().display()))?;
    // Its end is of no interest, but a process that nobody waits for stays in the system's table.
    std::thread::spawn(move || child.wait());
    Ok(())
}
