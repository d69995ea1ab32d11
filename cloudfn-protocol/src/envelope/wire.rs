//! The primitives of protocol buffers: numbers, the keys of fields, and fields to skip.
//!
//! <https://protobuf.dev/programming-guides/encoding/>

/// How deep groups may nest in a field that is skipped, as in `prost`.
const MAX_DEPTH: u32 = 100;

/// A number of 64 bits takes ten bytes at most: seven bits each.
const MAX_NUMBER_BYTES: usize = 10;

/// How the value of a field is written.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireType {
    Varint = 0,
    SixtyFourBit = 1,
    LengthDelimited = 2,
    StartGroup = 3,
    EndGroup = 4,
    ThirtyTwoBit = 5,
}

/// The error for bytes that are not a protocol buffer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("failed to decode Protobuf message: {0}")]
pub struct Malformed(Problem);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Problem {
    #[error("invalid varint")]
    Number,
    #[error("invalid wire type value: {0}")]
    WireType(u64),
    #[error("invalid key value: {0}")]
    Key(u64),
    #[error("invalid tag value: 0")]
    Tag,
    #[error("buffer underflow")]
    Truncated,
    #[error("unexpected end group tag")]
    EndGroup,
    #[error("recursion limit reached")]
    Depth,
}

/// Writes the key of a field.
pub(super) fn encode_key(number: u32, wire_type: WireType, bytes: &mut Vec<u8>) {
    encode_varint(u64::from(number) << 3 | wire_type as u64, bytes);
}

/// How many bytes the key of a field takes.
pub(super) fn key_length(number: u32) -> usize {
    varint_length(u64::from(number) << 3)
}

/// Reads the key of a field: its number and how its value is written.
pub(super) fn decode_key(bytes: &mut &[u8]) -> Result<(u32, WireType), Malformed> {
    let key = decode_varint(bytes)?;
    let key = u32::try_from(key).map_err(|_| Malformed(Problem::Key(key)))?;
    let wire_type = match key & 7 {
        0 => WireType::Varint,
        1 => WireType::SixtyFourBit,
        2 => WireType::LengthDelimited,
        3 => WireType::StartGroup,
        4 => WireType::EndGroup,
        5 => WireType::ThirtyTwoBit,
        other => return Err(Malformed(Problem::WireType(other.into()))),
    };
    match key >> 3 {
        0 => Err(Malformed(Problem::Tag)),
        number => Ok((number, wire_type)),
    }
}

