//! An axum server as its documentation shows it: `POST /echo` answers with the JSON that it gets. `PORT` is its port.

#![forbid(unsafe_code)]

use axum::routing::post;
use axum::{Json, Router};
use serde_json::Value;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port: u16 = std::env::var("PORT")?.parse()?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    let app = Router::new().route("/echo", post(async |Json(event): Json<Value>| Json(event)));
    axum::serve(listener, app).await?;
    Ok(())
}
