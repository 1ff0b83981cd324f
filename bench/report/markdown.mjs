import { ratioOf } from '../harness/ratios.mjs'
import { topics } from '../topics/index.mjs'
import { table } from './table.mjs'

const number = (ratio) => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0))

/** The section of docs/performance.md. */
export function markdown({ times, verdicts, versions, rounds }) {
  return `${[
    `Every figure is a ratio of times from one run on Node ${process.versions.node}: how many times as long something takes as what it is compared with. ` +
      `Contenders take turns in ${rounds} rounds; each round gives a ratio, the figure is their median. ` +
      'Within a round the quickest of 20 samples counts, and collecting garbage is left out. `npm run bench` measures again and writes this section.',
    'What an answered error costs a server, framework by framework: [performance-http.md](performance-http.md).',
    '## Targets',
    table(['target', 'figure', 'middle half of the rounds', ''], verdicts.map(verdictCells)),
    ...reasons(verdicts),
    ...Object.entries(topics).flatMap(([topic, details]) => [`## ${details.title}`, topicTable(details, times[topic])]),
    '## How it is measured',
    notes(versions),
  ].join('\n\n')}\n`
}

function verdictCells({ what, median, low, high, met }) {
  return [what, number(median), `${number(low)} to ${number(high)}`, met ? 'met' : '**missed**']
}

function reasons(verdicts) {
  const missed = new Set(verdicts.filter(({ met }) => !met).map(({ reason }) => reason))
  if (missed.size === 0) return []
  return ['Why targets are missed, by the profile:', [...missed].map((reason) => `- ${reason}`).join('\n')]
}

function topicTable({ reference, scenarios }, times) {
  const names = Object.keys(times[scenarios[0].title])
  return table(
    [`${reference} = 1`, ...scenarios.map(({ title }) => title)],
    names.map((name) => [name, ...scenarios.map(({ title }) => number(ratioOf(times[title], name, reference).median))]),
  )
}

function notes(versions) {
  return [
    'Depth is the number of frames on the stack where an error is made, its own constructors left out. A stack trace has ten at most.',
    'Every row of the contract is thrown a hundred times first, as in a server: the code that their classes share knows them all.',
    'The hand-written classes extend `Error`, set `error`, `code` and `status`, and have a `toJSON` that gives the same body. Without stack: `Error.stackTraceLimit` is 0 around `super`.',
    'Peers are called in the quickest form that their documentation shows, and write the same body. All of them capture a stack unless told otherwise, and count so for the target. @fastify/error with its stack switched off is quickest of all, because what it makes is then an object that inherits from `Error` and no native error (`util.types.isNativeError` says no).',
    'The text that is parsed is the body of `SLOT_UNAVAILABLE` with its timestamp. The hand-written code takes the name for granted.',
    'The lookups are asked about every pair of appointment statuses.',
    `Versions: ${versions.join(', ')}.`,
  ]
    .map((note) => `- ${note}`)
    .join('\n')
}
