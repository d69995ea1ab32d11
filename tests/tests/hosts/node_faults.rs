//! The Node package's `index.js` among hostile contexts, programs and variables. The program is a script, so nothing
//! has to be built. `node.rs` tests real packages.
//!
//! Without Node, these tests are skipped.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cloudfn_tests::node::node;
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The common code of all scenarios. A scenario ends with `done(value)`, or with an uncaught error.
const DRIVER: &str = r"
'use strict'
const http = require('http')
const { main } = require('./index.js')
const context = (more) => Object.assign({ request_id: 'r1', time_limit_in_ms: 60000 }, more)
// The answer or the error of a call.
const outcome = (event, context) => main(event, context).then(
  (answer) => ({ answer }),
  (error) => ({ error: String(error && (error.errMsg || error.message || error)) }))
// Ends a test that hangs.
setTimeout(() => process.exit(9), 60000).unref()
function done (value) {
  require('fs').writeFileSync('outcome.json', JSON.stringify(value))
  process.exit(0)
}
(async () => { SCENARIO })().catch((error) => { console.error(error); process.exit(8) })
";

/// The folder of a function under test.
struct Scenario {
    node: PathBuf,
    folder: TempDir,
}

impl Scenario {
    fn new() -> Option<Self> {
        let node = node()?;
        let folder = tempfile::tempdir().unwrap();
        let program = fs::read(workspace().join("tests/node/program.js")).unwrap();
        fs::write(folder.path().join("bootstrap"), &program).unwrap();
        fs::set_permissions(folder.path().join("bootstrap"), fs::Permissions::from_mode(0o755)).unwrap();
        let digest = Command::new(&node)
            .args(["-p", "require('crypto').createHash('sha256').update(fs.readFileSync('bootstrap')).digest('hex')"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        let digest = String::from_utf8(digest.stdout).unwrap();
        let shim = fs::read_to_string(workspace().join("cargo-cloudfn/shim/index.js")).unwrap();
        let shim = shim.replace("{{FUNCTION}}", "shop").replace("{{SHA256}}", digest.trim());
        fs::write(folder.path().join("index.js"), shim).unwrap();
        Some(Self { node, folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a scenario. Returns the value of `done`, and all output.
    fn run(&self, variables: &[(&str, &str)], scenario: &str) -> (Value, Output) {
        fs::write(self.path().join("driver.js"), DRIVER.replace("SCENARIO", scenario)).unwrap();
        let output = Command::new(&self.node)
            .arg("driver.js")
            .current_dir(self.path())
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", self.node.parent().unwrap().display()))
            .env("TENCENTCLOUD_RUNENV", "SCF")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
        let outcome = fs::read(self.path().join("outcome.json")).unwrap();
        (serde_json::from_slice(&outcome).unwrap(), output)
    }
}

#[test]
fn concurrent_calls_each_have_the_secrets_of_the_moment_they_were_made() {
    let Some(scenario) = Scenario::new() else { return };
    let (wrong, _) = scenario.run(
        &[],
        "
        const calls = []
        for (let id = 0; id < 200; id++) {
          Object.assign(process.env, { TENCENTCLOUD_SECRETID: `id${id}`, TENCENTCLOUD_SECRETKEY: `key${id}`,
            TENCENTCLOUD_SESSIONTOKEN: `token${id}`, TCB_ENV: `env${id}` })
          calls.push(outcome({ way: 'context', id }, context({ environ: `WX_CONTEXT_KEYS=WX_OPENID;WX_OPENID=o${id}` })))
          if (id % 5 === 0) await new Promise((resolve) => setImmediate(resolve))
        }
        const answers = await Promise.all(calls)
        done(answers.filter(({ answer }, id) => {
          const { environment } = answer.context
          return environment.TENCENTCLOUD_SECRETID !== `id${id}` || environment.TENCENTCLOUD_SECRETKEY !== `key${id}` ||
            environment.TENCENTCLOUD_SESSIONTOKEN !== `token${id}` || environment.TCB_ENV !== `env${id}` ||
            environment.WX_OPENID !== `o${id}`
        }).length)",
    );
    assert_eq!(wrong, 0);
}

#[test]
fn changes_that_a_caller_makes_after_its_call_have_no_effect() {
    let Some(scenario) = Scenario::new() else { return };
    let (answer, _) = scenario.run(
        &[],
        "
        const event = { way: 'context', id: 1 }
        const own = context({ environment: { WX_OPENID: 'mine' } })
        const first = outcome({ way: 'say', text: 'first' }, context())
        const call = outcome(event, own)
        await Promise.resolve()
        event.id = 2
        own.request_id = 'another'
        own.environment.WX_OPENID = 'another'
        await first
        done((await call).answer)",
    );
    assert_eq!((&answer["id"], &answer["requestId"]), (&json!(1), &json!("r1")));
    assert_eq!(answer["context"]["environment"]["WX_OPENID"], "mine");
}

#[test]
fn a_bad_context_or_event_fails_its_own_call_and_no_other() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcomes, _) = scenario.run(
        &[],
        r"
        const circular = { way: 'context' }
        circular.self = circular
        const thrower = { get request_id () { throw new Error('not yours') } }
        const bad = [
          [{ way: 'context' }, context({ request_id: 'a\r\nX-Forged: 1' })],
          [{ way: 'context' }, context({ request_id: '编号' })],
          [{ way: 'context' }, context({ request_id: 17 })],
          [{ way: 'context' }, context({ request_id: { a: 1 } })],
          [{ way: 'context' }, context({ request_id: 'x'.repeat(100000) })],
          [{ way: 'context' }, context({ request_id: Symbol('s') })],
          [{ way: 'context' }, context({ request_id: Object.create(null) })],
          [{ way: 'context' }, context({ request_id: { toString () { throw new Error('no text') } } })],
          [{ way: 'context' }, thrower],
          [{ way: 'context' }, context({ time_limit_in_ms: 'soon' })],
          [{ way: 'context' }, context({ time_limit_in_ms: 1e300 })],
          [{ way: 'context' }, context({ time_limit_in_ms: Infinity })],
          [{ way: 'context' }, context({ time_limit_in_ms: 5000.5 })],
          [{ way: 'context' }, context({ time_limit_in_ms: -1 })],
          [{ way: 'context' }, context({ time_limit_in_ms: BigInt(3000) })],
          [{ way: 'context' }, context({ time_limit_in_ms: Symbol('s') })],
          [{ way: 'context' }, context({ environ: 17 })],
          [{ way: 'context' }, context({ environ: Symbol('s') })],
          [{ way: 'context' }, context({ environment: '{\x22__proto__\x22: {\x22WX_OPENID\x22: \x22forged\x22}}' })],
          [{ way: 'context' }, context({ environ: '__proto__=forged;WX_OPENID=o1' })],
          [{ way: 'context' }, context({ environment: { get WX_OPENID () { throw new Error('no') } } })],
          [{ way: 'context' }, context({ extendedContext: { wechatContext: 7, tmpSecret: 'text', envId: {} } })],
          [{ way: 'context' }, null],
          [{ way: 'context' }, 'context'],
          [circular, context()],
          [{ way: 'context', id: BigInt(1) }, context()],
          [{ way: 'context', toJSON () { throw new Error('no JSON') } }, context()],
        ]
        const calls = []
        for (let id = 0; id < bad.length; id++) {
          calls.push(outcome(bad[id][0], bad[id][1]), outcome({ way: 'context', id }, context()))
        }
        done(await Promise.all(calls))",
    );
    let outcomes = outcomes.as_array().unwrap();
    let answers: Vec<_> = outcomes.iter().step_by(2).collect();
    for (id, good) in outcomes.iter().skip(1).step_by(2).enumerate() {
        assert_eq!(good["answer"]["id"], json!(id), "{good}");
        assert_eq!(good["answer"]["context"]["environment"], json!({}));
    }
    let ids: Vec<_> = answers[..4].iter().map(|outcome| outcome["answer"]["requestId"].as_str().unwrap()).collect();
    assert_eq!(ids, ["aX-Forged:1", "", "17", "[objectObject]"]);
    assert_eq!(answers[4]["answer"]["requestId"].as_str().unwrap().len(), 99);
    let failed =
        |index: usize| answers[index]["error"].as_str().unwrap_or_else(|| panic!("{index}: {}", answers[index]));
    for index in [5, 6, 7, 8, 14, 15, 20, 24, 25, 26] {
        failed(index);
    }
    assert_eq!((failed(7), failed(8), failed(26)), ("no text", "not yours", "no JSON"));
    for (index, limit) in [(9, "2147483647"), (10, "2147483647"), (11, "2147483647"), (13, "2147483647")] {
        assert_eq!(answers[index]["answer"]["limit"], limit, "{index}");
    }
    assert!(answers[12]["answer"]["limit"].as_str().unwrap().parse::<u64>().is_ok(), "whole milliseconds");
    assert_eq!(answers[18]["answer"]["context"]["environment"].get("WX_OPENID"), None);
    assert_eq!(answers[19]["answer"]["context"]["environment"]["WX_OPENID"], "o1");
}

/// The first caller writes to the log, and the program of the second one is killed.
const DIES: &str = "
    await outcome({ way: 'say', text: 'the first caller is oSECRET' }, context())
    done(await outcome({ way: 'die', text: 'giving up' }, context()))";

#[test]
fn a_caller_sees_nothing_of_the_log_when_the_program_dies() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcome, output) = scenario.run(&[], DIES);
    assert_eq!(outcome["error"], "the function's process ended with SIGKILL; its log has the reason");
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(log.contains("oSECRET") && log.contains("giving up"), "{log}");
}

#[test]
fn on_the_local_platform_the_caller_sees_the_log_lines_of_its_own_call() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcome, _) = scenario.run(&[("SCF_NAMESPACE", "cloudfn-local")], DIES);
    let error = outcome["error"].as_str().unwrap();
    assert!(error.contains("SIGKILL") && error.contains("giving up") && !error.contains("oSECRET"), "{error}");
}

