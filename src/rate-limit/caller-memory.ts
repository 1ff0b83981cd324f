import { AgedMap } from '../core/aged-map'

/** A window of one caller, from its first request on. */
export interface OpenWindow {
  used: number
  readonly endsAt: number
}

/** A caller's windows, each under the counter that counts in it. */
type CallerWindows = Map<symbol, OpenWindow>

/** Remembers the windows of a number of callers. It forgets first who sent nothing for the longest time. */
export class CallerMemory {
  private readonly callers = new AgedMap<string, CallerWindows>()

  constructor(private readonly maxKeys: number) {}

  /** The window of a caller, if it is open. */
  find(key: string, counter: symbol, time: number): OpenWindow | undefined {
    const windows = this.callers.get(key)
    if (windows === undefined) return undefined
    // Whoever sends requests stays, also while they are refused.
    this.callers.set(key, windows)
    const window = windows.get(counter)
    return window !== undefined && window.endsAt > time ? window : undefined
  }

  /** Opens a window for a caller, and makes room for it. */
  open(key: string, counter: symbol, window: OpenWindow): void {
    const windows: CallerWindows = this.callers.get(key) ?? new Map()
    this.callers.set(key, windows.set(counter, window))
    if (this.callers.size > this.maxKeys) this.callers.deleteOldest()
  }
}
