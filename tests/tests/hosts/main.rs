//! Hosts of functions: our own, the local platform, Node, and third-party hosts.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod cloud_hosting_example;
mod database;
mod database_examples;
mod examples;
mod foreign_client;
mod http;
mod local;
mod local_testing;
mod node;
mod node_faults;
mod runtime_api;
mod wx_server_sdk;
