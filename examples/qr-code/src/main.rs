//! Makes the code of an item, which opens the item's page when it is scanned, and returns the picture.
//!
//! The same function with wx-server-sdk:
//!
//! ```js
//! exports.main = async ({ item }) => {
//!   const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({
//!     scene: item, page: 'pages/item/item', width: 280,
//!   })
//!   return { contentType, buffer }
//! }
//! ```
//!
//! In the Mini Program, both answers are shown by
//!
//! ```js
//! const { result } = await wx.cloud.callFunction({ name: 'code', data: { item } })
//! const base64 = wx.arrayBufferToBase64(new Uint8Array(result.buffer.data).buffer)
//! this.setData({ src: `data:${result.contentType};base64,${base64}` })
//! ```
//!
//! With wx-server-sdk, `src` is broken if WeChat leaves out the content type, and an item with 33 characters is an error of WeChat's.

use cloudfn_runtime::openapi::Image;
use cloudfn_runtime::openapi::wxacode::GetUnlimited;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;

/// The item is not one that a code can name.
const BAD_ITEM: i64 = 1001;

/// The longest scene that WeChat accepts.
const MAX_CHARACTERS: usize = 32;

#[derive(Deserialize)]
struct Item {
    item: String,
}

/// Makes the code of an item. The page reads the item from its `scene`.
#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn code(Item { item }: Item, cloud: Cloud) -> Result<Image, Error> {
    if !is_item(&item) {
        let text = format!("an item has 1 to {MAX_CHARACTERS} letters, digits, - and _");
        return Err(Error::new(BAD_ITEM, text));
    }
    // The smallest width. The picture is part of the answer, as a list of numbers.
    let request = GetUnlimited::new(item).page("pages/item/item").width(280);
    let mut picture = cloud.openapi(request).await?.into_reply();
    // WeChat often leaves out the content type.
    content_type(&picture.bytes).clone_into(&mut picture.content_type);
    Ok(picture)
}

/// Only characters that WeChat accepts in a scene, and that arrive at the page without an encoding.
fn is_item(item: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=MAX_CHARACTERS).contains(&item.len()) && item.bytes().all(is_plain)
}

fn content_type(picture: &[u8]) -> &'static str {
    if picture.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" }
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, TestFailure, answer_json, block_on};
    use serde_json::json;

    use super::*;

    const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0";
    const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";

    fn make(test: &TestCloud, item: &str) -> Result<Image, Error> {
        block_on(code(Item { item: item.into() }, test.cloud()))
    }

    #[test]
    fn the_picture_arrives_as_wechat_made_it_with_the_content_type_that_it_has() -> Result<(), Error> {
        for (picture, content_type) in [(JPEG, "image/jpeg"), (PNG, "image/png")] {
            let test = TestCloud::new().file("wxacode.getUnlimited", "", picture);
            let buffer = json!({"type": "Buffer", "data": picture});
            let answer = answer_json(&make(&test, "tea_1-a")?);
            assert_eq!(answer, json!({"contentType": content_type, "buffer": buffer}));
            let members = json!({"scene": "tea_1-a", "page": "pages/item/item", "width": 280});
            test.assert_calls([("wxacode.getUnlimited", members)]);
        }
        Ok(())
    }

    #[test]
    fn an_item_that_does_not_fit_into_a_scene_is_an_error() {
        for item in ["", "a b", "a/b", "a=1&b=2", "茶", &"a".repeat(33)] {
            let test = TestCloud::new();
            assert_eq!(make(&test, item).unwrap_err().err_code(), BAD_ITEM, "{item}");
            assert!(test.calls().is_empty());
        }
        assert!(make(&TestCloud::new().file("wxacode.getUnlimited", "", PNG), &"a".repeat(32)).is_ok());
    }

    #[test]
    fn an_error_is_not_returned_as_a_picture() {
        let test = TestCloud::new().respond(|_: &GetUnlimited| Err(TestFailure::errcode(41030)));
        assert_eq!(make(&test, "tea").unwrap_err().errcode(), Some(41030));
    }
}
