// Measures what answering an error costs each server, prints it and writes docs/performance-http.md. Given names of frameworks
// (`npm run bench:http -- express nestjs`), it measures those alone and writes nothing. --no-build measures the package as it was
// last built.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { medianOf } from '../harness/ratios.mjs'
import { versionsOf } from '../report/versions.mjs'
import { setUp } from '../setup.mjs'
import { frameworks } from './frameworks/index.mjs'
import { markdown } from './markdown.mjs'
import { measurePair } from './measure.mjs'
import { isDecided } from './verdict.mjs'

// The engine compiles the same code differently from one process to the next: that is most of the noise. So pairs are measured
// until each median is known, whatever it is: few of a steady framework, many of another. What is not decided then is measured to
// a number of pairs that is fixed: one that stopped as soon as it pleased would please sooner or later.
const pairs = { least: 11, most: 41, toDecide: 81 }
const precision = 0.03

const paths = [
  { path: '/taken', title: 'a 4xx', what: '`SLOT_UNAVAILABLE`' },
  { path: '/database', title: 'a 5xx', what: '`DATABASE_ERROR` with a cause and a `Retry-After`' },
]

const chosen = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const unknown = chosen.find((name) => !Object.hasOwn(frameworks, name))
if (unknown !== undefined) {
  process.stderr.write(`No framework is named ${unknown}. Use: ${Object.keys(frameworks).join(', ')}.\n`)
  process.exit(1)
}
const isWhole = chosen.length === 0
const names = isWhole ? Object.keys(frameworks) : chosen

setUp({ build: !process.argv.includes('--no-build') })
process.env.NODE_ENV = 'production'

const times = {}
for (const name of names) times[name] = await measureAll(name)
// The steadiest and the least steady.
const controls = {}
if (isWhole) {
  for (const name of ['fastify', 'nestjs']) controls[name] = await measureAll(name, { control: true })
}

const packages = [...new Set(names.flatMap((name) => frameworks[name].packages))]
const page = markdown({ times, controls, versions: versionsOf(packages), pairs, precision, paths })
if (isWhole) {
  writeFileSync(fileURLToPath(new URL('../../docs/performance-http.md', import.meta.url)), page)
}
process.stdout.write(page)

async function measureAll(framework, options) {
  process.stderr.write(`${framework}${options ? ', a control' : ''}\n`)
  const all = Object.fromEntries(paths.map(({ path }) => [path, { adapter: [], handWritten: [] }]))
  let seed = 0
  const measureOne = async () => {
    const pair = await measurePair(framework, Object.keys(all), seed++, options)
    for (const path of Object.keys(all)) {
      for (const name of Object.keys(all[path])) all[path][name].push(pair[path][name])
    }
  }
  while (seed < pairs.most && !(seed >= pairs.least && isKnown(all))) await measureOne()
  const needed = options?.control || isDecided(Object.values(all)) ? seed : pairs.toDecide
  while (seed < needed) await measureOne()
  return all
}

function isKnown(all) {
  return Object.values(all).every((times) => {
    const { low, high } = medianOf(times, 'adapter', 'handWritten')
    return high - low <= 2 * precision
  })
}
