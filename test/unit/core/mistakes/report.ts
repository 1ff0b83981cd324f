import { type Contract, contractFaults, formatFaults } from '../../../../src/core'
import { temporaryFolder } from '../../../support/temporary-folder'
import { complaintsAbout, type FileComplaint } from '../../../support/type-check'
import type { Mistake } from './mistakes'
import { soundSource } from './sound-source'

/** What a person reads about a mistake: in TypeScript, where the compiler underlines it, and from plain JavaScript. */
export interface Reading {
  readonly title: string
  readonly source: string
  readonly typescript: readonly FileComplaint[]
  readonly javascript: string
}

/** Compiles and runs a contract with each of the mistakes. The compiler runs once over all of them. */
export function readingsOf(mistakes: readonly Mistake[]): Reading[] {
  const faultySources = mistakes.map(([title, sound, faulty]) => {
    if (soundSource.split(sound).length !== 2) throw new Error(`not one place for: ${title}`)
    return soundSource.replace(sound, () => faulty)
  })
  const fileOf = (index: number) => `mistake-${index}.ts`
  const files = faultySources.map((source, index) => [
    fileOf(index),
    `import { defineContract } from 'error-codebook/core'\nexport const contract = ${source}\n`,
  ])
  const folder = temporaryFolder(Object.fromEntries(files))
  try {
    const complaints = complaintsAbout(
      folder.path,
      mistakes.map((_, index) => fileOf(index)),
    )
    return mistakes.map(([title, , faulty], index) => ({
      title,
      source: faulty,
      typescript: complaints.filter(({ file }) => file === fileOf(index)),
      javascript: formatFaults(contractFaults(evaluated(faultySources[index] as string))),
    }))
  } finally {
    folder.remove()
  }
}

/** The contract of a source, which has no types, as plain JavaScript. */
function evaluated(source: string): Contract {
  return new Function('defineContract', `return ${source}`)((contract: Contract) => contract) as Contract
}

/** The readings as a page. */
export function pageOf(readings: readonly Reading[]): string {
  const sections = readings.map(({ title, source, typescript, javascript }) => {
    const complaints = typescript.map(({ at, text }) => `TypeScript, at \`${oneLine(at)}\`:\n\n${quoted(text)}`)
    const compiler = complaints.length > 0 ? complaints.join('\n\n') : 'TypeScript has no complaint.'
    const shownSource = source === '' ? '' : `\n\n\`${oneLine(source)}\``
    return `## ${title}${shownSource}\n\n${compiler}\n\nJavaScript:\n\n${quoted(javascript || 'nothing')}`
  })
  return `# What a person reads about each mistake in a contract\n\n${sections.join('\n\n')}\n`
}

const quoted = (text: string) => text.replace(/^/gm, '> ')

function oneLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}
