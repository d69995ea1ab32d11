//! Waits for the first of two futures.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// The result of the future that was ready first.
#[derive(Debug, PartialEq)]
pub(crate) enum Either<A, B> {
    /// The first one.
    Left(A),
    /// The second one.
    Right(B),
}

/// Polls both, the first one first, until one is ready. The other one is dropped; pass `&mut` or a pin to keep it.
pub(crate) async fn select<A: Future, B: Future>(first: A, second: B) -> Either<A::Output, B::Output> {
    let (mut first, mut second) = (pin!(first), pin!(second));
    poll_fn(|context| {
        if let Poll::Ready(result) = first.as_mut().poll(context) {
            return Poll::Ready(Either::Left(result));
        }
        second.as_mut().poll(context).map(Either::Right)
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::*;
    use crate::testing::block_on;

    #[test]
    fn the_first_future_that_is_ready_wins_and_the_first_of_two() {
        assert_eq!(block_on(select(ready(1), pending::<u8>())), Either::Left(1));
        assert_eq!(block_on(select(pending::<u8>(), ready(2))), Either::Right(2));
        assert_eq!(block_on(select(ready(1), ready(2))), Either::Left(1));
    }
}
