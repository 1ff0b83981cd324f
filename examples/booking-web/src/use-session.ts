import type { AnyApiError, HttpError } from 'error-codebook'
import { useCallback, useEffect, useState } from 'react'
import { type Session, startSession } from './api'

interface SessionState {
  readonly session?: Session | undefined
  /** Why the last attempt to start one failed. */
  readonly error?: AnyApiError | HttpError
}

/** The visitor's session; `renew` replaces it, and keeps the old one where that fails. */
export function useSession() {
  const [state, setState] = useState<SessionState>({})
  const renew = useCallback(async () => {
    setState(({ session }) => ({ session }))
    const { ok, data, error } = await startSession()
    setState(({ session }) => (ok ? { session: data } : { session, error }))
  }, [])
  useEffect(() => {
    void renew()
  }, [renew])
  return { ...state, renew }
}
