import { parseAnyAnswers } from '../test/fuzz/any-answer'
import { writeSection } from './doc-section'

// `npm run fuzz [runs]`: parses a million answers and writes its section of docs/reliability.md, or stops at the smallest that breaks a promise.
const runs = Number(process.argv[2] ?? 1_000_000)

parseAnyAnswers(runs).then(
  ({ answers, rows, unnamed }) => {
    writeSection('docs/reliability.md', 'fuzz', reliability(answers, rows, unnamed))
    console.log(`${answers} answers, none broke a promise. Written to docs/reliability.md.`)
  },
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)

function reliability(answers: number, rows: number, unnamed: number): string {
  const count = (each: number) => each.toLocaleString('en')
  return `## Random answers to a client

\`parseErrorResponse\` was given ${count(answers)} random answers: bytes, statuses from 200 to 599 and headers; bodies of the house, of
RFC 9457 and of Laravel with any member missing or of any type; HTML, halves of JSON, thousands of nested arrays; bodies cut
off by the connection, and bodies that never end.

| outcome | answers |
| --- | ---: |
| an error of a row, which the body itself names | ${count(rows)} |
| an \`HttpError\`, with the HTTP status | ${count(unnamed)} |
| thrown, never settled, more than 64 kB and two chunks read, no message, or a row that the body does not name | 0 |

Node ${process.versions.node}. Every run of the tests does 5,000 of them; \`npm run fuzz\` does a million, and writes this section.
`
}
