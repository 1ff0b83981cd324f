// Measures what answering an error costs each server, prints it and writes docs/performance-http.md. --no-build measures the
// package as it was last built.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { versionsOf } from '../report/versions.mjs'
import { setUp } from '../setup.mjs'
import { frameworks } from './frameworks/index.mjs'
import { markdown } from './markdown.mjs'
import { measure } from './measure.mjs'

// The engine may compile the same code differently from one process to the next.
const processes = 2
const roundsPerProcess = 8

const paths = [
  { path: '/taken', title: 'a 4xx', what: '`SLOT_UNAVAILABLE`' },
  { path: '/database', title: 'a 5xx', what: '`DATABASE_ERROR` with a cause and a `Retry-After`' },
]

if (!process.argv.includes('--no-build')) setUp()
process.env.NODE_ENV = 'production'

const times = {}
for (const name of Object.keys(frameworks)) times[name] = await measureAll(name)
const control = await measureAll('fastify', { control: true })

const packages = [...new Set(Object.values(frameworks).flatMap((framework) => framework.packages))]
const rounds = processes * roundsPerProcess
const page = markdown({ times, control, versions: versionsOf(packages), rounds, paths })
writeFileSync(fileURLToPath(new URL('../../docs/performance-http.md', import.meta.url)), page)
process.stdout.write(page)

async function measureAll(framework, options) {
  process.stderr.write(`${framework}${options ? ', a control' : ''}\n`)
  const all = {}
  for (let i = 0; i < processes; i++) {
    const run = await measure(
      framework,
      paths.map(({ path }) => path),
      roundsPerProcess,
      options,
    )
    for (const { path } of paths) {
      all[path] ??= { adapter: [], handWritten: [] }
      for (const name of Object.keys(all[path])) all[path][name].push(...run[path][name])
    }
  }
  return all
}
