import type { Reporter } from './reporter'
import { summary } from './text'

/** The most rows of a comment: GitHub refuses one of more than 65,536 characters. */
const limit = 200

/** A table for a comment on a pull request. */
export const markdownReport: Reporter = (findings) => {
  if (findings.length === 0) return 'No findings.\n'
  const rows = findings.slice(0, limit).map(({ severity, rule, place, file, line, message }) => {
    const at = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}`
    return `| ${[severity, code(place), cell(message), code(rule), code(at)].join(' | ')} |`
  })
  const more = findings.length > limit ? [`\nAnd ${findings.length - limit} more.`] : []
  const head = ['| severity | place | finding | rule | where |', '| --- | --- | --- | --- | --- |']
  return `${[`${summary(findings)}\n`, ...head, ...rows, ...more].join('\n')}\n`
}

const cell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('<', '&lt;')

const code = (text: string): string => (text === '' ? '' : `\`${cell(text).replaceAll('`', "'")}\``)
