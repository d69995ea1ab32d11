//! Concurrent calls that answer, fail, panic, end the process or take too long.

use super::driver;
use super::package::package;
use crate::options::Options;
use crate::report::Report;

const AT_ONCE: &str = "8";

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let packages = match package(options).await? {
        Ok(packages) => packages,
        Err(reason) => {
            report.skip("outcomes of calls of the Node package", reason);
            return Ok(report);
        }
    };
    let folder = packages.join("bed_work").display().to_string();
    let (count, seed) = (options.count(60, 2_000).to_string(), options.seed.to_string());
    let (calls, wrong) = driver::run("ends.js", &[&folder, &count, AT_ONCE, &seed]).await?;
    report.never("calls with another call's outcome", &wrong, calls);
    Ok(report)
}
