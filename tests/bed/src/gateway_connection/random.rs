//! Seeded random sequences of faults, in eight concurrent lanes.

use std::rc::Rc;
use std::time::Duration;

use futures_util::future::join_all;

use super::bench::Bench;
use super::faults::{FAULTS, Fault};
use crate::options::Options;
use crate::report::Report;

const LANES: u64 = 8;

const DEADLINE_MS: u64 = 400;

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let calls = options.count(600, 48_000);
    let bench = Rc::new(Bench::start(options).await?);
    let lanes = (0..LANES).map(|lane| play(Rc::clone(&bench), options.random(lane), lane, calls / LANES));
    join_all(lanes).await;
    let mut report = Report::default();
    bench.report(&mut report);
    report.check("memory of the host", true, bench.host.memory().to_string());
    Ok(report)
}

async fn play(bench: Rc<Bench>, mut random: fastrand::Rng, lane: u64, calls: u64) {
    for call in 0..calls {
        let fault = pick(&mut random);
        bench.call(&format!("{lane}.{call}"), fault, DEADLINE_MS).await;
        // Let pooled connections age.
        if random.u8(0..8) == 0 {
            tokio::time::sleep(Duration::from_millis(random.u64(0..8))).await;
        }
    }
}

/// Picks a fault by weight.
fn pick(random: &mut fastrand::Rng) -> &'static Fault {
    let total: u32 = FAULTS.iter().map(|fault| fault.weight).sum();
    let mut left = random.u32(0..total);
    let hit = FAULTS.iter().find(|fault| {
        let is_hit = left < fault.weight;
        left = left.saturating_sub(fault.weight);
        is_hit
    });
    hit.unwrap_or(&FAULTS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_picks_the_same_faults() {
        let names = |seed| {
            let mut random = fastrand::Rng::with_seed(seed);
            (0..50).map(|_| pick(&mut random).name).collect::<Vec<_>>()
        };
        assert_eq!(names(1), names(1));
        assert_ne!(names(1), names(2));
    }

    #[test]
    fn slow_faults_are_never_picked() {
        let mut random = fastrand::Rng::with_seed(3);
        assert!((0..10_000).all(|_| pick(&mut random).weight > 0));
    }
}