#[test]
fn a_program_that_cannot_be_started_reveals_no_path_to_callers() {
    let Some(scenario) = Scenario::new() else { return };
    let program = scenario.path().join("bootstrap");
    let whole = fs::read(&program).unwrap();
    let folder = scenario.path().display().to_string();
    for (change, told) in
        [(None, "ENOENT"), (Some("#!/bin/false\n"), "bootstrap is damaged. Package and upload it again")]
    {
        match change {
            None => fs::remove_file(&program).unwrap(),
            Some(text) => fs::write(&program, text).unwrap(),
        }
        let (outcome, output) = scenario.run(&[], "done(await outcome({ way: 'context' }, context()))");
        let error = outcome["error"].as_str().unwrap();
        assert!(error.contains(told) && !error.contains(&folder) && !error.contains("/tmp"), "{error}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(told));
        fs::write(&program, &whole).unwrap();
    }
}

#[test]
fn another_program_than_the_packaged_one_gets_no_call_even_if_it_asks_at_once() {
    let Some(scenario) = Scenario::new() else { return };
    let program = scenario.path().join("bootstrap");
    let packaged = fs::read(&program).unwrap();
    // It would work just as well.
    fs::write(&program, [&packaged[..], b"// changed\n"].concat()).unwrap();
    let script = "
        const calls = () => Promise.all(['a', 'b'].map((text) => outcome({ way: 'say', text: `called with ${text}` }, context())))
        const outcomes = await calls()
        fs.writeFileSync('bootstrap', fs.readFileSync('packaged'))
        done(outcomes.concat(await calls()))";
    fs::write(scenario.path().join("packaged"), &packaged).unwrap();
    let (outcomes, output) = scenario.run(&[], &format!("const fs = require('fs'){script}"));
    let damaged = json!({"error": "the function cannot be started: bootstrap is damaged. Package and upload it again"});
    let answered = json!({"answer": null});
    assert_eq!(outcomes, json!([damaged, damaged, answered, answered]));
    let output = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.matches("called with").count(), 2, "{output}");
}

