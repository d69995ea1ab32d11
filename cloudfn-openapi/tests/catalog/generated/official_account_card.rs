// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card`.

use cloudfn_openapi::official_account::card::*;

use crate::{assert_wire, read};

#[test]
fn get_pay_gift_card_by_id_speaks_the_catalogs_names() {
    assert_wire(GetPayGiftCardById::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetPayGiftCardById>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn activate_member_card_speaks_the_catalogs_names() {
    assert_wire(ActivateMemberCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<ActivateMemberCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn add_gift_card_speaks_the_catalogs_names() {
    assert_wire(AddGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn add_gift_card_pay_whitelist_speaks_the_catalogs_names() {
    assert_wire(AddGiftCardPayWhitelist::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<AddGiftCardPayWhitelist>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_get_speaks_the_catalogs_names() {
    assert_wire(BatchGet::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchGet>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_get_gift_card_speaks_the_catalogs_names() {
    assert_wire(BatchGetGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchGetGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_get_gift_card_order_speaks_the_catalogs_names() {
    assert_wire(BatchGetGiftCardOrder::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchGetGiftCardOrder>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_get_pay_gift_card_speaks_the_catalogs_names() {
    assert_wire(BatchGetPayGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchGetPayGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn batch_get_submerchant_speaks_the_catalogs_names() {
    assert_wire(BatchGetSubmerchant::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BatchGetSubmerchant>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn bind_sub_mch_gift_card_pay_speaks_the_catalogs_names() {
    assert_wire(BindSubMchGiftCardPay::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<BindSubMchGiftCardPay>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn consume_code_speaks_the_catalogs_names() {
    assert_wire(ConsumeCode::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<ConsumeCode>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(Create::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Create>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn create_landing_page_speaks_the_catalogs_names() {
    assert_wire(CreateLandingPage::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<CreateLandingPage>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn create_qr_code_speaks_the_catalogs_names() {
    assert_wire(CreateQrCode::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<CreateQrCode>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn decrypt_code_speaks_the_catalogs_names() {
    assert_wire(DecryptCode::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<DecryptCode>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn deposit_code_speaks_the_catalogs_names() {
    assert_wire(DepositCode::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<DepositCode>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Get>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_apply_protocol_speaks_the_catalogs_names() {
    assert_wire(GetApplyProtocol::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetApplyProtocol>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_code_speaks_the_catalogs_names() {
    assert_wire(GetCode::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetCode>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_deposit_code_count_speaks_the_catalogs_names() {
    assert_wire(GetDepositCodeCount::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetDepositCodeCount>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_gift_card_speaks_the_catalogs_names() {
    assert_wire(GetGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_gift_card_order_speaks_the_catalogs_names() {
    assert_wire(GetGiftCardOrder::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetGiftCardOrder>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_invoice_auth_data_speaks_the_catalogs_names() {
    assert_wire(GetInvoiceAuthData::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetInvoiceAuthData>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_member_card_activate_temp_info_speaks_the_catalogs_names() {
    assert_wire(GetMemberCardActivateTempInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetMemberCardActivateTempInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_member_card_user_info_speaks_the_catalogs_names() {
    assert_wire(GetMemberCardUserInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetMemberCardUserInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_news_html_speaks_the_catalogs_names() {
    assert_wire(GetNewsHtml::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetNewsHtml>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_submerchant_speaks_the_catalogs_names() {
    assert_wire(GetSubmerchant::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetSubmerchant>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_card_list_speaks_the_catalogs_names() {
    assert_wire(GetUserCardList::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserCardList>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn invalidate_code_speaks_the_catalogs_names() {
    assert_wire(InvalidateCode::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<InvalidateCode>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn invoice_info_speaks_the_catalogs_names() {
    assert_wire(InvoiceInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<InvoiceInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn maintain_gift_card_speaks_the_catalogs_names() {
    assert_wire(MaintainGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<MaintainGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn modify_stock_speaks_the_catalogs_names() {
    assert_wire(ModifyStock::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<ModifyStock>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn refund_gift_card_order_speaks_the_catalogs_names() {
    assert_wire(RefundGiftCardOrder::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<RefundGiftCardOrder>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn set_member_card_activate_user_form_speaks_the_catalogs_names() {
    assert_wire(SetMemberCardActivateUserForm::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SetMemberCardActivateUserForm>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn set_pay_cell_speaks_the_catalogs_names() {
    assert_wire(SetPayCell::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SetPayCell>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn set_self_consume_cell_speaks_the_catalogs_names() {
    assert_wire(SetSelfConsumeCell::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SetSelfConsumeCell>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn set_test_whitelist_speaks_the_catalogs_names() {
    assert_wire(SetTestWhitelist::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SetTestWhitelist>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn set_wxa_gift_card_speaks_the_catalogs_names() {
    assert_wire(SetWxaGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SetWxaGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn submit_submerchant_speaks_the_catalogs_names() {
    assert_wire(SubmitSubmerchant::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<SubmitSubmerchant>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_speaks_the_catalogs_names() {
    assert_wire(Update::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<Update>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_code_speaks_the_catalogs_names() {
    assert_wire(UpdateCode::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateCode>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_gift_card_speaks_the_catalogs_names() {
    assert_wire(UpdateGiftCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateGiftCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_meeting_ticket_speaks_the_catalogs_names() {
    assert_wire(UpdateMeetingTicket::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateMeetingTicket>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_member_card_user_info_speaks_the_catalogs_names() {
    assert_wire(UpdateMemberCardUserInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateMemberCardUserInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_movie_ticket_speaks_the_catalogs_names() {
    assert_wire(UpdateMovieTicket::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateMovieTicket>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_submerchant_speaks_the_catalogs_names() {
    assert_wire(UpdateSubmerchant::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateSubmerchant>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn update_user_card_speaks_the_catalogs_names() {
    assert_wire(UpdateUserCard::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<UpdateUserCard>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
