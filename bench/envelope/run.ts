// What envelopes cost beside the house form: time and bytes. Usage: npx tsx bench/envelope/run.ts [rounds]
import { ratioOf } from '../harness/ratios.mjs'
import { setUp } from '../setup.mjs'
import { scenarios } from './contenders'
import { sizes } from './sizes'

setUp({ build: false })
// The harness needs what was just installed.
const { measureRounds } = await import('../harness/rounds.mjs')

const rounds = Number(process.argv[2] ?? 20)

for (const [title, contenders] of Object.entries(scenarios)) {
  const times = await measureRounds(contenders, { depth: 10, rounds })
  const [reference = ''] = Object.keys(contenders)
  console.log(`\n${title}\n`)
  for (const name of Object.keys(contenders)) {
    const { median, low, high } = ratioOf(times, name, reference)
    const nanoseconds = (Math.min(...times[name]) * 1e6).toFixed(0)
    console.log(
      `${median.toFixed(2).padStart(6)} (${low.toFixed(2)} to ${high.toFixed(2)})  ${nanoseconds.padStart(6)} ns  ${name}`,
    )
  }
}

console.log('\nMinified and gzipped bytes: alone, and beside a client\n')
for (const { name, alone, besideClient } of await sizes()) {
  console.log(`${String(alone).padStart(6)} ${String(besideClient).padStart(6)}  ${name}`)
}
