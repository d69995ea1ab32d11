use cloudfn_runtime::cloud_function;

struct Notify;

#[cloud_function]
impl Notify {}

cloudfn_runtime::main!();
