//! Writes JSON, as one line or indented.

/// A JSON value.
pub(super) enum Json {
    Number(u32),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// An object with fixed keys first and computed keys after them.
    pub(super) fn object(
        members: impl IntoIterator<Item = (&'static str, Json)>,
        more: impl IntoIterator<Item = (String, Json)>,
    ) -> Self {
        let members = members.into_iter().map(|(key, value)| (key.to_owned(), value));
        Self::Object(members.chain(more).collect())
    }

    /// Writes the value without spaces.
    pub(super) fn write_line(&self, output: &mut String) {
        match self {
            Self::Number(number) => output.push_str(&number.to_string()),
            Self::Text(text) => write_text(text, output),
            Self::Array(items) => {
                output.push('[');
                for (index, item) in items.iter().enumerate() {
                    output.push_str(if index == 0 { "" } else { "," });
                    item.write_line(output);
                }
                output.push(']');
            }
            Self::Object(members) => {
                output.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    output.push_str(if index == 0 { "" } else { "," });
                    write_text(key, output);
                    output.push(':');
                    value.write_line(output);
                }
                output.push('}');
            }
        }
    }

    /// Writes the value like `JSON.stringify(value, null, 2)`: two spaces per level, and empty lists as `[]`.
    pub(super) fn write_indented(&self, level: usize, output: &mut String) {
        match self {
            Self::Array(items) if !items.is_empty() => {
                output.push('[');
                for (index, item) in items.iter().enumerate() {
                    begin_line(index, level + 1, output);
                    item.write_indented(level + 1, output);
                }
                end_lines(level, output);
                output.push(']');
            }
            Self::Object(members) if !members.is_empty() => {
                output.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    begin_line(index, level + 1, output);
                    write_text(key, output);
                    output.push_str(": ");
                    value.write_indented(level + 1, output);
                }
                end_lines(level, output);
                output.push('}');
            }
            _ => self.write_line(output),
        }
    }
}

fn begin_line(index: usize, level: usize, output: &mut String) {
    output.push_str(if index == 0 { "" } else { "," });
    end_lines(level, output);
}

fn end_lines(level: usize, output: &mut String) {
    output.push('\n');
    output.push_str(&"  ".repeat(level));
}

fn write_text(text: &str, output: &mut String) {
    output.push('"');
    for character in text.chars() {
        match character {
            '"' => output.push_str("\\\""),
            '\\' => output.push_str("\\\\"),
            control if control < ' ' => {
                output.extend(['\\', 'u', '0', '0', hexadecimal(control, 4), hexadecimal(control, 0)]);
            }
            other => output.push(other),
        }
    }
    output.push('"');
}

/// A hexadecimal digit of a control character's code.
fn hexadecimal(control: char, shift: u32) -> char {
    char::from_digit(u32::from(control) >> shift & 0xf, 16).unwrap_or('0')
}
