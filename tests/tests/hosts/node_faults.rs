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
fn an_answer_started_in_an_earlier_call_is_not_taken_for_this_one() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcomes, _) = scenario.run(
        &[],
        "
        const first = outcome({ way: 'late' }, context())
        const second = outcome({ way: 'context', id: 2 }, context())
        done(await Promise.all([first, second]))",
    );
    assert_eq!(outcomes, json!([{"answer": "in time"}, {"answer": {"id": 2, "status": 400}}]));
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
        const outcomes = [await outcome({ way: 'ask' }, context()), await outcome({ way: 'ask', half: true }, context())]
        done([...outcomes, await outcome({ way: 'say', text: 'the next' }, context())])",
    );
    for failed in [&outcomes[0], &outcomes[1]] {
        let error = failed["error"].as_str().unwrap_or_default();
        assert!(error.contains("asked again before it answered"), "{outcomes}");
    }
    assert_eq!(outcomes[2]["answer"], Value::Null, "{outcomes}");
    assert_eq!(String::from_utf8_lossy(&output.stderr).matches("the next").count(), 1);
}

/// Sends each of these requests to the shim on a connection of its own, in pieces of this many bytes, and returns the
/// statuses that come back. In a request, `PATH` is the path at which the program says that it is ready.
const REQUESTS: &str = r"
    const api = (await outcome({ way: 'api' }, context())).answer
    const port = api.split(/[:/]/)[1]
    const send = (request, size) => new Promise((resolve) => {
      const text = request.replace(/PATH/g, api.slice(api.indexOf('/')) + '/runtime/init/ready')
      let told = ''
      const socket = require('net').connect(port, '127.0.0.1').setNoDelay().setEncoding('latin1')
      socket.on('data', (more) => { told += more }).on('error', () => {})
      socket.on('close', () => resolve((told.match(/HTTP\/1\.1 \d+/g) || []).map((line) => +line.slice(9))))
      const write = (from) => from < text.length && socket.write(text.slice(from, from + size), () => write(from + size))
      write(0)
    })
    const statuses = []
    for (const request of LIST) statuses.push(await send(request, SIZE))
    done(statuses)";

/// The statuses of these requests.
fn statuses(scenario: &Scenario, requests: &[String], piece: usize) -> Vec<Value> {
    let list = serde_json::to_string(requests).unwrap();
    let script = REQUESTS.replace("LIST", &list).replace("SIZE", &piece.to_string());
    let (statuses, _) = scenario.run(&[], &script);
    statuses.as_array().unwrap().clone()
}

#[test]
fn requests_of_the_program_are_read_however_they_are_cut_and_framed() {
    let Some(scenario) = Scenario::new() else { return };
    let last = "GET PATH HTTP/1.1\r\nhost: h\r\nConnection: keep-alive, close\r\n\r\n";
    let requests: Vec<String> = [
        "",
        "POST PATH HTTP/1.1\r\ncontent-length: 0\r\n\r\n",
        "POST PATH HTTP/1.1\r\nContent-Length:\t3 \r\nx:\r\n\r\nabc",
        "POST PATH HTTP/1.1\r\ntransfer-encoding: Chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        "POST PATH HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n0A;x=1\r\n0\r\n\r\n45678\r\n1\r\n\n\r\n000\r\nx: y\r\n\r\n",
    ]
    .iter()
    .map(|first| format!("{first}{last}"))
    .collect();
    for piece in [1, 2, 7, 1000] {
        let ok = |count| json!(vec![200; count]);
        assert_eq!(
            statuses(&scenario, &requests, piece),
            [ok(1), ok(2), ok(2), ok(2), ok(2)],
            "{piece} bytes at a time"
        );
    }
}

