//! The operators on bits, such as `$bitsAllSet`.

use bson::Bson;

use crate::error::{Error, Result};
use crate::value::{as_i64, as_index, short};

/// The bits to test, and how to test them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bits {
    mask: u64,
    /// Whether positions above 63 are among them. Those bits equal the sign bit.
    sign: bool,
    set: bool,
    all: bool,
}

impl Bits {
    pub(crate) fn read(operator: &str, value: &Bson) -> Result<Self> {
        let (set, all) = match operator {
            "$bitsAllSet" => (true, true),
            "$bitsAnySet" => (true, false),
            "$bitsAllClear" => (false, true),
            _ => (false, false),
        };
        let wrong = || {
            Error::parameter(format!(
                "{operator} takes a whole number of 0 or more, or a list of bit positions, not {}",
                short(value)
            ))
        };
        let mut bits = Self { mask: 0, sign: false, set, all };
        match value {
            Bson::Binary(_) => {
                return Err(Error::operator(format!("{operator}: the local database does not support binary masks")));
            }
            Bson::Array(places) => {
                for place in places {
                    match as_index(place).ok_or_else(wrong)? {
                        place @ 0..=63 => bits.mask |= 1 << place,
                        _ => bits.sign = true,
                    }
                }
            }
            number => bits.mask = as_index(number).and_then(|mask| u64::try_from(mask).ok()).ok_or_else(wrong)?,
        }
        Ok(bits)
    }

    pub(crate) fn accept(self, value: &Bson) -> bool {
        let Some(number) = as_i64(value) else { return false };
        let found = number.cast_unsigned();
        let found = if self.set { found } else { !found };
        let sign_found = (number < 0) == self.set;
        if self.all {
            found & self.mask == self.mask && (!self.sign || sign_found)
        } else {
            found & self.mask != 0 || (self.sign && sign_found)
        }
    }
}
