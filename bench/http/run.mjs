// Measures what answering an error costs each server, prints it and writes docs/performance-http.md. --no-build measures the
// package as it was last built.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { medianOf } from '../harness/ratios.mjs'
import { versionsOf } from '../report/versions.mjs'
import { setUp } from '../setup.mjs'
import { frameworks } from './frameworks/index.mjs'
import { markdown } from './markdown.mjs'
import { measurePair } from './measure.mjs'

// The engine compiles the same code differently from one process to the next: that is most of the noise. So pairs are measured
// until each median is known, whatever it is: few of a steady framework, many of another.
const pairs = { least: 11, most: 41 }
const precision = 0.03

const paths = [
  { path: '/taken', title: 'a 4xx', what: '`SLOT_UNAVAILABLE`' },
  { path: '/database', title: 'a 5xx', what: '`DATABASE_ERROR` with a cause and a `Retry-After`' },
]

setUp({ build: !process.argv.includes('--no-build') })
process.env.NODE_ENV = 'production'

const times = {}
for (const name of Object.keys(frameworks)) times[name] = await measureAll(name)
// The steadiest and the least steady.
const controls = {}
for (const name of ['fastify', 'nestjs']) controls[name] = await measureAll(name, { control: true })

const packages = [...new Set(Object.values(frameworks).flatMap((framework) => framework.packages))]
const page = markdown({ times, controls, versions: versionsOf(packages), pairs, precision, paths })
writeFileSync(fileURLToPath(new URL('../../docs/performance-http.md', import.meta.url)), page)
process.stdout.write(page)

async function measureAll(framework, options) {
  process.stderr.write(`${framework}${options ? ', a control' : ''}\n`)
  const all = Object.fromEntries(paths.map(({ path }) => [path, { adapter: [], handWritten: [] }]))
  for (let seed = 0; seed < pairs.most && !(seed >= pairs.least && isKnown(all)); seed++) {
    const pair = await measurePair(framework, Object.keys(all), seed, options)
    for (const path of Object.keys(all)) {
      for (const name of Object.keys(all[path])) all[path][name].push(pair[path][name])
    }
  }
  return all
}

function isKnown(all) {
  return Object.values(all).every((times) => {
    const { low, high } = medianOf(times, 'adapter', 'handWritten')
    return high - low <= 2 * precision
  })
}
