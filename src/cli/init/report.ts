import type { Imported, Note } from '../import'
import type { Io } from '../io'
import { paint } from '../paint'
import { type FrameworkName, frameworks } from './frameworks'

/** What a document gave: counts, what was picked and guessed, and what was not understood, by line. */
export function importReport({ contract, remarks, notes }: Imported, file: string, io: Io): string {
  const { bold, dim } = paint(io)
  const guessed = [...remarks.values()].filter((remark) => remark.startsWith('guessed')).length
  const { errors, lifecycles = {}, operations = {}, rateLimits, fallback, validation } = contract
  const counts = [
    counted(Object.keys(errors).length, 'error'),
    counted(Object.keys(lifecycles).length, 'lifecycle'),
    counted(Object.keys(operations).length, 'operation'),
    counted(Object.keys(rateLimits?.tiers ?? {}).length, 'rate limit tier'),
  ].filter((count) => !count.startsWith('0 '))
  const lines = [
    `${bold(counts.join(', ') || '0 errors')} from ${file}`,
    picked('fallback', fallback, 'for an unknown failure'),
    picked('validation', validation, 'for a request with wrong fields'),
    ...(guessed > 0
      ? [`${counted(guessed, 'line')} of contract.ts ${guessed === 1 ? 'is' : 'are'} marked // guessed: check them.`]
      : []),
  ]
  const unread = notes.map((note) => `  ${dim(`${file}:${placeOf(note)}`)}  ${note.text}`)
  const heading = unread.length === 0 ? [] : ['', bold('Not understood:')]
  return `${[...lines, ...heading, ...unread].join('\n')}\n`
}

function picked(member: string, name: string | undefined, use: string): string {
  return name === undefined ? `${member}: no row fits ${use}.` : `${member}: ${name}, picked ${use}.`
}

const placeOf = ({ line, end = line }: Note): string => (end > line ? `${line}-${end}` : String(line))

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How an app takes the codebook. */
export function nextSteps(framework: FrameworkName, out: string, scripts: readonly string[], io: Io): string {
  const { bold } = paint(io)
  const { entry, name, line } = frameworks[framework]
  const index = framework === 'next' ? out : `${out}/index.js`
  return `
${bold('In your app:')}
  import { ${name} } from '${entry}'
  import { codebook } from '${index}'

  ${line}

Change contract.ts, then run \`${scripts.includes('errors') ? 'npm run errors' : 'npx error-codebook generate'}\`.
`
}
