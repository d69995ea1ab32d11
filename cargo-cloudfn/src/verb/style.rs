//! How `--help` looks: with cargo's own colours.

use clap::builder::styling::{AnsiColor, Style, Styles};

const HEADER: Style = AnsiColor::BrightGreen.on_default().bold();
const LITERAL: Style = AnsiColor::BrightCyan.on_default().bold();

/// The styles that cargo gives to clap.
pub(crate) const STYLES: Styles = Styles::styled()
    .header(HEADER)
    .usage(HEADER)
    .literal(LITERAL)
    .placeholder(AnsiColor::Cyan.on_default())
    .error(AnsiColor::BrightRed.on_default().bold())
    .valid(LITERAL)
    .invalid(AnsiColor::Yellow.on_default().bold());

/// A heading in the text below the options, in the style of clap's own; clap removes the colours where there are none.
macro_rules! heading {
    ($text:literal) => {
        concat!("\x1b[1m\x1b[92m", $text, ":\x1b[0m\n")
    };
}
pub(crate) use heading;
