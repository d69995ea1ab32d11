//! Packages for containers, HTTP functions and Tencent Cloud: their content, and the behavior of their programs when
//! they are started like on the platform.

mod dockerfile;
mod image;

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use cloudfn_local::Identity;
use cloudfn_tests::cargo::{FAST_RELEASE, cloudfn};
use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::http::server::Server;
use cloudfn_tests::local_platform::{function, on_platform};
use cloudfn_tests::mini_program::Project;
use cloudfn_tests::skip::skip;
use cloudfn_tests::wechat::WeChat;
use cloudfn_tests::workspace::workspace;
use dockerfile::Dockerfile;
use image::Image;
use serde_json::{Value, json};

/// The headers by which Cloud Hosting identifies a user.
const USER: &str = "X-WX-SOURCE: wx_client\r\nX-WX-APPID: wx1\r\nX-WX-OPENID: o1\r\n";

/// The event that asks the function `shop` for the caller.
const WHO: &[u8] = br#"{"way":"who"}"#;

/// The project that is packaged.
struct Shop {
    project: Project,
    out: PathBuf,
}

impl Shop {
    fn with_output(name: &str) -> Option<Self> {
        let project = Project::new()?;
        let out = project.output_folder(name);
        Some(Self { project, out })
    }

    fn package(&self, arguments: &[&str]) -> CommandOutput {
        self.project.package(&[arguments, &["--out", self.out.to_str().unwrap()]].concat())
    }

    fn path(&self, path: &str) -> PathBuf {
        self.out.join(path)
    }

    /// The files in a folder and its subfolders, with their modes.
    fn files(&self, folder: &str) -> Vec<(String, u32)> {
        let entries = fs::read_dir(self.path(folder)).unwrap().map(Result::unwrap);
        let mode = |entry: &fs::DirEntry| entry.metadata().unwrap().permissions().mode() & 0o7777;
        let mut files: Vec<_> = entries.map(|entry| (entry.file_name().into_string().unwrap(), mode(&entry))).collect();
        files.sort();
        files
    }

    fn json(&self, path: &str) -> Value {
        serde_json::from_slice(&fs::read(self.path(path)).unwrap()).unwrap()
    }
}

fn own(files: &[(&str, u32)]) -> Vec<(String, u32)> {
    files.iter().map(|(name, mode)| ((*name).to_owned(), *mode)).collect()
}

/// Starts the program of an image with the image's variables, these, and another port.
fn start_image(image: &Dockerfile, variables: &[(&str, &str)]) -> Server {
    let of_image = image.variables().iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let all: Vec<_> = of_image.chain(variables.iter().copied()).chain([("PORT", "0")]).collect();
    start_program(&image.program(), &all)
}

/// Starts a program with these variables and no others.
fn start_program(program: &Path, variables: &[(&str, &str)]) -> Server {
    let mut command = Command::new(program);
    command.env_clear().envs(variables.iter().copied());
    Server::start(command)
}

/// Starts a program with exactly these variables in a separate network, where every port is free. `None` if this
/// machine cannot create one.
fn start_alone<'a>(program: &Path, variables: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Server> {
    if !Command::new("unshare").args(["--net", "true"]).output().is_ok_and(|tried| tried.status.success()) {
        skip("this machine makes no network of its own for a process");
        return None;
    }
    let mut command = Command::new("unshare");
    command.args(["--net", "env", "-i", "CLOUDFN_LOG_FORMAT=json"]);
    command.args(variables.into_iter().map(|(name, value)| format!("{name}={value}"))).arg(program);
    Some(Server::start(command))
}

