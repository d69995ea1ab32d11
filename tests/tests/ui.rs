//! What compiles, what does not, and what rustc says then.

#[test]
fn every_mistake_is_said_kindly() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/[!p]*/*.rs");
}
