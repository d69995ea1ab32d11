//! The query with cloudfn.

use cloudfn_runtime::database::Stored;
use cloudfn_runtime::gateway::Gateway;
use cloudfn_runtime::{Cloud, Environment, Error, Invocation, cloud_function};

use crate::query::{self, CITY, DOCUMENTS, MIN_PRICE, Order};
use crate::{QUERIES, WARM_UP, cpu_time};

/// As many queries as the event says, one after the other. Returns the documents of the last.
#[cloud_function]
async fn queries(count: u32, cloud: Cloud) -> Result<Vec<Stored<Order>>, Error> {
    let orders = cloud.database().collection::<Order>();
    let mut found = Vec::new();
    for _ in 0..count {
        found = orders
            .find(|order| order.city.eq(CITY).and(order.price.gt(MIN_PRICE)))
            .order_by(|order| order.price.desc())
            .limit(DOCUMENTS)
            .await?;
    }
    Ok(found)
}

/// CPU nanoseconds per query. The gateway's address is in the environment.
pub(crate) fn measure(_gateway: &str) -> anyhow::Result<u64> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let invocation = Invocation::new("{}", Environment::of_process(), "r1");
    runtime.block_on(async {
        let gateway = Gateway::default();
        queries(WARM_UP, Cloud::new(&invocation, gateway.clone())).await?;
        let before = cpu_time::nanoseconds();
        let found = queries(QUERIES, Cloud::new(&invocation, gateway)).await?;
        let spent = cpu_time::nanoseconds() - before;
        query::check(found.iter().map(|order| order.price))?;
        Ok(spent / u64::from(QUERIES))
    })
}
