//! The keys that `dev` reacts to on a terminal.

use std::fs;
use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use cloudfn_tests::cargo::share_builds;
use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::process::{signal, until};
use cloudfn_tests::program::cargo_cloudfn;
use cloudfn_tests::scratch_crate::ScratchCrate;

use super::numbered;

/// `dev` on a terminal, which util-linux's `script` makes. After its end, the terminal's mode is in the file `mode`.
struct OnATerminal {
    script: Child,
    shown: Arc<Mutex<String>>,
}

impl OnATerminal {
    fn start(scratch: &ScratchCrate) -> Self {
        // The signals of keys are for `dev` only.
        let dev = format!(
            "trap : INT QUIT; stty -a > mode-before; '{}' cloudfn dev --port 0; stty -a > mode",
            cargo_cloudfn().display()
        );
        let mut script = share_builds(&mut Command::new("script"))
            .args(["-qec", &dev, "/dev/null"])
            .current_dir(scratch.folder())
            .env("CARGO_NET_OFFLINE", "true")
            .env("SHELL", "/bin/sh")
            .env("TERM", "xterm")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let shown = Arc::<Mutex<String>>::default();
        let (mut output, written) = (script.stdout.take().unwrap(), Arc::clone(&shown));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                written.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..count]));
            }
        });
        Self { script, shown }
    }

    fn press(&mut self, key: &str) {
        self.script.stdin.as_mut().unwrap().write_all(key.as_bytes()).unwrap();
    }

    /// Waits until it has shown a text this often.
    fn shows(&self, text: &str, times: usize) {
        until(text, || (self.shown.lock().unwrap().matches(text).count() >= times).then_some(()));
    }
}

impl Drop for OnATerminal {
    fn drop(&mut self) {
        if matches!(self.script.try_wait(), Ok(None)) {
            // It closes the terminal, which ends `dev`.
            signal(self.script.id(), "-TERM");
            let _ = self.script.wait();
        }
    }
}

#[test]
fn keys_build_help_clear_and_quit_and_the_terminal_is_as_before() {
    let scratch = numbered("dev-keys");
    let mut terminal = OnATerminal::start(&scratch);
    terminal.shows("rebuilds, o opens the console, c clears, h helps, q quits", 1);
    terminal.press("?");
    terminal.shows("c clears, h helps, q quits", 2);
    terminal.press("\x1b[Ax");
    terminal.press("r");
    terminal.shows("unchanged", 1);
    terminal.press("c");
    terminal.shows("\x1b[2J", 1);
    terminal.press("q");
    terminal.script.wait().unwrap();
    let mode = |name: &str| fs::read_to_string(scratch.folder().join(name)).unwrap();
    assert_eq!(mode("mode"), mode("mode-before"));
    let shown = terminal.shown.lock().unwrap().clone();
    assert!(!shown.contains("x\r\n"), "a key is not shown: {shown}");
}

#[test]
fn a_signal_leaves_the_terminal_as_it_was() {
    let scratch = numbered("dev-keys-signal");
    let mut terminal = OnATerminal::start(&scratch);
    terminal.shows("c clears, h helps, q quits", 1);
    // Ctrl-\, which would end another program at once.
    terminal.press("\x1c");
    terminal.script.wait().unwrap();
    let mode = |name: &str| fs::read_to_string(scratch.folder().join(name)).unwrap_or_default();
    assert_eq!(mode("mode"), mode("mode-before"));
}

#[test]
fn without_a_terminal_there_are_no_keys() {
    let scratch = numbered("dev-no-keys");
    let dev = DevServer::start(scratch.folder(), &["--no-watch"]);
    dev.call("number", "").is(200, "1");
    assert!(!dev.stderr().contains("q quits"), "{}", dev.stderr());
}
