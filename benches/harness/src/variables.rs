//! The variables of an invocation in the cloud, with made-up values.

use std::process::Command;

const VARIABLES: [(&str, &str); 15] = [
    ("TENCENTCLOUD_RUNENV", "SCF"),
    ("TENCENTCLOUD_REGION", "ap-shanghai"),
    ("SCF_NAMESPACE", "bench-env-1a2b3c"),
    ("TCB_ENV", "bench-env-1a2b3c"),
    ("SCF_FUNCTIONNAME", "echo"),
    ("SCF_FUNCTIONVERSION", "$LATEST"),
    ("TENCENTCLOUD_UIN", "100000000001"),
    ("TENCENTCLOUD_APPID", "1250000000"),
    ("TENCENTCLOUD_TZ", "Asia/Shanghai"),
    ("TENCENTCLOUD_SECRETID", "AKIDbenchbenchbenchbenchbenchbenchbe"),
    ("TENCENTCLOUD_SECRETKEY", "benchbenchbenchbenchbenchbench12"),
    ("WX_CONTEXT_KEYS", "WX_OPENID,WX_APPID,WX_API_TOKEN"),
    ("WX_OPENID", "oABCD0123456789abcdefghijklm"),
    ("WX_APPID", "wx0123456789abcdef"),
    ("HOME", "/tmp"),
];

/// Gives a program these variables and no others.
pub(crate) fn set(command: &mut Command) {
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default()).envs(VARIABLES);
    command.env("TENCENTCLOUD_SESSIONTOKEN", "s".repeat(256)).env("WX_API_TOKEN", "t".repeat(128));
}

/// Tells a program where its events are: in the variables of SCF, and in those of AWS, which one contestant speaks.
pub(crate) fn set_runtime_api(command: &mut Command, port: u16) {
    command
        .env("SCF_RUNTIME_API", "127.0.0.1")
        .env("SCF_RUNTIME_API_PORT", port.to_string())
        .env("AWS_LAMBDA_RUNTIME_API", format!("127.0.0.1:{port}"))
        .env("AWS_LAMBDA_FUNCTION_NAME", "echo")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "1");
}

/// Tells a program where its Cloud Calls go: as the SDK has it, and for contestants without one.
pub(crate) fn set_gateway(command: &mut Command, port: u16) {
    let url = format!("http://127.0.0.1:{port}/admin");
    command.env("TCB_CONTEXT_CNFG", format!(r#"{{"URL":"{url}"}}"#)).env("BENCH_GATEWAY_URL", url);
}
