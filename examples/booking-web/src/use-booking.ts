import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isApiError } from 'error-codebook/client'
import { mutationRetry } from 'error-codebook/tanstack-query'
import { useRef, useState } from 'react'
import { type BookingError, type BookingRequest, bookAppointment, type Order, type Session } from './api'
import { type Failure, isSame, mayHaveBooked, toFailure, type Waiting } from './failure'
import { sessionQuery, slotsQuery } from './queries'
import type { Rehearsal } from './rehearsals'

/** The booking that was sent last. */
interface Last {
  request: BookingRequest | undefined
  key: string
  attempts: number
  /** One of the attempts may have booked. */
  uncertain: boolean
  abort: AbortController
}

// The key makes a repetition harmless. What the service asks to wait for a minute at most is waited for.
const retrying = mutationRetry('bookAppointment', { idempotent: true, cap: 60_000 })

/** Books, and keeps what became of it. */
export function useBooking({ token }: Session) {
  const client = useQueryClient()
  const [failure, setFailure] = useState<Failure>()
  const [until, setUntil] = useState<number>()
  const last = useRef<Last>({
    request: undefined,
    key: '',
    attempts: 0,
    uncertain: false,
    abort: new AbortController(),
  })

  const mutation = useMutation({
    mutationFn: attempt,
    ...retrying,
    retryDelay(failureCount, error) {
      const delay = retrying.retryDelay(failureCount, error)
      setUntil(Date.now() + delay)
      return delay
    },
    onError(error, { request, signal }) {
      if (signal.aborted) return
      setFailure(toFailure(error, request, last.current.uncertain))
      if (isApiError(error, ['INVALID_TOKEN', 'TOKEN_EXPIRED', 'MISSING_TOKEN']))
        void client.refetchQueries(sessionQuery)
      if (isApiError(error, ['SLOT_UNAVAILABLE', 'DOUBLE_BOOKING'])) markTaken(request)
    },
    onSettled(booked, _error, { rehearsal }) {
      // A failure that was rehearsed changed nothing there.
      if (booked || !rehearsal) void client.invalidateQueries({ queryKey: ['slots'] })
    },
  })

  function attempt(order: Order) {
    const first = last.current.attempts++ === 0
    return bookAppointment(first ? order : { ...order, rehearsal: undefined }).catch((error: BookingError) => {
      last.current.uncertain ||= mayHaveBooked(error)
      throw error
    })
  }

  function markTaken({ doctor_id = 0, scheduled_at }: BookingRequest) {
    client.setQueryData(slotsQuery(doctor_id).queryKey, (slots) =>
      slots?.map((slot) => (slot.start === scheduled_at ? { ...slot, free: false } : slot)),
    )
  }

  function book(request: BookingRequest, rehearsal: Rehearsal | undefined) {
    if (mutation.isPending) return
    const again = isSame(last.current.request, request)
    const { key, uncertain } = again ? last.current : { key: newKey(), uncertain: false }
    const abort = new AbortController()
    last.current = { request, key, attempts: 0, uncertain, abort }
    setFailure(undefined)
    mutation.mutate({ request, key, token, signal: abort.signal, rehearsal })
  }

  /** Gives up a booking that waits. */
  function withdraw() {
    const { failureReason: error, variables } = mutation
    last.current.abort.abort()
    mutation.reset()
    if (error && variables)
      setFailure({ ...toFailure(error, variables.request, last.current.uncertain), retryAt: until })
  }

  function startOver() {
    last.current.request = undefined
    mutation.reset()
  }

  return {
    sending: mutation.isPending,
    waiting: waitingOf(mutation, until),
    failure,
    appointment: mutation.data,
    book,
    withdraw,
    startOver,
  }
}

interface Progress {
  readonly isPending: boolean
  readonly isPaused: boolean
  readonly failureReason: BookingError | null
}

function waitingOf({ isPending, isPaused, failureReason }: Progress, until: number | undefined): Waiting | undefined {
  if (isPaused) return { error: undefined, until: undefined }
  return isPending && failureReason?.retryAfter ? { error: failureReason, until } : undefined
}

/** Not `randomUUID`, which a page without HTTPS lacks. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
}