#[test]
fn an_answer_that_is_too_large_is_refused_with_the_limit_and_the_next_is_accepted() {
    let Some(scenario) = Scenario::new() else { return };
    let sizes = "
        const call = (size) => outcome({ way: 'large', size }, context())
        const outcomes = [await call(MOST), await call(MOST + 1), await call(1)]
        done(outcomes.map(({ answer, error }) => answer ? answer.length : error))";
    let refused = |most: u32| format!("an answer has at most {most} bytes: CLOUDFN_MAX_ANSWER_BYTES");
    let (outcomes, _) = scenario.run(&[], &sizes.replace("MOST", "6291456"));
    assert_eq!(outcomes, json!([6_291_456, refused(6_291_456), 1]));
    let (outcomes, _) = scenario.run(&[("CLOUDFN_MAX_ANSWER_BYTES", "10")], &sizes.replace("MOST", "10"));
    assert_eq!(outcomes, json!([10, refused(10), 1]));
    for unreadable in ["6 MB", "-1", "NaN"] {
        let (outcomes, _) = scenario.run(&[("CLOUDFN_MAX_ANSWER_BYTES", unreadable)], &sizes.replace("MOST", "10"));
        assert_eq!(outcomes[0], "CLOUDFN_MAX_ANSWER_BYTES must be a number of bytes");
    }
}

