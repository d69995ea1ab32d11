//! Sends the caller a template message: the example from WeChat's guide to Cloud Call.

#![expect(deprecated, reason = "retired on 2020-01-10 in favor of subscribeMessage.send")]

use cloudfn_runtime::openapi::template_message::{self, Data};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};

/// Sends the caller the receipt of an order.
#[cloud_function(openapi = ["templateMessage.send"])]
async fn main(cloud: Cloud) -> Result<Answer<template_message::SendReply>, Error> {
    let receipt = Data::new()
        .set("keyword1", "339208499")
        .set("keyword2", "2015年01月05日 12:30")
        .set("keyword3", "腾讯微信总部")
        .set("keyword4", "广州市海珠区新港中路397号");
    let message = template_message::Send::new(cloud.wx_context().openid()?, "TEMPLATE_ID", "FORM_ID")
        .page("index")
        .data(receipt)
        .emphasis_keyword("keyword1.DATA");
    cloud.openapi(message).await
}
