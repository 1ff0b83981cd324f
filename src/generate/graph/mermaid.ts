import { entryNote, type LifecycleGraph } from './lifecycle-graph'

/** What Mermaid reads as a part of its language, in or after a label. */
const special = /[\p{Cc}\p{Zl}\p{Zp}!-+/:-@[-^`{-~]/gu

/** Draws a lifecycle as a Mermaid state diagram. A move's label says what entering its status takes. */
export function lifecycleMermaid({ name, statuses, moves }: LifecycleGraph): string {
  const ids = new Map(statuses.map((status, index) => [status.name, `s${index}`]))
  const notes = new Map(statuses.map((status) => [status.name, entryNote(status)]))
  const lines = [
    'stateDiagram-v2',
    `  accTitle: ${label(name)}`,
    ...statuses.map((status) => `  state "${label(status.name)}" as ${ids.get(status.name)}`),
    ...statuses.filter(({ isInitial }) => isInitial).map((status) => `  [*] --> ${ids.get(status.name)}`),
    ...moves.map(({ from, to }) => {
      const note = notes.get(to) ?? ''
      return `  ${ids.get(from)} --> ${ids.get(to)}${note === '' ? '' : `: ${label(note)}`}`
    }),
    ...statuses.filter(({ isFinal }) => isFinal).map((status) => `  ${ids.get(status.name)} --> [*]`),
  ]
  return `${lines.join('\n')}\n`
}

/** A text as Mermaid shows it: entities in the place of whatever its language uses. */
function label(text: string): string {
  return text.replace(special, (character) => `#${character.codePointAt(0)};`)
}
