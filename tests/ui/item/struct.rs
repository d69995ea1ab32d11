use cloudfn_runtime::cloud_function;

#[cloud_function]
struct Notify;

cloudfn_runtime::main!();
