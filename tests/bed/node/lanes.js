'use strict'
// Makes calls in several concurrent lanes, and writes to stdout how many went wrong.

const MAX_EXAMPLES = 5

// `call` returns null, or a description of the problem.
module.exports = async function run (count, atOnce, call) {
  const write = process.stdout.write.bind(process.stdout)
  // The package logs the output of its program.
  console.log = console.error = () => {}
  let next = 0
  let wrong = 0
  const examples = []
  const lane = async () => {
    while (next < count) {
      const problem = await call(next++)
      if (!problem) continue
      wrong++
      if (examples.length < MAX_EXAMPLES) examples.push(problem.slice(0, 400))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  write(`${JSON.stringify({ calls: count, wrong, examples })}\n`, () => process.exit(0))
}