#[test]
fn a_line_that_never_ends_is_logged_in_pieces() {
    let Some(scenario) = Scenario::new() else { return };
    let (written, _) = scenario.run(
        &[],
        "
        const written = { longest: 0, all: 0 }
        console.log = (line) => {
          written.longest = Math.max(written.longest, line.length)
          written.all += line.length
        }
        await outcome({ way: 'flood', size: 3000000 }, context())
        done(written)",
    );
    assert!(written["longest"].as_u64().unwrap() < 300_000, "{written}");
    assert!(written["all"].as_u64().unwrap() > 2_000_000, "{written}");
}

#[test]
fn a_variable_that_was_listed_for_a_caller_never_reaches_a_program() {
    let Some(scenario) = Scenario::new() else { return };
    let (names, _) = scenario.run(
        &[("SHOP", "main")],
        "
        Object.assign(process.env, { TCB_CONTEXT_KEYS: 'SHOP_CALLER', SHOP_CALLER: 'the first', WX_OPENID: 'o1' })
        await outcome({ way: 'die' }, context())
        process.env.TCB_CONTEXT_KEYS = ''
        done((await outcome({ way: 'variables' }, context())).answer)",
    );
    let names: Vec<_> = names.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(names.contains(&"SHOP"));
    assert!(!names.contains(&"SHOP_CALLER") && !names.contains(&"WX_OPENID"), "{names:?}");
}

#[test]
fn the_private_copy_of_a_program_is_gone_when_node_has_ended() {
    let Some(scenario) = Scenario::new() else { return };
    fs::set_permissions(scenario.path().join("bootstrap"), fs::Permissions::from_mode(0o644)).unwrap();
    let (copies, _) = scenario.run(
        &[],
        "
        const fs = require('fs')
        const made = []
        const make = fs.mkdtempSync
        fs.mkdtempSync = (start) => { made.push(make(start)); return made[made.length - 1] }
        const { answer } = await outcome({ way: 'context', id: 5 }, context())
        done({ made, id: answer.id, there: made.every((folder) => fs.existsSync(`${folder}/bootstrap`)) })",
    );
    assert_eq!((&copies["id"], &copies["there"]), (&json!(5), &json!(true)));
    let [folder] = &copies["made"].as_array().unwrap()[..] else { panic!("{copies}") };
    assert!(!Path::new(folder.as_str().unwrap()).exists(), "{folder}");
}

/// Makes calls with a `CLOUDFN_DEV_URL` that `URL` makes from the port of a server. Returns the requests to the server.
const DEVELOPS: &str = "
    const sent = []
    const server = http.createServer((request, response) => {
      const chunks = []
      request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
        sent.push({ url: request.url, headers: request.headers, body: `${Buffer.concat(chunks)}` })
        BEHAVE
      })
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const port = server.address().port
    Object.assign(process.env, { TENCENTCLOUD_SECRETKEY: 'secret in the process', TCB_ENV: 'prod-1a2b' })
    const own = context({ environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN', WX_OPENID: 'o1',
      WX_APPID: 'wx1', WX_UNIONID: 'u1', WX_FROM_OPENID: 'o2', WX_CLIENTIP: '1.2.3.4', TCB_SOURCE: 'wx_devtools',
      WX_API_TOKEN: 'secret token', WX_CLOUDBASE_ACCESSTOKEN: 'secret access', TENCENTCLOUD_SECRETID: 'secret id',
      TENCENTCLOUD_SESSIONTOKEN: 'secret session', OWN_SECRET: 'secret of another kind' }) })
    const outcomes = []
    for (const url of [URLS]) {
      process.env.CLOUDFN_DEV_URL = url
      outcomes.push(await outcome({ way: 'x' }, own))
    }
    done({ outcomes, sent })";

