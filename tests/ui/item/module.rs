use cloudfn_runtime::cloud_function;

#[cloud_function]
mod notify {}

cloudfn_runtime::main!();
