use cloudfn_runtime::cloud_function;

#[cloud_function]
const NOTIFY: u32 = 1;

cloudfn_runtime::main!();
