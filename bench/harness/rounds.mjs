import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Bench } from 'tinybench'
import { levelsFor, loopOf, sampleOf } from './sample.mjs'

// Shorter than a turn of the scheduler, so that some samples of a round are never interrupted.
const batchMilliseconds = 0.1
const samplesPerRound = 20
const warmUpRounds = 10

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

/**
 * Measures contenders in turn, round after round, so that whatever slows the machine for a while slows all of them. Gives
 * each contender's time in every round: the quickest of its samples, as what interrupts a process only ever adds to them.
 */
export async function measureRounds(contenders, { depth, rounds }) {
  const levels = await levelsFor(depth)
  const entries = Object.entries(contenders).map(([name, run]) => ({ name, loop: loopOf(`${name} ${depth}`, run) }))
  for (const entry of entries) entry.count = await batchSize(entry.loop, levels)
  const times = Object.fromEntries(entries.map(({ name }) => [name, []]))
  for (let round = -warmUpRounds; round < rounds; round++) {
    // A fixed order would let each contender follow the same one every time.
    const quickest = await oneRound(shuffled(entries), levels)
    if (round >= 0) for (const [name, time] of quickest) times[name].push(time)
  }
  return times
}

async function oneRound(entries, levels) {
  // No contender pays for what another left behind.
  const setup = () => collectGarbage({ type: 'minor' })
  const bench = new Bench({ iterations: samplesPerRound, time: 0, warmup: false, throws: true, setup })
  for (const { name, loop, count } of entries) {
    bench.add(name, async () => ({ overriddenDuration: await sampleOf(loop, count, levels) }), { async: true })
  }
  return (await bench.run()).map(({ name, result }) => [name, result.latency.min])
}

async function batchSize(loop, levels) {
  for (let count = 64; ; count *= 2) {
    await sampleOf(loop, count, levels)
    if ((await sampleOf(loop, count, levels)) * count >= batchMilliseconds) return count
  }
}

function shuffled(items) {
  const keyed = items.map((item) => [Math.random(), item])
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item)
}
