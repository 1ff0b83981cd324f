import { useCallback, useSyncExternalStore } from 'react'

/** Whole seconds until an instant (milliseconds since 1970); 0 from then on, or where there is none. */
export function useCountdown(until: number | undefined): number {
  // Counted from the clock and not by the ticks, which come late in a tab that sleeps.
  const secondsLeft = useCallback(() => Math.max(0, Math.ceil(((until ?? 0) - Date.now()) / 1000)), [until])
  const subscribe = useCallback(
    (onTick: () => void) => {
      if (secondsLeft() === 0) return () => {}
      const timer = setInterval(() => {
        if (secondsLeft() === 0) clearInterval(timer)
        onTick()
      }, 200)
      return () => clearInterval(timer)
    },
    [secondsLeft],
  )
  return useSyncExternalStore(subscribe, secondsLeft)
}
