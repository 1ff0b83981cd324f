import { type RefObject, useEffect, useRef } from 'react'

/** Moves the focus to an element when it appears, so that whoever cannot see the change hears of it. */
export function useFocusOnMount<Target extends HTMLElement>(): RefObject<Target | null> {
  const ref = useRef<Target>(null)
  useEffect(() => ref.current?.focus(), [])
  return ref
}