#[test]
fn a_developers_server_learns_the_caller_and_no_secrets() {
    let Some(scenario) = Scenario::new() else { return };
    let script = DEVELOPS
        .replace("BEHAVE", "response.end('{}')")
        .replace("URLS", "`http://127.0.0.1:${port}`, `http://localhost:${port}/`");
    let (told, _) = scenario.run(&[], &script);
    assert_eq!(told["outcomes"], json!([{"answer": {}}, {"answer": {}}]));
    for request in told["sent"].as_array().unwrap() {
        assert_eq!((&request["url"], &request["headers"]["request_id"]), (&json!("/shop"), &json!("r1")));
        let header = request["headers"]["x-cloudfn-context"].as_str().unwrap();
        let context = base64(header);
        assert!(!context.contains("secret") && !context.contains("prod-1a2b"), "{context}");
        let context: Value = serde_json::from_str(&context).unwrap();
        assert_eq!(
            context["environment"],
            json!({
                "WX_CONTEXT_KEYS": "WX_OPENID,WX_APPID,WX_API_TOKEN", "WX_OPENID": "o1", "WX_APPID": "wx1",
                "WX_UNIONID": "u1", "WX_FROM_OPENID": "o2", "WX_CLIENTIP": "1.2.3.4", "TCB_SOURCE": "wx_devtools",
            })
        );
    }
}

fn base64(text: &str) -> String {
    use base64::Engine as _;
    String::from_utf8(base64::engine::general_purpose::STANDARD.decode(text).unwrap()).unwrap()
}

#[test]
fn a_developers_url_must_be_http_on_this_machine_or_nothing_is_sent() {
    let Some(scenario) = Scenario::new() else { return };
    let script = DEVELOPS.replace("BEHAVE", "response.end('{}')").replace(
        "URLS",
        "`https://127.0.0.1:${port}`, `HTTPS://localhost:${port}`, `ftp://127.0.0.1:${port}`, `127.0.0.1:${port}`,
         `http://192.168.1.7:${port}`, `http://example.com:${port}`, `http://127.0.0.1.example.com:${port}`,
         `http://user:word@127.0.0.1:${port}`, `http://127.0.0.1:${port}@example.com`, `http://127.0.0.1:${port}/shop`,
         `http://127.0.0.1:${port}/?a=b`, `http://127.0.0.1:${port}#a`, `http://127.0.0.1:${port}\\n`, ` http://127.0.0.1:${port}`,
         'http://127.0.0.1:99999', 'true'",
    );
    let (told, _) = scenario.run(&[], &script);
    assert_eq!(told["sent"], json!([]));
    let outcomes = told["outcomes"].as_array().unwrap();
    assert_eq!(outcomes.len(), 16);
    for (index, outcome) in outcomes.iter().enumerate() {
        let error = outcome["error"].as_str().unwrap();
        let says_what_to_do = error.contains("must be http://127.0.0.1:PORT") && error.contains("unset it");
        assert!(says_what_to_do || index == 14, "{error}");
        assert!(!error.contains("word"), "{error}");
    }
}

#[test]
fn a_developers_server_that_breaks_off_fails_its_own_call() {
    let Some(scenario) = Scenario::new() else { return };
    let script = DEVELOPS
        .replace(
            "BEHAVE",
            "if (sent.length === 2) return response.end('{}')
             response.writeHead(200, { 'content-length': 100 })
             response.write('{\"half\":', () => request.socket.destroy())",
        )
        .replace("URLS", "`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}`");
    let (told, _) = scenario.run(&[], &script);
    assert!(told["outcomes"][0]["error"].as_str().unwrap().starts_with("CLOUDFN_DEV_URL "), "{told}");
    assert_eq!(told["outcomes"][1], json!({"answer": {}}));
}