#[test]
fn a_container_is_a_program_with_all_its_functions() {
    let Some(shop) = Shop::with_output("run") else { return };
    let said = shop.package(&["--target", "run", "--zip"]).succeeds();
    assert_eq!(shop.files(""), own(&[("shop", 0o755), ("shop.zip", 0o644)]));
    let expected =
        [("Dockerfile", 0o644), ("container.config.json", 0o644), ("openapi-whitelist.txt", 0o644), ("server", 0o755)];
    assert_eq!(shop.files("shop"), own(&expected));
    assert_eq!(
        fs::read_to_string(shop.path("shop/openapi-whitelist.txt")).unwrap(),
        "/cgi-bin/message/subscribe/send\n"
    );
    let notes: Vec<_> = said.stderr.lines().filter(|line| line.starts_with("note: ")).collect();
    assert!(notes[0].contains("openapi-whitelist.txt is new or changed: shop."), "{notes:?}");
    assert!(notes[1].contains("timers start only Node functions there; these declare timers: shop"), "{notes:?}");
    assert!(said.stderr.contains("shop (plain, shop) to "), "{}", said.stderr);
    assert!(!shop.package(&["--target", "run"]).succeeds().stderr.contains("openapi-whitelist.txt"));

    let config = shop.json("shop/container.config.json");
    // The settings in the package's Cargo.toml, and the platform's defaults.
    assert_eq!((&config["cpu"], &config["mem"], &config["maxNum"]), (&json!(0.5), &json!(1), &json!(8)));
    assert_eq!((&config["minNum"], &config["policyType"]), (&json!(0), &json!("cpu")));
    let image = Dockerfile::of(&shop.path("shop"));
    assert_eq!(config["dockerfilePath"], "Dockerfile");
    assert_eq!(config["containerPort"], image.port());
}

