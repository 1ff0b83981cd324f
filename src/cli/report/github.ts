import type { Reporter } from './reporter'

const levels = { error: 'error', warn: 'warning', info: 'notice' } as const

/** Annotations of GitHub's workflows, on the row's line. */
export const githubReport: Reporter = (findings) =>
  findings
    .map(({ rule, place, file, line, message, severity }) => {
      const facts = [
        ...(file === undefined ? [] : [`file=${property(file)}`]),
        ...(line === undefined ? [] : [`line=${line}`]),
        `title=${property(rule)}`,
      ]
      const text = place === '' ? message : `${place}: ${message}`
      return `::${levels[severity]} ${facts.join(',')}::${data(text)}\n`
    })
    .join('')

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
