import { ratioOf } from '../harness/ratios.mjs'
import { topics } from '../topics/index.mjs'

const withoutStack = 'hand-written, without stack'
const withStack = 'hand-written, with stack'
const peers = ['@fastify/error', "Hono's HTTPException", "oRPC's ORPCError", 'http-errors']

const errorTitles = topics['slot-unavailable'].scenarios.map(({ title }) => title)
const peerFactor = (title) => (title.endsWith('50') ? 6 : 4)

const targets = [
  ...errorTitles.map((title) => ({
    topic: 'slot-unavailable',
    title,
    what: `a 4xx, ${title}: at most 1.2 times the hand-written class without stack`,
    figure: (times) => ratioOf(times, 'error-codebook', withoutStack),
    atMost: 1.2,
    reason:
      'Every row has a class of its own, so the code that the classes share meets objects of many shapes, where a class written by hand meets its own; and it sets five fields instead of three.',
  })),
  ...errorTitles.map((title) => ({
    topic: 'slot-unavailable',
    title,
    what: `a 4xx, ${title}: the fastest peer takes at least ${peerFactor(title)} times as long`,
    figure: (times) => smallest(peers.map((peer) => ratioOf(times, peer, 'error-codebook'))),
    atLeast: peerFactor(title),
    reason: 'Writing the body costs both the same, and is more of the whole the fewer frames a stack has.',
  })),
  ...errorTitles.map((title) => ({
    topic: 'database-error',
    title,
    what: `a 5xx, ${title}: at most 1.1 times the hand-written class with stack`,
    figure: (times) => ratioOf(times, 'error-codebook', withStack),
    atMost: 1.1,
    reason:
      'V8 walks the frames of constructors too when it captures a stack. And the classes of all rows share one constructor, which it cannot tune to one of them as it does a class written by hand.',
  })),
  ...['`matchError`', '`error.error ===`'].map((narrowing) => ({
    topic: 'parse',
    title: 'parse and narrow',
    what: `parse a body and narrow by ${narrowing}: at most 1.3 times \`JSON.parse\` and the hand-written class without stack`,
    figure: (times) => ratioOf(times, `error-codebook, ${narrowing}`, withoutStack),
    atMost: 1.3,
    reason: 'The parser looks for every field that a body may have, and in the headers, before it makes the error.',
  })),
  {
    topic: 'transition',
    title: 'ask',
    what: '`canTransition`: at most 1.5 times the hand-written lookup',
    figure: (times) => ratioOf(times, 'error-codebook', topics.transition.reference),
    atMost: 1.5,
    reason:
      'It asks whether what it found is a list, so that `constructor` is no status; the check costs as much as the lookup.',
  },
]

/** Every target with its figure. `times` gives what was measured by topic and title of the scenario. */
export function judge(times) {
  return targets.map(({ topic, title, what, figure, atMost = Infinity, atLeast = 0, reason }) => {
    const { median, low, high } = figure(times[topic][title])
    // The figure as the page prints it: a reader compares that one.
    const printed = Number(median.toFixed(2))
    return { what, median, low, high, met: printed <= atMost && printed >= atLeast, reason }
  })
}

function smallest(figures) {
  return figures.reduce((least, each) => (each.median < least.median ? each : least))
}
