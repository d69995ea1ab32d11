//! Identifiers with types of their own, so that two of them cannot be swapped.
//!
//! Where a request takes one, it takes `impl Into<OpenId>`: a `&str`, a `String` or the identifier itself.
//!
//! ```
//! use cloudfn_openapi::OpenId;
//!
//! let caller = OpenId::from("oABC");
//! assert_eq!(caller.as_str(), "oABC");
//! assert_eq!(caller.to_string(), "oABC");
//! ```

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! text_identifiers {
    ($($(#[$documentation:meta])* $name:ident;)*) => {$(
        $(#[$documentation])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier as WeChat wrote it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        crate::written::written_as_json!($name);

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&String> for $name {
            fn from(text: &String) -> Self {
                Self(text.clone())
            }
        }

        impl From<&$name> for $name {
            fn from(identifier: &$name) -> Self {
                identifier.clone()
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

macro_rules! number_identifiers {
    ($($(#[$documentation:meta])* $name:ident;)*) => {$(
        $(#[$documentation])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// The number.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        crate::written::written_as_json!($name);

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl From<$name> for i64 {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }
    )*};
}

text_identifiers! {
    /// The activity of an updatable message.
    ActivityId;
    /// A mini program, an official account or an app.
    #[doc(alias = "appid")]
    AppId;
    /// A merchant's account at a courier.
    #[doc(alias = "biz_id")]
    BizId;
    /// A card of WeChat's card packs: a kind of coupon, membership or ticket.
    #[doc(alias = "card_id")]
    CardId;
    /// A courier company.
    #[doc(alias = "delivery_id")]
    DeliveryId;
    /// The serial number of a device.
    DeviceSn;
    /// A cloud environment.
    #[doc(alias = "env")]
    EnvId;
    /// A submitted form or a prepaid payment, which once allowed a template message.
    #[doc(alias = "formId")]
    FormId;
    /// A file that was uploaded to WeChat.
    #[doc(alias = "media_id")]
    MediaId;
    /// A merchant of WeChat Pay.
    #[doc(alias = "mchid")]
    MerchantId;
    /// An order, numbered by the merchant.
    #[doc(alias = "out_trade_no")]
    MerchantTradeNo;
    /// A model of a device.
    #[doc(alias = "model_id")]
    ModelId;
    /// A user, as one mini program or official account knows them.
    #[doc(alias = "openid")]
    OpenId;
    /// An order of the logistics assistant, numbered by the merchant.
    #[doc(alias = "order_id")]
    OrderId;
    /// A nearby place.
    #[doc(alias = "poi_id")]
    PoiId;
    /// A message template of the account.
    #[doc(alias = "templateId")]
    TemplateId;
    /// A title of the public template library.
    #[doc(alias = "tid")]
    TemplateTitleId;
    /// A payment, numbered by WeChat Pay.
    #[doc(alias = "transaction_id")]
    TransactionId;
    /// A user, as all accounts under one Open Platform account know them.
    #[doc(alias = "unionid")]
    UnionId;
    /// A waybill of a courier.
    #[doc(alias = "waybill_id")]
    WaybillId;
}

number_identifiers! {
    /// An audit of goods.
    #[doc(alias = "auditId")]
    AuditId;
    /// A comment on an article of an official account.
    #[doc(alias = "user_comment_id")]
    CommentId;
    /// Goods of live rooms.
    #[doc(alias = "goodsId")]
    GoodsId;
    /// Articles that an official account has sent.
    #[doc(alias = "msg_data_id")]
    MsgDataId;
    /// A live room.
    #[doc(alias = "roomId")]
    RoomId;
    /// A tag that an official account gives to users.
    #[doc(alias = "tagid")]
    TagId;
}
