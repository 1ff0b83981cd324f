import { deepStrictEqual } from 'node:assert/strict'

/** Throws unless all contenders come to the same, so that none is quick because it does less. Of errors, the messages count. */
export function assertAgreement(runs) {
  const results = Object.entries(runs).map(([name, run]) => ({
    name,
    answers: Array.from({ length: 32 }, (_, i) => essence(run(i))),
  }))
  const [first, ...others] = results
  for (const { name, answers } of others) {
    deepStrictEqual(answers, first.answers, `${name} and ${first.name} do not come to the same`)
  }
}

function essence(result) {
  return result instanceof Error ? result.message : result
}
