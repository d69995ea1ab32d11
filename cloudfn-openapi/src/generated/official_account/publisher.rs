// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.publisher`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::publisher;
//!
//! let request = publisher::Stat::new(publisher::StatArguments { action: publisher::PublisherAction::AdposGeneral, page: 219, page_size: 643, start_date: "START_DATE".into(), end_date: "END_DATE".into() });
//! assert_eq!(publisher::Stat::API.name, "officialAccount.publisher.stat");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

/// Get figures of the advertisements that the account shows.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.publisher.stat`, over HTTPS `GET /publisher/stat`.
#[doc(alias = "openapi.officialAccount.publisher.stat")]
#[doc(alias = "stat")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Stat {
    /// What to get.
    pub action: PublisherAction,
    /// Number of the page, from 1.
    pub page: i64,
    /// How many rows, at most 90.
    #[doc(alias = "pageSize")]
    pub page_size: i64,
    /// First day, yyyy-mm-dd.
    #[doc(alias = "startDate")]
    pub start_date: String,
    /// Last day, yyyy-mm-dd.
    #[doc(alias = "endDate")]
    pub end_date: String,
    /// Only this kind of place, `SLOT_ID_BIZ_BOTTOM` for example.
    #[doc(alias = "adSlot")]
    pub ad_slot: Option<String>,
}

impl Stat {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: StatArguments) -> Self {
        let StatArguments { action, page, page_size, start_date, end_date } = arguments;
        Self { action, page, page_size, start_date, end_date, ad_slot: None }
    }

    /// Only this kind of place, `SLOT_ID_BIZ_BOTTOM` for example.
    #[doc(alias = "adSlot")]
    #[must_use]
    pub fn ad_slot(mut self, ad_slot: impl Into<String>) -> Self {
        self.ad_slot = Some(ad_slot.into());
        self
    }
}

impl Serialize for Stat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("action", &self.action)
            .member("page", &self.page)
            .member("page_size", &self.page_size)
            .member("start_date", &self.start_date)
            .member("end_date", &self.end_date)
            .optional("ad_slot", &self.ad_slot)
            .end()
    }
}

/// What [`Stat::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct StatArguments {
    /// What to get.
    pub action: PublisherAction,
    /// Number of the page, from 1.
    pub page: i64,
    /// How many rows, at most 90.
    #[doc(alias = "pageSize")]
    pub page_size: i64,
    /// First day, yyyy-mm-dd.
    #[doc(alias = "startDate")]
    pub start_date: String,
    /// Last day, yyyy-mm-dd.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl Request for Stat {
    const API: Api = Api::named("officialAccount.publisher.stat").endpoint(Method::Get, "/publisher/stat").query(&[
        "action",
        "page",
        "page_size",
        "start_date",
        "end_date",
        "ad_slot",
    ]);

    type Reply = StatReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.publisher.stat`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.publisher.stat` is not declared by this cloud function",
    label = "needs the permission `officialAccount.publisher.stat`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.publisher.stat\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::publisher::MayStat>"
)]
pub trait MayStat {}

#[diagnostic::do_not_recommend]
impl MayStat for AllPermissions {}
impl<S: MayStat> DeclaredIn<S> for Stat {}

reply! {
    /// The answer to [`Stat`].
    pub struct StatReply {
        /// How it went: WeChat writes it here, and not in errcode.
        #[doc(alias = "baseResp")]
        pub base_resp: BaseResponse = "base_resp",
        /// All days together.
        pub summary: PublisherFigures = "summary",
        /// A row for each day and place.
        pub list: Vec<PublisherDay> = "list",
        /// Number of rows.
        #[doc(alias = "totalNum")]
        pub total_num: i64 = "total_num",
        /// The company, of a settlement.
        pub body: Option<String> = "body",
        /// Income, in fen.
        #[doc(alias = "revenueAll")]
        pub revenue_all: Option<i64> = "revenue_all",
        /// Deductions, in fen.
        #[doc(alias = "penaltyAll")]
        pub penalty_all: Option<i64> = "penalty_all",
        /// Settled income, in fen.
        #[doc(alias = "settledRevenueAll")]
        pub settled_revenue_all: Option<i64> = "settled_revenue_all",
        /// The settlements.
        #[doc(alias = "settlementList")]
        pub settlement_list: Vec<Settlement> = "settlement_list",
    }
}

text_set! {
    /// What to get.
    PublisherAction {
        /// Advertisements.
        AdposGeneral = "publisher_adpos_general",
        /// Goods that were sold.
        CpsGeneral = "publisher_cps_general",
        /// Settlements.
        Settlement = "publisher_settlement",
    }
}

