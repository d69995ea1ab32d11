//! The members that the types leave out on purpose.

use super::sample::SampleKind;

/// A member, by its path without the indices of lists, and why a type does not have it or asks for it all the same.
struct LeftOut {
    api: &'static str,
    kind: SampleKind,
    member: &'static str,
    #[expect(dead_code, reason = "it is for readers")]
    reason: &'static str,
}

const LEFT_OUT: &[LeftOut] = &[
    LeftOut {
        api: "liveBroadcast.goodsInfo",
        kind: SampleKind::Reply,
        member: "auditId",
        reason: "a test of easy-swoole uses the answer of another API, goodsResetAudit, here too",
    },
    LeftOut {
        api: "nearbyPoi.delete",
        kind: SampleKind::Reply,
        member: "data",
        reason: "an empty object in a test of easy-swoole; no source knows a member of it",
    },
    in_the_query("storage.removeUserStorage"),
    in_the_query("storage.setUserInteractiveData"),
    in_the_query("storage.setUserStorage"),
];

/// The samples are bodies of HTTPS calls. A Cloud Call has no query, so it needs the openid among its members.
const fn in_the_query(api: &'static str) -> LeftOut {
    let reason = "the samples are bodies of HTTPS calls, where the openid is in the query; a Cloud Call has no query";
    LeftOut { api, kind: SampleKind::Request, member: "openid", reason }
}

/// Whether a member is left out on purpose.
pub(super) fn is_left_out(api: &str, kind: SampleKind, member: &str) -> bool {
    LEFT_OUT.iter().any(|known| known.api == api && known.kind == kind && known.member == member)
}
