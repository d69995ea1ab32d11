//! Events that the platform makes: timers, messages that WeChat pushes, payments.
//!
//! Each is an ordinary type of event. What WeChat adds to them later is in [`Message::members`]; a kind that is not
//! known here is no error.
//!
//! ```
//! use cloudfn_runtime::events::{Message, MessageKind};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//!
//! /// Takes what users write to customer service, and everything else that is pushed.
//! #[cloud_function]
//! async fn inbox(message: Message, cloud: Cloud) -> Result<String, Error> {
//!     let _ = cloud;
//!     Ok(match message.kind {
//!         MessageKind::Text { content } => content,
//!         MessageKind::Event { event, .. } => format!("the event {event}"),
//!         _ => "something else".to_owned(),
//!     })
//! }
//!
//! # use cloudfn_runtime::testing::{TestCloud, block_on};
//! let json = r#"{"ToUserName": "gh_1", "FromUserName": "o1", "CreateTime": 1, "MsgType": "text", "Content": "hi"}"#;
//! let message: Message = serde_json::from_str(json).unwrap();
//! assert_eq!(block_on(inbox(message, TestCloud::new().cloud()))?, "hi");
//! # Ok::<(), Error>(())
//! ```

mod message;
mod paid;
mod timer;

pub use self::message::{Message, MessageKind};
pub use self::paid::{Paid, PaidAnswer};
pub use self::timer::Timer;
