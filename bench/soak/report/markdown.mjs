import { cpus } from 'node:os'
import { recovery } from '../load/outages.mjs'
import { limit } from './memory.mjs'

const names = { express: 'Express', hono: 'Hono' }
const figure = (value) => value.toLocaleString('en')
const sum = (values) => values.reduce((total, each) => total + each, 0)
const lines = (rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The section of docs/reliability.md. */
export function markdown({ seconds, counts, answers, given, decided, outages, memory, breaches, versions }) {
  const refused = sum(Object.entries(answers).map(([status, count]) => (status >= 400 ? count : 0)))
  const broken = breaches.counts
  const promises = [
    ['answers with a status from 400: each is a house body with its request id, or an `error_code`', figure(refused)],
    ['requests without an answer, and answers that nobody expects', broken.answers],
    ['slots that a caller was given: each has its row in the table', figure(given)],
    ['slots booked twice, given to two callers, or without their row', broken.decisions + broken.rows],
    ['deliveries of Docplanner that were decided', figure(decided)],
    ['deliveries whose repeat was decided otherwise', broken.repeats],
    ['uncaught exceptions, unhandled rejections, processes that ended', broken.processes],
  ]
  const restarts = outages.map(
    ({ name, after, took }) =>
      `${name} is killed after ${after} seconds and accepts connections again ${took} seconds later.`,
  )
  return `## Load, aborted requests and restarts

\`npm run soak\` sends a mix of requests to a service on Express and to one on Hono for ${seconds} seconds. They share a PostgreSQL,
whose constraint keeps a slot from being booked twice, and a Redis for the rate limit.

${restarts.map((text) => `- ${text}`).join('\n')}

Until ${recovery / 1000} seconds after that, a request that needs the server may get the row of an unavailable one.

| promise | figure |
| --- | ---: |
${lines(promises)}

Memory is measured every 2 seconds, after a garbage collection. The table compares the median of the second sixth of the run with
the median of its last third. The limit is ${limit} times.

| process | heap | growth | resident set | growth |
| --- | ---: | ---: | ---: | ---: |
${lines(Object.entries(memory).map(([framework, { heap, rss }]) => [names[framework], ...grown(heap), ...grown(rss)]))}

| request | sent |
| --- | ---: |
${lines(Object.entries(counts).map(([kind, count]) => [kind, figure(count)]))}
| all | ${figure(sum(Object.values(counts)))} |

Node ${process.versions.node}, ${cpus().length} processors, ${versions.join(', ')}.
`
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
const grown = ({ before, after, ratio }) => [
  `${megabytes(before)} MB, then ${megabytes(after)} MB`,
  `${ratio.toFixed(2)} times`,
]
