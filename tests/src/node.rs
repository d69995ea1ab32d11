//! Node, and other programs that run on it.

use std::path::PathBuf;

use crate::skip::skip;

/// Node, if this machine has one.
pub fn node() -> Option<PathBuf> {
    let node = find();
    if node.is_none() {
        skip("there is no Node on this machine");
    }
    node
}

/// The same, but says nothing if there is none.
pub fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("node")).find(|node| node.is_file())
}

/// The folder with third-party hosts and tools that `.ci/node-hosts` installs, if it was run.
pub fn hosts() -> Option<PathBuf> {
    let hosts = std::env::var_os("CLOUDFN_NODE_HOSTS").map(PathBuf::from);
    if hosts.is_none() {
        skip("CLOUDFN_NODE_HOSTS names no folder with the hosts and tools that .ci/node-hosts installs");
    }
    hosts
}

/// The folder of an npm project with wx-server-sdk and mime-db, if `CLOUDFN_WX_SERVER_SDK` names one.
pub fn wx_server_sdk() -> Option<PathBuf> {
    let folder = std::env::var_os("CLOUDFN_WX_SERVER_SDK").map(PathBuf::from);
    if folder.is_none() {
        skip("CLOUDFN_WX_SERVER_SDK names no folder with wx-server-sdk 4.0.2 and mime-db");
    }
    folder.map(|folder| crate::workspace::workspace().join(folder))
}
