//! The error index, `docs/errors`: its blocks are documentation tests of these modules.

#[doc = include_str!("../../docs/errors/answer-is-not-serialize.md")]
mod answer_is_not_serialize {}

#[doc = include_str!("../../docs/errors/api-is-not-a-string.md")]
mod api_is_not_a_string {}

#[doc = include_str!("../../docs/errors/bare-cloud-in-a-helper.md")]
mod bare_cloud_in_a_helper {}

#[doc = include_str!("../../docs/errors/borrowed-event.md")]
mod borrowed_event {}

#[doc = include_str!("../../docs/errors/building-a-request.md")]
mod building_a_request {}

#[doc = include_str!("../../docs/errors/call-is-not-awaited.md")]
mod call_is_not_awaited {}

#[doc = include_str!("../../docs/errors/cloud-by-another-name.md")]
mod cloud_by_another_name {}

#[doc = include_str!("../../docs/errors/collection-by-name.md")]
mod collection_by_name {}

#[doc = include_str!("../../docs/errors/config-not-written.md")]
mod config_not_written {}

#[doc = include_str!("../../docs/errors/document.md")]
mod document {}

#[doc = include_str!("../../docs/errors/error-does-not-convert.md")]
mod error_does_not_convert {}

#[doc = include_str!("../../docs/errors/event-is-not-deserialize.md")]
mod event_is_not_deserialize {}

#[doc = include_str!("../../docs/errors/feature-is-off.md")]
mod feature_is_off {}

#[doc = include_str!("../../docs/errors/filter-or-change.md")]
mod filter_or_change {}

#[doc = include_str!("../../docs/errors/find-without-a-limit.md")]
mod find_without_a_limit {}

#[doc = include_str!("../../docs/errors/function-name.md")]
mod function_name {}

#[doc = include_str!("../../docs/errors/https-only-api.md")]
mod https_only_api {}

#[doc = include_str!("../../docs/errors/listed-twice.md")]
mod listed_twice {}

#[doc = include_str!("../../docs/errors/needless-name.md")]
mod needless_name {}

#[doc = include_str!("../../docs/errors/nested-document.md")]
mod nested_document {}

#[doc = include_str!("../../docs/errors/no-entrypoint.md")]
mod no_entrypoint {}

#[doc = include_str!("../../docs/errors/no-functions.md")]
mod no_functions {}

#[doc = include_str!("../../docs/errors/not-a-number.md")]
mod not_a_number {}

#[doc = include_str!("../../docs/errors/not-a-result.md")]
mod not_a_result {}

#[doc = include_str!("../../docs/errors/not-an-async-function.md")]
mod not_an_async_function {}

#[doc = include_str!("../../docs/errors/older-name.md")]
mod older_name {}

#[doc = include_str!("../../docs/errors/other-attribute.md")]
mod other_attribute {}

#[doc = include_str!("../../docs/errors/own-api.md")]
mod own_api {}

#[doc = include_str!("../../docs/errors/parameters.md")]
mod parameters {}

#[doc = include_str!("../../docs/errors/retired-api.md")]
mod retired_api {}

#[doc = include_str!("../../docs/errors/timer.md")]
mod timer {}

#[doc = include_str!("../../docs/errors/transaction-closure.md")]
mod transaction_closure {}

#[doc = include_str!("../../docs/errors/two-functions-of-one-name.md")]
mod two_functions_of_one_name {}

#[doc = include_str!("../../docs/errors/two-mains.md")]
mod two_mains {}

#[doc = include_str!("../../docs/errors/undeclared-call.md")]
mod undeclared_call {}

#[doc = include_str!("../../docs/errors/unknown-api.md")]
mod unknown_api {}

#[doc = include_str!("../../docs/errors/unknown-argument.md")]
mod unknown_argument {}

#[doc = include_str!("../../docs/errors/unknown-field.md")]
mod unknown_field {}

#[doc = include_str!("../../docs/errors/value-of-another-type.md")]
mod value_of_another_type {}
