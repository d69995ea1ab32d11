//! The header `x-cloudfn-context`. The first byte says whether the rest is the header, or the JSON in it.

#![no_main]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cloudfn_fuzz::members::Members;
use cloudfn_runtime::Environment;
use cloudfn_runtime::host::fuzzing::context;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let header = if *kind == b'=' { rest.to_vec() } else { STANDARD.encode(rest).into_bytes() };
    let Ok((variables, function)) = context(&header) else { return };
    let json = STANDARD.decode(header.trim_ascii()).expect("base64");
    let whole = Members::of(&json).expect("a context is an object");
    let environment = whole.only("environment").expect("one environment");
    let environment = Members::of(environment.as_bytes()).expect("an environment that is an object");
    assert_eq!(environment.len(), variables.len(), "each variable is there once");
    for (name, value) in &variables {
        assert_eq!(environment.text(name).as_ref(), Some(value), "{name}");
    }
    if let Some(function) = &function {
        assert_eq!(whole.text("function_name").as_ref(), Some(function));
    }
    // An invocation has its own variables, and from the process only those that belong to no caller.
    let process =
        [("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "another caller"), ("TENCENTCLOUD_SECRETKEY", "another")];
    let process = process.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let invocation = Environment::of_invocation(variables.clone(), &process);
    for name in ["WX_CONTEXT_KEYS", "WX_OPENID", "TENCENTCLOUD_SECRETKEY"] {
        assert_eq!(invocation.get(name), variables.get(name).map(String::as_str), "{name}");
    }
});
