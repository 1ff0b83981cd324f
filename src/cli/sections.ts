import { wrap } from '../generate/columns/fold'
import type { Io } from './io'
import { paint } from './paint'

/** A part of a text for people: lines below a title. */
export interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

/** How far the lines of a section are to the right of its title. */
export const sectionIndent = 2

/** Writes sections with their titles in bold, lines indented, an empty line between two. Those without lines are left out. */
export function sectionsText(sections: readonly Section[], width: number, io: Io): string {
  const { bold } = paint(io)
  const shown = sections.filter(({ lines }) => lines.length > 0)
  const texts = shown.map(({ title, lines }) => {
    const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(sectionIndent) + line))
    return [...wrap(title, width).map((line) => bold(line)), ...indented].map((line) => `${line}\n`).join('')
  })
  return texts.join('\n')
}
