#[cfg(feature = "codes")]
#[cfg(all(not(unix), not(not(unix))))]
#[::cloudfn_runtime::cloud_function(openapi = ["wxacode.get"])]
///Makes a code.
#[allow(clippy::unused_async)]
async fn code(cloud: Cloud) -> Result<(), Error> {
    body()
}
#[cfg(feature = "codes")]
#[cfg(all(unix, not(not(unix))))]
#[::cloudfn_runtime::cloud_function(openapi = ["wxacode.get"])]
///Makes a code.
#[allow(clippy::unused_async)]
async fn code(event: A, cloud: Cloud) -> Result<(), Error> {
    body()
}
#[cfg(feature = "codes")]
#[cfg(all(not(unix), not(unix)))]
#[::cloudfn_runtime::cloud_function(openapi = ["wxacode.get"])]
///Makes a code.
#[allow(clippy::unused_async)]
async fn code(event: B, cloud: Cloud) -> Result<(), Error> {
    body()
}
#[cfg(feature = "codes")]
#[cfg(all(unix, not(unix)))]
#[::cloudfn_runtime::cloud_function(openapi = ["wxacode.get"])]
///Makes a code.
#[allow(clippy::unused_async)]
async fn code(event: A, event: B, cloud: Cloud) -> Result<(), Error> {
    body()
}
