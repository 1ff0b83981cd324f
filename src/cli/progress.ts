import type { Io } from './io'

/** How long a command works before it says on what, in milliseconds. */
const patience = 1_000

/** A line on a terminal that says what a command is doing, if it takes longer than a second. */
export interface Progress {
  /** Call it before each step. */
  (doing: string): void
  /** Removes the line. */
  done(): void
}

export function progressLine({ isTerminal, err, columns }: Io): Progress {
  const start = performance.now()
  let isShown = false
  const show = (doing: string) => {
    if (!isTerminal || performance.now() - start < patience) return
    isShown = true
    err(`\r\u001b[K${doing.slice(0, columns - 3)} …`)
  }
  const done = () => {
    if (isShown) err('\r\u001b[K')
    isShown = false
  }
  return Object.assign(show, { done })
}
