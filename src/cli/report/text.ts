import type { Finding } from '../../evolve/finding'
import { paint } from '../paint'
import type { Reporter } from './reporter'

/** For people: a block for each file, a line for each finding, and their count. */
export const textReport: Reporter = (findings, io) => {
  const { bold, dim, red, yellow, green } = paint(io)
  if (findings.length === 0) return green('No findings.\n')
  const byFile = findingsByFile(findings)
  const blocks = Array.from(byFile, ([file, inFile]) => {
    const lines = inFile.map(({ line, severity, rule, place, message }) => {
      const mark = { error: red('error'), warn: yellow('warn '), info: dim('info ') }[severity]
      const at = line === undefined ? '' : `${line}  `
      return `  ${at}${mark}  ${place === '' ? '' : `${bold(place)}: `}${message}  ${dim(rule)}`
    })
    return [...(file === '' ? [] : [bold(file)]), ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n\n${summary(findings)}\n`
}

/** `3 errors, 1 warning`. */
export function summary(findings: readonly { readonly severity: string }[]): string {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length
  const parts = [counted(count('error'), 'error'), counted(count('warn'), 'warning'), counted(count('info'), 'note')]
  return parts.filter((part) => !part.startsWith('0 ')).join(', ')
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function findingsByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { file = '' } = finding
    const inFile = byFile.get(file)
    if (inFile) inFile.push(finding)
    else byFile.set(file, [finding])
  }
  return byFile
}
