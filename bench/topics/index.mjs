const withoutStack = 'hand-written, without stack'
const withStack = 'hand-written, with stack'

/** What is measured, and whom the ratios are to. Each scenario is a column: what is done, with how many frames on the stack. */
export const topics = {
  'slot-unavailable': { title: 'A 4xx: `SLOT_UNAVAILABLE`', reference: withoutStack, scenarios: errorScenarios() },
  'database-error': {
    title: 'A 5xx with its cause: `DATABASE_ERROR`',
    reference: withStack,
    scenarios: errorScenarios(),
  },
  parse: {
    title: 'The text of a body, parsed and narrowed',
    reference: withoutStack,
    scenarios: [{ title: 'parse and narrow', does: 'narrow', depth: 10 }],
  },
  transition: {
    title: 'Whether an appointment may move from one status to another',
    reference: 'hand-written, arrays of every lifecycle',
    scenarios: [{ title: 'ask', does: 'ask', depth: 10 }],
  },
}

function errorScenarios() {
  return [
    { title: 'create, depth 5', does: 'create', depth: 5 },
    { title: 'create, depth 50', does: 'create', depth: 50 },
    { title: 'create and serialise, depth 5', does: 'serialise', depth: 5 },
    { title: 'create and serialise, depth 50', does: 'serialise', depth: 50 },
  ]
}
