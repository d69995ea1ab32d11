use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "posts")]
struct Post {
    text: String,
    liked_by: Vec<String>,
    likes: i64,
}

#[derive(Deserialize)]
struct Tap {
    post: String,
    like: bool,
}

/// Returns whether the tap changed something.
#[cloud_function]
async fn like(tap: Tap, cloud: Cloud) -> Result<bool, Error> {
    let me = cloud.wx_context().openid()?;
    let posts = cloud.database().collection::<Post>();
    let changed = if tap.like {
        posts.update_one(
            |post| post.id().eq(&tap.post).and(post.liked_by.contains_none([&me])),
            |post| post.liked_by.push(&me).and(post.likes.inc(1)),
        )
    } else {
        posts.update_one(
            |post| post.id().eq(&tap.post).and(post.liked_by.contains(&me)),
            |post| post.liked_by.pull(&me).and(post.likes.inc(-1)),
        )
    };
    changed.await
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    #[test]
    fn a_second_tap_changes_nothing() {
        let post = Post { text: "Tea".into(), liked_by: Vec::new(), likes: 0 };
        let test = TestCloud::new().openid("me").documents("posts", [post]);
        let post = test.stored_documents::<Post>("posts")[0].id.to_string();
        let tap = |is_like| block_on(like(Tap { post: post.clone(), like: is_like }, test.cloud())).unwrap();
        assert_eq!([true, true, false, false, true].map(tap), [true, false, true, false, true]);
        let post = &test.stored_documents::<Post>("posts")[0];
        assert_eq!((post.likes, post.liked_by.as_slice()), (1, &["me".to_owned()][..]));
    }
}
