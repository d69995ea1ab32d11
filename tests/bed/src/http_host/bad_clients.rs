//! Clients that start something and then stop.

use crate::wire::{Client, request};

/// The point at which a client stops.
#[derive(Debug, Clone, Copy)]
pub(super) enum BadClient {
    SendsNothing,
    SendsHalfALine,
    SendsHalfAHead,
    SendsHalfABody,
    NeverEndingCall,
    NeverReads,
    /// Keeps its connection after an answer, as most clients do.
    StaysIdle,
}

impl BadClient {
    pub(super) const ALL: [Self; 7] = [
        Self::SendsNothing,
        Self::SendsHalfALine,
        Self::SendsHalfAHead,
        Self::SendsHalfABody,
        Self::NeverEndingCall,
        Self::NeverReads,
        Self::StaysIdle,
    ];

    /// Describes its connection: `with half a head`.
    pub(super) fn connection(self) -> &'static str {
        match self {
            Self::SendsNothing => "on which nothing is sent",
            Self::SendsHalfALine => "with half a first line",
            Self::SendsHalfAHead => "with half a head",
            Self::SendsHalfABody => "with half a body",
            Self::NeverEndingCall => "whose call never ends",
            Self::NeverReads => "whose answer of 5 MB is not read",
            Self::StaysIdle => "that is kept after an answer",
        }
    }

    /// Connects, and stops at this client's point.
    pub(super) async fn connect(self, port: u16) -> std::io::Result<Client> {
        let mut client = match self {
            Self::NeverReads => Client::connect_with_small_buffer(port).await?,
            _ => Client::connect(port).await?,
        };
        match self {
            Self::SendsNothing => {}
            Self::SendsHalfALine => client.send(b"POST /bed_wo").await?,
            Self::SendsHalfAHead => client.send(b"POST /bed_work HTTP/1.1\r\nhost: x\r\nx-slow: ").await?,
            Self::SendsHalfABody => {
                client.send(b"POST /bed_work HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{\"kind\":").await?;
            }
            Self::NeverEndingCall => client.send(&request("/bed_work", &[], br#"{"kind":"never"}"#)).await?,
            Self::NeverReads => {
                let event = br#"{"kind":"large-answer","number":5000000}"#;
                client.send(&request("/bed_work", &[], event)).await?;
            }
            Self::StaysIdle => {
                client.post("/bed_work", &[], br#"{"kind":"answer"}"#).await?;
            }
        }
        Ok(client)
    }
}
