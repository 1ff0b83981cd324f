// `npm run soak`: three minutes of mixed load on real servers, with PostgreSQL and Redis killed and restarted. Writes its section of
// docs/reliability.md, or exits with 1 if a promise is broken. SOAK_SECONDS=20 makes a short run, which writes nothing.
// --no-build takes the package as it was last built.
import { versionsOf } from '../report/versions.mjs'
import { setUp } from '../setup.mjs'

const whole = 180
const seconds = Number(process.env.SOAK_SECONDS ?? whole)
// Memory is compared between parts of the run, and measured every 2 seconds.
if (!(seconds >= 12)) throw new Error('SOAK_SECONDS is a number from 12.')

setUp({ build: !process.argv.includes('--no-build') })
// They import what is built and installed now.
const { soak } = await import('./soak.mjs')
const { markdown } = await import('./report/markdown.mjs')
const { writeSection } = await import('../../scripts/doc-section.ts')

const result = await soak(seconds * 1000)
const page = markdown({ ...result, seconds, versions: versionsOf(['express', 'hono', 'ioredis', 'pg']) })
process.stdout.write(page)
for (const breach of result.breaches.first) process.stderr.write(`Broken: ${breach}\n`)
if (result.breaches.total() > 0) process.exitCode = 1
else if (seconds >= whole) writeSection('docs/reliability.md', 'soak', page)
