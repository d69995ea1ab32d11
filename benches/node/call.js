'use strict'
// Makes Cloud Calls with wx-server-sdk, and prints what they took as one line of JSON.
// The SDK is unmodified: it reads the gateway's URL from TCB_CONTEXT_CNFG itself.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const N = +process.env.BENCH_CALLS, W = +process.env.BENCH_WARMUP, C = +process.env.BENCH_CONC
const kb = () => Math.round(process.memoryUsage.rss() / 1024)
const one = () => cloud.openapi.templateMessage.send({
  touser: 'oABCD0123456789abcdefghijklm',
  templateId: 'TEMPLATE_ID_0123456789_abcdefghijklmnopqrst',
  page: 'pages/index/index?foo=bar',
  formId: 'FORMID0123456789',
  data: { keyword1: { value: '339208499' }, keyword2: { value: '2015年01月05日 12:30' }, keyword3: { value: '腾讯微信总部' }, keyword4: { value: '广州市海珠区新港中路397号' } },
  emphasisKeyword: 'keyword1.DATA',
})
async function run(n, lat) {
  let left = n
  const worker = async () => {
    while (left-- > 0) {
      const t = process.hrtime.bigint()
      const r = await one()
      if (lat) lat.push(Number(process.hrtime.bigint() - t))
      if (r.errCode !== 0) throw new Error(JSON.stringify(r))
    }
  }
  await Promise.all(Array.from({ length: C }, worker))
}
;(async () => {
  const rss_idle_kb = kb()
  await run(W, null)
  const lat = []
  const c0 = process.cpuUsage(), t0 = process.hrtime.bigint()
  await run(N, lat)
  const wall = Number(process.hrtime.bigint() - t0), c = process.cpuUsage(c0)
  lat.sort((a, b) => a - b)
  console.log(JSON.stringify({ n: N, conc: C, wall_ns: wall, cpu_ns: (c.user + c.system) * 1000, p50_ns: lat[Math.floor(N / 2)], p99_ns: lat[Math.floor(N * 0.99)], rss_idle_kb, rss_kb: kb() }))
  process.exit(0)
})().catch((e) => { console.error(e); process.exit(1) })