#[test]
fn an_unknown_setting_is_an_error_before_anything_is_built() {
    let Some(project) = Project::new() else { return };
    let manifest = project.folder().join("functions/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    assert!(text.contains("maxNum = 8"), "{text}");
    fs::write(&manifest, text.replace("maxNum = 8", "maxInstances = 8")).unwrap();
    let said = project.package(&["--target", "run"]);
    assert_eq!(said.code, Some(2), "{}", said.stderr);
    let expected = "error: `[package.metadata.cloudfn]` of shop: unknown field `maxInstances`, expected one of `cpu`";
    assert!(said.stderr.contains(expected), "{}", said.stderr);
    assert!(said.stderr.contains(&format!("help: correct it in {}", manifest.display())), "{}", said.stderr);
    assert!(!said.stderr.contains("Building"), "{}", said.stderr);
}

#[test]
fn the_program_of_a_container_serves_its_functions_and_trusts_cloud_hosting() {
    let Some(shop) = Shop::with_output("run-started") else { return };
    shop.package(&["--target", "run"]).succeeds();
    let image = Dockerfile::of(&shop.path("shop"));
    let server = start_image(&image, &[]);
    let mut client = server.client();
    assert_eq!(client.call("GET /", "", b""), (200, json!({"errCode": 0, "errMsg": "ok"})));
    let (status, who) = client.call("POST /shop", USER, WHO);
    assert_eq!((status, &who["OPENID"], &who["APPID"]), (200, &json!("o1"), &json!("wx1")));
    assert_eq!(client.call("POST /shop", "X-WX-OPENID: o1\r\n", WHO), (200, json!({})));
    assert_eq!(client.call("POST /plain", "", b"{}"), (200, Value::Null));
    assert_eq!(client.call("POST /nothing", "", b"{}").0, 404);

    // A running call is answered after SIGTERM, and then the process exits with 0.
    let meeting = TcpListener::bind("127.0.0.1:0").unwrap();
    let event = json!({"way": "meet", "text": meeting.local_addr().unwrap().to_string()});
    client.send("POST /shop", "", event.to_string().as_bytes());
    let (mut function, _) = meeting.accept().unwrap();
    function.read_exact(&mut [0]).unwrap();
    server.terminate();
    drop(function);
    assert_eq!(client.receive(), (200, json!(0)));
    assert_eq!(server.exit_code(), Some(0));
}

#[test]
fn the_calls_of_a_container_are_in_its_allow_list() {
    let Some(shop) = Shop::with_output("run-calls") else { return };
    shop.package(&["--target", "run"]).succeeds();
    let wechat = WeChat::answering("application/json", br#"{"errcode":0,"errmsg":"ok"}"#);
    let image = Dockerfile::of(&shop.path("shop"));
    let server = start_image(&image, &[("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    let (status, answer) = server.client().call("POST /shop", USER, br#"{"way":"send"}"#);
    assert_eq!((status, &answer["errMsg"]), (200, &json!("openapi.subscribeMessage.send:ok")), "{answer}");
    let asked = wechat.asked();
    let path = asked.first.strip_prefix("POST ").unwrap().split([' ', '?']).next().unwrap();
    let whitelist = fs::read_to_string(shop.path("shop/openapi-whitelist.txt")).unwrap();
    assert!(whitelist.lines().any(|line| line == path), "{path} is not in {whitelist}");
}

#[test]
fn the_example_for_cloud_hosting_becomes_the_container_that_its_readme_shows() {
    let Some(project) = Project::new() else { return };
    let out = project.output_folder("example");
    let mut command = cloudfn("package", workspace());
    command.args(["--target", "run", "--package", "cloud-hosting", "--out"]).arg(&out);
    command.env("CARGO_TARGET_DIR", project.target()).envs(FAST_RELEASE);
    CommandOutput::of(&command.output().unwrap()).succeeds();

    let read = |file: &str| fs::read_to_string(out.join("cloud-hosting").join(file)).unwrap();
    let readme = fs::read_to_string(workspace().join("examples/cloud-hosting/README.md")).unwrap();
    let dockerfile = read("Dockerfile");
    let shown: String = dockerfile.lines().skip(1).flat_map(|line| ["    ", line, "\n"]).collect();
    assert!(shown.contains("    ENTRYPOINT ") && readme.contains(&shown), "the README does not show {dockerfile}");
    assert_eq!(read("openapi-whitelist.txt"), "/cgi-bin/message/subscribe/send\n/wxa/msg_sec_check\n");
    let config: Value = serde_json::from_str(&read("container.config.json")).unwrap();
    assert_eq!((&config["maxNum"], &config["envParams"]), (&json!(10), &json!({"RUST_LOG": "info"})));

    let server = start_image(&Dockerfile::of(&out.join("cloud-hosting")), &[]);
    let caller = json!({"openid": "o1", "source": "wx_client"});
    assert_eq!(server.client().call("POST /whoami", USER, b"{}"), (200, caller));
}

#[test]
fn variables_of_a_container_select_the_trusted_identity_and_the_functions() {
    let Some(shop) = Shop::with_output("run-variables") else { return };
    shop.package(&["--target", "run"]).succeeds();
    let image = Dockerfile::of(&shop.path("shop"));
    let server = start_image(&image, &[("CLOUDFN_IDENTITY", "none"), ("CLOUDFN_FUNCTION", "shop")]);
    assert_eq!(server.client().call("POST /", USER, WHO), (200, json!({})));
    assert_eq!(server.client().call("POST /plain", "", b"{}").0, 404);
}

#[test]
fn an_image_builder_makes_an_image_that_runs_without_root_and_holds_only_its_program() {
    let Some(shop) = Shop::with_output("run-image") else { return };
    shop.package(&["--target", "run"]).succeeds();
    let Some(image) = Image::built(&shop.path("shop")) else { return };
    let config = image.config();
    assert_eq!((&config["User"], &config["Entrypoint"]), (&json!("65532:65532"), &json!(["/server"])));
    assert_eq!(config["ExposedPorts"], json!({"8080/tcp": {}}));
    let names: Vec<_> = fs::read_dir(image.files()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["server"]);
    let server = Server::start(image.command(&[("PORT", "0")]));
    let (status, who) = server.client().call("POST /shop", USER, WHO);
    assert_eq!((status, &who["OPENID"]), (200, &json!("o1")));
    server.terminate();
    assert_eq!(server.exit_code(), Some(0));
}

#[test]
fn an_image_builder_makes_an_image_that_takes_events_of_tencent_cloud() {
    let Some(shop) = Shop::with_output("scf-image") else { return };
    shop.package(&["--target", "scf"]).succeeds();
    let Some(image) = Image::built(&shop.path("shop")) else { return };
    let server = Server::start(image.command(&[("PORT", "0")]));
    let event = br#"{"way":"text","text":"hello"}"#;
    assert_eq!(server.client().call("POST /event-invoke", "X-Scf-Name: s\r\n", event), (200, json!("hello")));
    server.terminate();
    assert_eq!(server.exit_code(), Some(0));
}

#[test]
fn an_http_function_is_a_program_under_the_name_that_the_platform_starts() {
    let Some(shop) = Shop::with_output("http") else { return };
    let said = shop.package(&["--target", "http", "--zip"]).succeeds();
    assert_eq!(shop.files("shop"), own(&[("cloudbaserc.json", 0o644), ("scf_bootstrap", 0o755)]));
    assert!(said.stderr.contains("this platform provides no WeChat token"), "{}", said.stderr);
    let settings = shop.json("shop/cloudbaserc.json");
    let function = &settings["functions"][0];
    assert_eq!((&function["name"], &function["type"], &function["dir"]), (&json!("shop"), &json!("HTTP"), &json!(".")));
    // The command line refuses a file without one.
    assert_eq!(settings["envId"], "{{env.CLOUDBASE_ENV_ID}}");
    assert_eq!(zipped(&shop.path("shop.zip")), [("scf_bootstrap".to_owned(), 0o755)]);

    // As CloudBase starts it, except for the port: 9000 may be in use here.
    let platform = [("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "shop-1a2b"), ("PORT", "0")];
    let server = start_program(&shop.path("shop/scf_bootstrap"), &platform);
    let mut client = server.client();
    assert_eq!(client.call("GET /", "", b"").0, 200);
    assert_eq!(
        client.call("POST /shop", "x-wx-openid: o1\r\n", WHO),
        (200, json!({"OPENID": "o1", "ENV": "shop-1a2b"}))
    );
    assert_eq!(client.call("POST /plain", "", b"{}"), (200, Value::Null));
    let forged = client.call("POST /shop", "X-WX-SOURCE: wx_client\r\nX-WX-UNIONID: u1\r\n", WHO);
    assert_eq!(forged, (200, json!({})));
    let (status, failed) = client.call("POST /shop", "x-wx-openid: o1\r\n", br#"{"way":"send"}"#);
    assert_eq!(status, 500, "there is no token: {failed}");
    server.terminate();
    assert_eq!(server.exit_code(), Some(0));
}

#[test]
fn a_function_of_tencent_cloud_is_a_zip_with_its_program_and_an_image() {
    let Some(shop) = Shop::with_output("scf") else { return };
    let said = shop.package(&["--target", "scf", "--json"]).succeeds().json();
    let each = [("plain", 0o755), ("plain.zip", 0o644), ("shop", 0o755), ("shop.zip", 0o644)];
    assert_eq!(shop.files(""), own(&each));
    assert_eq!(shop.files("shop"), own(&[("Dockerfile", 0o644), ("bootstrap", 0o755)]));
    assert_eq!(zipped(&shop.path("shop.zip")), [("bootstrap".to_owned(), 0o755)]);
    let function = &said["functions"][1];
    assert_eq!(function["bytes"], fs::metadata(shop.path("shop/bootstrap")).unwrap().len());
    assert_eq!(function["zippedBytes"], fs::metadata(shop.path("shop.zip")).unwrap().len());

    // Events are posted to the image.
    let image = Dockerfile::of(&shop.path("shop"));
    assert_eq!(image.port(), 9000);
    let server = start_image(&image, &[("SCF_FUNCTIONNAME", "shop-in-the-cloud")]);
    let mut client = server.client();
    let event = "X-Scf-Request-Id: r1\r\nX-Scf-Name: shop-in-the-cloud\r\nX-Scf-Timeout: 3000\r\n";
    let (status, answer) = client.call("POST /event-invoke", event, br#"{"way":"text","text":"hello"}"#);
    assert_eq!((status, answer), (200, json!("hello")));
    let forged = format!("{event}{USER}x-wx-openid: o1\r\n");
    assert_eq!(client.call("POST /event-invoke", &forged, WHO), (200, json!({})));
    let (status, failed) = client.call("POST /event-invoke", event, br#"{"way":"fail"}"#);
    assert_eq!((status, &failed["errMsg"]), (500, &json!("the order cannot be shipped")));
    server.terminate();
    assert_eq!(server.exit_code(), Some(0));
}

#[test]
fn the_program_of_a_custom_runtime_asks_the_runtime_api_for_events() {
    let Some(shop) = Shop::with_output("scf-started") else { return };
    shop.package(&["shop", "--target", "scf"]).succeeds();
    on_platform(async |platform| {
        let process = function("shop", shop.path("shop/bootstrap")).permissions(["subscribeMessage.send"]);
        let function = platform.function(process).unwrap();
        let outcome = function.invoke(r#"{"way":"text","text":"hello"}"#, &Identity::default()).await.unwrap();
        assert_eq!(outcome.json().unwrap(), "hello");
        function.stop().await.unwrap();
    });
}

#[test]
fn each_program_listens_on_the_port_of_its_platform() {
    let Some(shop) = Shop::with_output("ports") else { return };
    let folder = |target: &str| {
        let out = shop.path(target);
        shop.project.package(&["--target", target, "--out", out.to_str().unwrap()]).succeeds();
        out.join("shop")
    };
    for (target, port) in [("run", 8080), ("scf", 9000)] {
        let image = Dockerfile::of(&folder(target));
        let variables = image.variables().iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let Some(started) = start_alone(&image.program(), variables) else { return };
        assert_eq!(started.port(), port, "{target}");
    }
    let platform = [("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "shop-1a2b")];
    let started = start_alone(&folder("http").join("scf_bootstrap"), platform).unwrap();
    assert_eq!(started.port(), 9000);
    started.terminate();
    assert_eq!(started.exit_code(), Some(0));
}

#[test]
fn a_folder_of_another_target_is_not_touched() {
    let Some(shop) = Shop::with_output("mixed") else { return };
    shop.package(&["--target", "run"]).succeeds();
    let before = shop.files("shop");
    for target in ["node", "http", "scf"] {
        let said = shop.package(&["--target", target]);
        assert_eq!(said.code, Some(2), "{}", said.stderr);
        assert!(said.stderr.contains("shop was packaged for `run`, and was not changed"), "{}", said.stderr);
    }
    assert_eq!((shop.files("shop"), shop.files("").len()), (before, 1));
}

#[test]
fn packages_of_deleted_programs_and_functions_are_removed_with_their_zips() {
    let Some(shop) = Shop::with_output("stale-targets") else { return };
    for target in ["run", "http", "scf"] {
        shop.package(&["--target", target, "--zip"]).succeeds();
        let gone = shop.path("gone");
        fs::create_dir(&gone).unwrap();
        for (name, _) in shop.files("shop") {
            fs::copy(shop.path("shop").join(&name), gone.join(name)).unwrap();
        }
        fs::copy(shop.path("shop.zip"), shop.path("gone.zip")).unwrap();
        let said = shop.package(&["--target", target, "--zip", "--json"]).succeeds().json();
        assert_eq!(said["removed"], json!([gone]), "{said}");
        assert!(!gone.exists() && !shop.path("gone.zip").exists(), "{target}");
        fs::remove_dir_all(&shop.out).unwrap();
    }
}

#[test]
fn each_target_has_a_folder_of_its_own_by_default() {
    let Some(shop) = Shop::with_output("unused") else { return };
    for (target, key, program) in
        [("run", "programs", "server"), ("http", "programs", "scf_bootstrap"), ("scf", "functions", "bootstrap")]
    {
        let said = shop.project.package(&["--target", target, "--json"]).succeeds().json();
        let folder = shop.project.folder().join("target/cloudfn").join(target).join("shop");
        let shop = said[key].as_array().unwrap().iter().find(|made| made["folder"] == json!(folder)).unwrap();
        assert_eq!(shop["permissions"], json!(["subscribeMessage.send"]));
        assert!(folder.join(program).is_file(), "{target}");
        if key == "programs" {
            assert_eq!((&shop["program"], &shop["functions"]), (&json!("shop"), &json!(["plain", "shop"])));
        }
    }
}

/// The files of a zip with their modes.
fn zipped(path: &Path) -> Vec<(String, u32)> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let count = zip.len();
    let file = |index| {
        let file = zip.by_index(index).unwrap();
        (file.name().to_owned(), file.unix_mode().unwrap() & 0o7777)
    };
    (0..count).map(file).collect()
}