#[test]
fn a_program_that_asks_for_another_call_before_it_answers_runs_none_twice() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcomes, output) = scenario.run(
        &[],
        "
        const outcomes = [await outcome({ way: 'ask' }, context()), await outcome({ way: 'ask' }, context())]
        done([...outcomes, await outcome({ way: 'say', text: 'the next' }, context())])",
    );
    for failed in [&outcomes[0], &outcomes[1]] {
        let error = failed["error"].as_str().unwrap_or_default();
        assert!(error.contains("asked again before it answered"), "{outcomes}");
    }
    assert_eq!(outcomes[2]["answer"], Value::Null, "{outcomes}");
    assert_eq!(String::from_utf8_lossy(&output.stderr).matches("the next").count(), 1);
}

#[test]
fn requests_of_the_program_are_read_however_they_are_cut() {
    let Some(scenario) = Scenario::new() else { return };
    for piece in [1, 2, 7, 1000] {
        let script = "
            const cut = { way: 'cut', size: PIECE, text: 'x'.repeat(100) }
            const events = [cut, { way: 'large', size: 0 }, cut, { way: 'together' }, { way: 'large', size: 300000 }]
            const outcomes = []
            for (const event of events) outcomes.push(await outcome(event, context()))
            outcomes[4] = outcomes[4].answer.length
            done(outcomes)";
        let (outcomes, _) = scenario.run(&[], &script.replace("PIECE", &piece.to_string()));
        let cut = json!({"answer": {"way": "cut", "size": piece, "text": "x".repeat(100)}});
        let together = json!({"answer": {"way": "together"}});
        assert_eq!(outcomes, json!([cut, {"answer": null}, cut, together, 300_000]), "{piece} bytes at a time");
    }
}

/// What the shim writes about a program that sends something else than a request.
const NO_REQUEST: &str = "bootstrap sent no request of the Runtime API\n";

#[test]
fn a_program_that_sends_something_else_than_a_request_is_ended_and_the_next_call_is_answered() {
    let Some(scenario) = Scenario::new() else { return };
    let post = |fields: &str| format!("POST /runtime/invocation/response HTTP/1.1\r\n{fields}\r\n\r\n");
    let mut texts = vec![
        "\r\n\r\n".to_owned(),
        "GET /runtime/invocation/next HTTP/1.0\r\n\r\n".to_owned(),
        "PUT /runtime/invocation/next HTTP/1.1\r\n\r\n".to_owned(),
        "POST /runtime/init/ready HTTP/1.1\r\ncontent-length: 1\r\n\r\n ".to_owned(),
        "POST /runtime/invocation/response HTTP/1.1\r\n\r\n".to_owned(),
        "x".repeat(2000),
        post("transfer-encoding: chunked"),
        post("content-length: 1\r\ncontent-length: 1"),
    ];
    texts
        .extend(["", "-1", "+1", "0x1", "1.5", "1e3", "1, 2"].map(|length| post(&format!("content-length: {length}"))));
    let script = "
        const outcomes = []
        for (const text of TEXTS) {
          outcomes.push(await outcome({ way: 'send', text }, context()), await outcome({ way: 'large', size: 1 }, context()))
        }
        done(outcomes)";
    let (outcomes, output) = scenario.run(&[], &script.replace("TEXTS", &json!(texts).to_string()));
    let ended = json!({"error": "the function's process ended with SIGKILL; its log has the reason"});
    for (pair, text) in outcomes.as_array().unwrap().chunks(2).zip(&texts) {
        assert_eq!(pair, [ended.clone(), json!({"answer": "x"})], "{text:?}");
    }
    assert_eq!(String::from_utf8_lossy(&output.stderr).matches(NO_REQUEST).count(), texts.len());
}

#[test]
fn an_answer_to_no_call_ends_the_program_and_is_nobodys() {
    let Some(scenario) = Scenario::new() else { return };
    let post = |text| format!("POST /runtime/invocation/response HTTP/1.1\r\ncontent-length: 1\r\n\r\n{text}");
    let script = "
        done([await outcome({ way: 'send', text: TWICE }, context()), await outcome({ way: 'large', size: 1 }, context())])";
    let twice = json!(format!("{}{}", post(1), post(2))).to_string();
    let (outcomes, output) = scenario.run(&[], &script.replace("TWICE", &twice));
    assert_eq!(outcomes, json!([{"answer": 1}, {"answer": "x"}]));
    assert_eq!(String::from_utf8_lossy(&output.stderr).matches(NO_REQUEST).count(), 1);

    let (outcome, _) = scenario.run(&[("UNASKED", "1")], "done(await outcome({ way: 'large', size: 1 }, context()))");
    assert_eq!(outcome, json!({"error": "the function's process ended with SIGKILL; its log has the reason"}));
}