reply! {
    /// How it went: WeChat writes it here, and not in errcode.
    pub struct BaseResponse {
        /// 0 is success.
        pub ret: i64 = "ret",
        /// In words.
        #[doc(alias = "errMsg")]
        pub err_msg: String = "err_msg",
    }
}

reply! {
    /// All days together.
    pub struct PublisherFigures {
        /// Requests.
        #[doc(alias = "reqSuccCount")]
        pub req_succ_count: i64 = "req_succ_count",
        /// Times shown.
        #[doc(alias = "exposureCount")]
        pub exposure_count: i64 = "exposure_count",
        /// Share of requests that were shown.
        #[doc(alias = "exposureRate")]
        pub exposure_rate: f64 = "exposure_rate",
        /// Clicks.
        #[doc(alias = "clickCount")]
        pub click_count: i64 = "click_count",
        /// Share of clicks.
        #[doc(alias = "clickRate")]
        pub click_rate: f64 = "click_rate",
        /// Income, in fen.
        pub income: i64 = "income",
        /// Income of a thousand, in fen.
        pub ecpm: f64 = "ecpm",
        /// Orders.
        #[doc(alias = "orderCount")]
        pub order_count: i64 = "order_count",
        /// Share of orders.
        #[doc(alias = "orderRate")]
        pub order_rate: f64 = "order_rate",
        /// Amount of the orders, in fen.
        #[doc(alias = "totalFee")]
        pub total_fee: i64 = "total_fee",
        /// Expected income, in fen.
        #[doc(alias = "totalCommission")]
        pub total_commission: i64 = "total_commission",
    }
}

reply! {
    /// A row for each day and place.
    pub struct PublisherDay {
        /// The day, yyyy-mm-dd.
        pub date: String = "date",
        /// The place.
        #[doc(alias = "slotId")]
        pub slot_id: i64 = "slot_id",
        /// Kind of the place.
        #[doc(alias = "adSlot")]
        pub ad_slot: String = "ad_slot",
        /// Requests.
        #[doc(alias = "reqSuccCount")]
        pub req_succ_count: i64 = "req_succ_count",
        /// Times shown.
        #[doc(alias = "exposureCount")]
        pub exposure_count: i64 = "exposure_count",
        /// Share of requests that were shown.
        #[doc(alias = "exposureRate")]
        pub exposure_rate: f64 = "exposure_rate",
        /// Clicks.
        #[doc(alias = "clickCount")]
        pub click_count: i64 = "click_count",
        /// Share of clicks.
        #[doc(alias = "clickRate")]
        pub click_rate: f64 = "click_rate",
        /// Income, in fen.
        pub income: i64 = "income",
        /// Income of a thousand, in fen.
        pub ecpm: f64 = "ecpm",
        /// Orders.
        #[doc(alias = "orderCount")]
        pub order_count: i64 = "order_count",
        /// Share of orders.
        #[doc(alias = "orderRate")]
        pub order_rate: f64 = "order_rate",
        /// Amount of the orders, in fen.
        #[doc(alias = "totalFee")]
        pub total_fee: i64 = "total_fee",
        /// Expected income, in fen.
        #[doc(alias = "totalCommission")]
        pub total_commission: i64 = "total_commission",
    }
}

reply! {
    /// Income of each kind of place.
    pub struct SlotRevenue {
        /// Kind of the place.
        #[doc(alias = "slotId")]
        pub slot_id: String = "slot_id",
        /// Settled income, in fen.
        #[doc(alias = "slotSettledRevenue")]
        pub slot_settled_revenue: i64 = "slot_settled_revenue",
    }
}

reply! {
    /// The settlements.
    pub struct Settlement {
        /// When it was updated, yyyy-mm-dd.
        pub date: String = "date",
        /// The days.
        pub zone: String = "zone",
        /// The month, yyyymm.
        pub month: String = "month",
        /// 1 the first half of the month, 2 the second.
        pub order: i64 = "order",
        /// State of the settlement.
        #[doc(alias = "settStatus")]
        pub sett_status: i64 = "sett_status",
        /// Settled income, in fen.
        #[doc(alias = "settledRevenue")]
        pub settled_revenue: i64 = "settled_revenue",
        /// Number of the settlement.
        #[doc(alias = "settNo")]
        pub sett_no: String = "sett_no",
        /// How often it was mailed again.
        #[doc(alias = "mailSendCnt")]
        pub mail_send_cnt: i64 = "mail_send_cnt",
        /// Income of each kind of place.
        #[doc(alias = "slotRevenue")]
        pub slot_revenue: Vec<SlotRevenue> = "slot_revenue",
    }
}
