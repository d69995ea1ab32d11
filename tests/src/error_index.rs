//! The error index, `docs/book/src/errors`: its blocks are documentation tests of these modules.

#[doc = include_str!("../../docs/book/src/errors/answer-is-not-serialize.md")]
mod answer_is_not_serialize {}

#[doc = include_str!("../../docs/book/src/errors/api-is-not-a-string.md")]
mod api_is_not_a_string {}

#[doc = include_str!("../../docs/book/src/errors/bare-cloud-in-a-helper.md")]
mod bare_cloud_in_a_helper {}

#[doc = include_str!("../../docs/book/src/errors/borrowed-event.md")]
mod borrowed_event {}

#[doc = include_str!("../../docs/book/src/errors/building-a-request.md")]
mod building_a_request {}

#[doc = include_str!("../../docs/book/src/errors/call-is-not-awaited.md")]
mod call_is_not_awaited {}

#[doc = include_str!("../../docs/book/src/errors/cloud-by-another-name.md")]
mod cloud_by_another_name {}

#[doc = include_str!("../../docs/book/src/errors/collection-by-name.md")]
mod collection_by_name {}

#[doc = include_str!("../../docs/book/src/errors/config-not-written.md")]
mod config_not_written {}

#[doc = include_str!("../../docs/book/src/errors/document.md")]
mod document {}

#[doc = include_str!("../../docs/book/src/errors/error-does-not-convert.md")]
mod error_does_not_convert {}

#[doc = include_str!("../../docs/book/src/errors/event-is-not-deserialize.md")]
mod event_is_not_deserialize {}

#[doc = include_str!("../../docs/book/src/errors/feature-is-off.md")]
mod feature_is_off {}

#[doc = include_str!("../../docs/book/src/errors/filter-or-change.md")]
mod filter_or_change {}

#[doc = include_str!("../../docs/book/src/errors/find-without-a-limit.md")]
mod find_without_a_limit {}

#[doc = include_str!("../../docs/book/src/errors/function-name.md")]
mod function_name {}

#[doc = include_str!("../../docs/book/src/errors/https-only-api.md")]
mod https_only_api {}

#[doc = include_str!("../../docs/book/src/errors/listed-twice.md")]
mod listed_twice {}

#[doc = include_str!("../../docs/book/src/errors/needless-name.md")]
mod needless_name {}

#[doc = include_str!("../../docs/book/src/errors/nested-document.md")]
mod nested_document {}

#[doc = include_str!("../../docs/book/src/errors/no-entrypoint.md")]
mod no_entrypoint {}

#[doc = include_str!("../../docs/book/src/errors/no-functions.md")]
mod no_functions {}

#[doc = include_str!("../../docs/book/src/errors/not-a-number.md")]
mod not_a_number {}

#[doc = include_str!("../../docs/book/src/errors/not-a-result.md")]
mod not_a_result {}

#[doc = include_str!("../../docs/book/src/errors/not-an-async-function.md")]
mod not_an_async_function {}

#[doc = include_str!("../../docs/book/src/errors/older-name.md")]
mod older_name {}

#[doc = include_str!("../../docs/book/src/errors/other-attribute.md")]
mod other_attribute {}

#[doc = include_str!("../../docs/book/src/errors/own-api.md")]
mod own_api {}

#[doc = include_str!("../../docs/book/src/errors/parameters.md")]
mod parameters {}

#[doc = include_str!("../../docs/book/src/errors/retired-api.md")]
mod retired_api {}

#[doc = include_str!("../../docs/book/src/errors/timer.md")]
mod timer {}

#[doc = include_str!("../../docs/book/src/errors/transaction-closure.md")]
mod transaction_closure {}

#[doc = include_str!("../../docs/book/src/errors/two-functions-of-one-name.md")]
mod two_functions_of_one_name {}

#[doc = include_str!("../../docs/book/src/errors/two-mains.md")]
mod two_mains {}

#[doc = include_str!("../../docs/book/src/errors/undeclared-call.md")]
mod undeclared_call {}

#[doc = include_str!("../../docs/book/src/errors/unknown-api.md")]
mod unknown_api {}

#[doc = include_str!("../../docs/book/src/errors/unknown-argument.md")]
mod unknown_argument {}

#[doc = include_str!("../../docs/book/src/errors/unknown-field.md")]
mod unknown_field {}

#[doc = include_str!("../../docs/book/src/errors/value-of-another-type.md")]
mod value_of_another_type {}