/// Writes a number: seven bits in a byte, the lowest first. All but the last byte have their highest bit set.
pub(super) fn encode_varint(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// How many bytes a number takes.
pub(super) fn varint_length(number: u64) -> usize {
    let bits = u64::BITS - (number | 1).leading_zeros();
    bits.div_ceil(7) as usize
}

/// Reads a number.
pub(super) fn decode_varint(bytes: &mut &[u8]) -> Result<u64, Malformed> {
    let mut number = 0;
    for (index, byte) in bytes.iter().take(MAX_NUMBER_BYTES).enumerate() {
        // The last of ten bytes has room for one bit.
        if index == MAX_NUMBER_BYTES - 1 && *byte > 1 {
            break;
        }
        number |= u64::from(byte & 0x7f) << (7 * index);
        if *byte < 0x80 {
            *bytes = &bytes[index + 1..];
            return Ok(number);
        }
    }
    Err(Malformed(Problem::Number))
}

/// Passes over the value of a field.
pub(super) fn skip_field(number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), Malformed> {
    skip_at_depth(number, wire_type, bytes, 0)
}

fn skip_at_depth(number: u32, wire_type: WireType, bytes: &mut &[u8], depth: u32) -> Result<(), Malformed> {
    if depth == MAX_DEPTH {
        return Err(Malformed(Problem::Depth));
    }
    let length = match wire_type {
        WireType::Varint => return decode_varint(bytes).map(|_| ()),
        WireType::SixtyFourBit => 8,
        WireType::ThirtyTwoBit => 4,
        WireType::LengthDelimited => decode_varint(bytes)?,
        WireType::StartGroup => return skip_group(number, bytes, depth),
        WireType::EndGroup => return Err(Malformed(Problem::EndGroup)),
    };
    let rest = usize::try_from(length).ok().and_then(|length| bytes.get(length..));
    *bytes = rest.ok_or(Malformed(Problem::Truncated))?;
    Ok(())
}

/// A group is the fields until the end of the group with the same number.
fn skip_group(number: u32, bytes: &mut &[u8], depth: u32) -> Result<(), Malformed> {
    loop {
        match decode_key(bytes)? {
            (end, WireType::EndGroup) if end == number => return Ok(()),
            (inner, wire_type) => skip_at_depth(inner, wire_type, bytes, depth + 1)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use prost::encoding::{DecodeContext, WireType as ModelType};

    use super::*;

    /// What the library reads as a key, and then skips: the fields, and what is left.
    fn skipped_by_prost(mut bytes: &[u8]) -> Result<Vec<(u32, usize)>, String> {
        let mut fields = Vec::new();
        while !bytes.is_empty() {
            let (number, wire_type) = prost::encoding::decode_key(&mut bytes).map_err(|error| error.to_string())?;
            let skipped = prost::encoding::skip_field(wire_type, number, &mut bytes, DecodeContext::default());
            skipped.map_err(|error| error.to_string())?;
            fields.push((number, bytes.len()));
        }
        Ok(fields)
    }

    fn skipped(mut bytes: &[u8]) -> Result<Vec<(u32, usize)>, String> {
        let mut fields = Vec::new();
        while !bytes.is_empty() {
            let (number, wire_type) = decode_key(&mut bytes).map_err(|error| error.to_string())?;
            skip_field(number, wire_type, &mut bytes).map_err(|error| error.to_string())?;
            fields.push((number, bytes.len()));
        }
        Ok(fields)
    }

    /// Random bytes would hardly ever nest groups or end a number at its limit.
    fn pieces() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            Just(vec![0x0b]),
            Just(vec![0x0c]),
            Just(vec![0x13]),
            Just(vec![0x14]),
            Just(vec![0x08, 0x07]),
            Just(vec![0x0d, 1, 2, 3, 4]),
            Just(vec![0x09, 1, 2, 3, 4, 5, 6, 7, 8]),
            Just(vec![0x12, 2, b'a', b'b']),
            (0_usize..12, 0_u8..4).prop_map(|(count, last)| [vec![0x08], vec![0xff; count], vec![last]].concat()),
            vec(any::<u8>(), 0..4),
        ];
        vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        #[cfg_attr(miri, ignore = "would take minutes")]
        fn a_number_is_written_and_read_as_prost_does(number in prop_oneof![any::<u64>(), (0_u32..64, any::<bool>())
            .prop_map(|(bit, less)| (1_u64 << bit) - u64::from(less))])
        {
            let (mut bytes, mut model) = (Vec::new(), Vec::new());
            encode_varint(number, &mut bytes);
            prost::encoding::encode_varint(number, &mut model);
            prop_assert_eq!(&bytes, &model);
            prop_assert_eq!(varint_length(number), bytes.len());
            prop_assert_eq!(decode_varint(&mut &*bytes), Ok(number));
        }

        #[test]
        #[cfg_attr(miri, ignore = "would take minutes")]
        fn a_key_is_written_and_read_as_prost_does(number in 1_u32..1 << 29) {
            for (wire_type, model_type) in [
                (WireType::Varint, ModelType::Varint),
                (WireType::SixtyFourBit, ModelType::SixtyFourBit),
                (WireType::LengthDelimited, ModelType::LengthDelimited),
                (WireType::StartGroup, ModelType::StartGroup),
                (WireType::EndGroup, ModelType::EndGroup),
                (WireType::ThirtyTwoBit, ModelType::ThirtyTwoBit),
            ] {
                let (mut bytes, mut model) = (Vec::new(), Vec::new());
                encode_key(number, wire_type, &mut bytes);
                prost::encoding::encode_key(number, model_type, &mut model);
                prop_assert_eq!(&bytes, &model);
                prop_assert_eq!(key_length(number), bytes.len());
                prop_assert_eq!(decode_key(&mut &*bytes), Ok((number, wire_type)));
            }
        }

        #[test]
        #[cfg_attr(miri, ignore = "would take minutes")]
        fn fields_are_skipped_and_refused_as_by_prost(bytes in pieces()) {
            prop_assert_eq!(skipped(&bytes), skipped_by_prost(&bytes));
        }
    }

    #[test]
    fn groups_nest_as_deep_as_in_prost() {
        for depth in [99, 100, 101, 102] {
            let bytes = [b"\x0b".repeat(depth), b"\x0c".repeat(depth)].concat();
            assert_eq!(skipped(&bytes), skipped_by_prost(&bytes), "{depth}");
        }
    }
}
