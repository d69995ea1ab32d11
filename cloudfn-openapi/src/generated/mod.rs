// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! The classes of the catalog, a module each.

pub mod ad;
pub mod analysis;
pub mod auth;
pub mod chattoolmsg;
pub mod cloudbase;
pub mod customer_service_message;
pub mod device;
pub mod gamesecurity;
pub mod img;
pub mod live_broadcast;
pub mod lockstep;
pub mod logistics;
pub mod midas;
pub mod nearby_poi;
pub mod ocr;
pub mod official_account;
pub mod operation;
pub mod phonenumber;
pub mod plugin_manager;
pub mod redpacketcover;
pub mod risk_control;
pub mod search;
pub mod security;
pub mod service_market;
pub mod shortlink;
pub mod soter;
pub mod storage;
pub mod subscribe_message;
pub mod template_message;
pub mod uniform_message;
pub mod updatable_message;
pub mod urllink;
pub mod urlscheme;
pub mod wxa;
pub mod wxacode;
