import type { Io } from './io'

/** How wide text is written: as the terminal, but 80 columns at most, which reads best, and 40 at least. */
export function textWidth({ columns }: Pick<Io, 'columns'>): number {
  return Math.max(40, Math.min(80, columns || 80))
}
