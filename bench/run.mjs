// Measures everything, prints it and writes its section of docs/performance.md. --no-build measures the package as it was last built.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { writeSection } from '../scripts/doc-section.ts'
import { markdown } from './report/markdown.mjs'
import { judge } from './report/targets.mjs'
import { versionsOf } from './report/versions.mjs'
import { setUp } from './setup.mjs'
import { topics } from './topics/index.mjs'

// The engine may compile the same code differently from one process to the next.
const processes = 3
const roundsPerProcess = 20
const peers = ['@fastify/error', '@orpc/client', 'hono', 'http-errors', 'tinybench', 'xstate']

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

setUp({ build: !process.argv.includes('--no-build') })

const times = {}
for (const [topic, { scenarios }] of Object.entries(topics)) {
  times[topic] = {}
  for (const { title, does, depth } of scenarios) {
    process.stderr.write(`${topic}: ${title}\n`)
    const runs = Array.from({ length: processes }, () => measure(topic, does, depth))
    times[topic][title] = Object.fromEntries(
      Object.keys(runs[0]).map((name) => [name, runs.flatMap((run) => run[name])]),
    )
  }
}

const measured = markdown({
  times,
  verdicts: judge(times),
  versions: versionsOf(peers),
  rounds: processes * roundsPerProcess,
})
writeSection('docs/performance.md', 'bench', measured)
process.stdout.write(measured)

function measure(topic, does, depth) {
  const args = [path('measure.mjs'), topic, does, depth, roundsPerProcess].map(String)
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}
