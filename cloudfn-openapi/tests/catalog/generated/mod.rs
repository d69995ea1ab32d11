// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! The tests of each class.

mod ad;
mod analysis;
mod auth;
mod chattoolmsg;
mod cloudbase;
mod customer_service_message;
mod device;
mod gamesecurity;
mod img;
mod live_broadcast;
mod lockstep;
mod logistics;
mod midas;
mod nearby_poi;
mod ocr;
mod official_account_media;
mod official_account_newtmpl;
mod operation;
mod phonenumber;
mod plugin_manager;
mod redpacketcover;
mod risk_control;
mod search;
mod security;
mod service_market;
mod shortlink;
mod soter;
mod storage;
mod subscribe_message;
mod template_message;
mod uniform_message;
mod updatable_message;
mod urllink;
mod urlscheme;
mod wxa_sec_order;
mod wxacode;