#[test]
fn a_call_goes_where_the_variables_pointed_when_it_was_made() {
    let Some(scenario) = Scenario::new() else { return };
    let (value, _) = scenario.run(
        &[],
        "
        const told = []
        const server = http.createServer((request, reply) => {
          told.push(`${Buffer.from(request.headers['x-cloudfn-context'], 'base64')}`)
          request.resume().on('end', () => reply.end('\"there\"'))
        }).listen(0, '127.0.0.1')
        await new Promise((resolve) => server.on('listening', resolve))
        process.env.TENCENTCLOUD_SECRETKEY = 'of the caller'
        const here = [1, 2].map((id) => outcome({ way: 'context', id }, context()))
        process.env.CLOUDFN_DEV_URL = `http://127.0.0.1:${server.address().port}`
        const there = outcome({ way: 'context', id: 3 }, context())
        delete process.env.CLOUDFN_DEV_URL
        done({ here: await Promise.all(here), there: await there, told })",
    );
    for call in value["here"].as_array().unwrap() {
        assert_eq!(call["answer"]["context"]["environment"]["TENCENTCLOUD_SECRETKEY"], "of the caller", "{value}");
    }
    assert_eq!(value["there"]["answer"], "there", "{value}");
    let told = value["told"].as_array().unwrap();
    assert!(told.len() == 1 && !told[0].to_string().contains("of the caller"), "{value}");
}

#[test]
fn a_call_is_not_sent_to_a_program_that_has_closed_its_connection() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcomes, _) = scenario.run(
        &[],
        "
        // What the shim reads does not keep Node alive.
        setInterval(() => {}, 1000)
        const processes = require('child_process')
        const { spawn } = processes
        const jobs = []
        processes.spawn = (...all) => {
          jobs.push(spawn(...all))
          return jobs[jobs.length - 1]
        }
        const closing = outcome({ way: 'close' }, context())
        await new Promise((resolve) => setImmediate(resolve))
        const closed = new Promise((resolve) => jobs[0].stdio[3].on('close', resolve))
        const first = await closing
        await closed
        const second = outcome({ way: 'context', id: 7 }, context())
        for (let turn = 0; turn < 9; turn++) await new Promise((resolve) => setImmediate(resolve))
        jobs[0].kill('SIGKILL')
        done([first, (await second).answer.id, jobs.length])",
    );
    assert_eq!(outcomes, json!([{"answer": "closing"}, 7, 2]));
}

#[test]
fn a_process_that_cannot_be_made_fails_one_call_with_the_reason() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcomes, _) = scenario.run(
        &[],
        "
        const processes = require('child_process')
        const { spawn } = processes
        // As Node fails if there are too many open files.
        processes.spawn = () => {
          processes.spawn = spawn
          const job = new processes.ChildProcess()
          process.nextTick(() => job.emit('error', Object.assign(new Error('spawn EMFILE'), { code: 'EMFILE' })))
          return job
        }
        done([await outcome({ way: 'large', size: 1 }, context()), await outcome({ way: 'large', size: 1 }, context())])",
    );
    assert_eq!(outcomes, json!([{"error": "the function cannot be started: EMFILE"}, {"answer": "x"}]));
}

#[test]
fn a_program_that_cannot_be_compared_is_ended() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcome, _) = scenario.run(
        &[],
        "
        const fs = require('fs')
        const processes = require('child_process')
        const [spawn, read] = [processes.spawn, fs.readSync]
        let ended
        processes.spawn = (...all) => {
          const job = spawn(...all)
          ended = new Promise((resolve) => job.on('exit', (code, signal) => resolve(signal)))
          return job
        }
        fs.readSync = () => { throw Object.assign(new Error('too many open files'), { code: 'EMFILE' }) }
        const failed = await outcome({ way: 'context' }, context())
        fs.readSync = read
        done([failed, await ended])",
    );
    assert_eq!(outcome, json!([{"error": "the function cannot be started: EMFILE"}, "SIGKILL"]));
}
