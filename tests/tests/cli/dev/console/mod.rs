//! The console in a browser.

mod answers;
mod appearance;
mod build_report;
mod call;
mod editor;
mod overview;
mod pictures;
mod project;
mod teahouse;
mod timeline;