#[test]
fn a_request_that_is_not_http_1_1_or_has_no_certain_end_is_refused_and_its_connection_closed() {
    let Some(scenario) = Scenario::new() else { return };
    let head = |fields: &str| format!("POST PATH HTTP/1.1\r\n{fields}\r\n\r\n");
    let chunked = |body: &str| format!("{}{body}", head("transfer-encoding: chunked"));
    let mut requests = vec![
        "GET PATH HTTP/1.0\r\n\r\n".to_owned(),
        "GET PATH HTTP/1.1 \r\n\r\n".to_owned(),
        "PUT PATH HTTP/1.1\r\n\r\n".to_owned(),
        "\r\n\r\n".to_owned(),
        head("a header without a colon"),
        head("a : b"),
        head(": b"),
        head("a: b\r\n folded"),
        head("a: b\nc: d"),
    ];
    for length in ["", "-1", "+1", "0x1", "1.5", "1e3", "one", "1, 2", "1\r\ncontent-length: 1", "9999999999999999"] {
        requests.push(head(&format!("content-length: {length}")));
    }
    for coding in [
        "",
        "gzip",
        "gzip, chunked",
        "chunked, chunked",
        "chunked\r\ncontent-length: 5",
        "chunked\r\ncontent-length: 0",
    ] {
        requests.push(format!("{}0\r\n\r\n", head(&format!("transfer-encoding: {coding}"))));
    }
    for body in ["\r\n", "x\r\n", "-1\r\n", " 1\r\na\r\n", "1 1\r\n", "123456789\r\n", "1\r\nab\r\n0\r\n\r\n"] {
        requests.push(chunked(body));
    }
    // Nothing after a malformed request is read.
    for request in &mut requests {
        request.push_str("GET PATH HTTP/1.1\r\n\r\n");
    }
    for (status, request) in statuses(&scenario, &requests, 1000).iter().zip(&requests) {
        assert_eq!(*status, json!([400]), "{request:?}");
    }
    let long = [format!("GET PATH HTTP/1.1\r\nx: {}", "x".repeat(70_000))];
    assert_eq!(statuses(&scenario, &long, 1000), [json!([431])]);
    let path = ["GET /PATH HTTP/1.1\r\n\r\n", "GET /runtime/invocation/next HTTP/1.1\r\n\r\n"].map(str::to_owned);
    assert_eq!(statuses(&scenario, &path, 1000), [json!([403]), json!([403])], "only its own path is the program's");
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

/// The scenario takes the place of the program, which gets a call that it holds: `held`. `request` sends a request on a
/// connection of its own, and returns the status and the text of the answer; `path` is the path of its calls. `connected` is
/// all connections that the shim has accepted.
const AS_PROGRAM: &str = r"
    // What the shim listens on does not keep Node alive.
    setInterval(() => {}, 1000)
    const net = require('net')
    const connected = []
    const create = net.createServer
    net.createServer = (...all) => create(...all).on('connection', (socket) => connected.push(socket))
    const [, port, secret] = (await outcome({ way: 'api' }, context())).answer.split(/[:/]/)
    const path = `/${secret}/runtime/invocation`
    const request = (method, action, body) => new Promise((resolve, reject) => {
      http.request({ port, method, path: `${path}/${action}`, agent: false }, (response) => {
        let text = ''
        response.on('data', (more) => { text += more }).on('end', () => resolve({ status: response.statusCode, text }))
      }).on('error', reject).end(body)
    })
    // Sends this after a request to which the shim responds at once, and waits for that response.
    const begin = async (text) => {
      const socket = net.connect(port, '127.0.0.1')
      await new Promise((resolve) => socket.once('data', resolve).write(`GET /${secret}/runtime/init/ready HTTP/1.1\r\n\r\n${text}`))
      return socket
    }
    const held = outcome({ way: 'hold' }, context())
    // It is refused until the program has the call.
    const answerHeld = async () => { while ((await request('POST', 'response', '1')).status !== 200); }
    ";

#[test]
fn a_call_is_not_sent_to_a_connection_that_was_reset() {
    let Some(scenario) = Scenario::new() else { return };
    let script = r"
        await answerHeld()
        await begin(`GET ${path}/next HTTP/1.1\r\n\r\n`)
        // As after a reset.
        const socket = connected[connected.length - 1]
        await new Promise((resolve) => socket.on('close', resolve).destroy(new Error('ECONNRESET')))
        const call = outcome({ id: 7 }, context())
        const { text } = await request('GET', 'next')
        await request('POST', 'response', JSON.stringify({ was: JSON.parse(text) }))
        done(await call)";
    let (outcome, _) = scenario.run(&[], &format!("{AS_PROGRAM}{script}"));
    assert_eq!(outcome, json!({"answer": {"was": {"id": 7}}}));
}

#[test]
fn a_program_that_asked_during_an_earlier_call_does_not_fail_this_one() {
    let Some(scenario) = Scenario::new() else { return };
    let script = r"
        await answerHeld()
        const first = outcome({ id: 1 }, context())
        await request('GET', 'next')
        const asked = await begin(`GET ${path}/next HTTP/1.1\r\ncontent-length: 2\r\n\r\n1`)
        await request('POST', 'response', '2')
        const second = outcome({ id: 2 }, context())
        await request('GET', 'next')
        const after = begin('')
        asked.write('2')
        await after
        await request('POST', 'response', '3')
        done(await Promise.all([held, first, second]))";
    let (outcomes, _) = scenario.run(&[], &format!("{AS_PROGRAM}{script}"));
    assert_eq!(outcomes, json!([{"answer": 1}, {"answer": 2}, {"answer": 3}]));
}

/// A regular expression with a choice of where the spaces belong takes eleven seconds for each of these on a fast machine.
#[test]
fn a_head_of_many_spaces_is_read_at_once() {
    let Some(scenario) = Scenario::new() else { return };
    let field = format!("x: y{}z", " ".repeat(60_000));
    let requests = vec![format!("GET PATH HTTP/1.1\r\nconnection: close\r\n{field}\r\n\r\n"); 20];
    assert_eq!(statuses(&scenario, &requests, 100_000), vec![json!([200]); 20]);
}

#[test]
fn a_port_that_cannot_be_opened_fails_one_call_and_not_the_process() {
    let Some(scenario) = Scenario::new() else { return };
    let (outcomes, _) = scenario.run(
        &[],
        "
        const { Server } = require('net')
        const listen = Server.prototype.listen
        Server.prototype.listen = function () {
          Server.prototype.listen = listen
          setImmediate(() => this.emit('error', new Error('listen EADDRNOTAVAIL')))
          return this
        }
        done([await outcome({ way: 'large', size: 1 }, context()), await outcome({ way: 'large', size: 1 }, context())])",
    );
    assert_eq!(outcomes, json!([{"error": "listen EADDRNOTAVAIL"}, {"answer": "x"}]));
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
        const [spawn, read] = [processes.spawn, fs.readFileSync]
        let ended
        processes.spawn = (...all) => {
          const job = spawn(...all)
          ended = new Promise((resolve) => job.on('exit', (code, signal) => resolve(signal)))
          return job
        }
        fs.readFileSync = () => { throw Object.assign(new Error('too many open files'), { code: 'EMFILE' }) }
        const failed = await outcome({ way: 'context' }, context())
        fs.readFileSync = read
        done([failed, await ended])",
    );
    assert_eq!(outcome, json!([{"error": "the function cannot be started: EMFILE"}, "SIGKILL"]));
}
