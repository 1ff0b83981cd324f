// One scenario in a process of its own, so that none is measured as another left the engine. To see where the time goes:
// node --cpu-prof bench/measure.mjs <topic> <what it does> <depth> <rounds>, as topics/index.mjs names them.
import { createError } from 'error-codebook'
import { errors } from 'error-codebook/contract'
import { assertAgreement } from './harness/agreement.mjs'
import { measureRounds } from './harness/rounds.mjs'

const [topic, does, depth, rounds] = process.argv.slice(2)

// A server throws many rows. With one alone, the engine would know the code they share too well.
for (const name of Object.keys(errors)) for (let i = 0; i < 100; i++) createError(name)

const { contenders } = await import(`./topics/${topic}.mjs`)
const runs = Object.fromEntries(Object.entries(contenders).map(([name, contender]) => [name, contender[does]]))
assertAgreement(runs)
process.stdout.write(JSON.stringify(await measureRounds(runs, { depth: Number(depth), rounds: Number(rounds) })))
