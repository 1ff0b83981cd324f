// @vitest-environment happy-dom
import { act, createElement, useActionState, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
// @ts-expect-error React has no types for it
import * as flight from 'react-server-dom-parcel/client.browser'
import { afterAll, beforeAll, beforeEach, expect, expectTypeOf, test, vi } from 'vitest'
import { createError, HttpError, type OperationErrors } from '../../../src'
import { matchError } from '../../../src/client'
import { fromActionResult } from '../../../src/client/react'
import type { FormState, formAction } from '../../../src/server/next'
import { clinicRows, makeError } from '../../support/rows'
import { type FlightServer, startFlightServer } from './flight-server'

type Booked = { readonly id: number; readonly at: Date }
type Book = ReturnType<typeof formAction<Booked>>

// The bundler's own, which React asks for the addresses of source maps.
Object.assign(globalThis, { parcelRequire: { meta: {} }, IS_REACT_ACT_ENVIRONMENT: true })

let server: FlightServer
/** What a bundler makes of an action in a file of the client: every call goes through React's own bytes, both ways. */
const book: Book = flight.createServerReference('actions', 'book')

beforeAll(async () => {
  server = await startFlightServer(`
    import { clinic, createError, HttpError } from '../../src'
    import { formAction } from '../../src/server/next'
    const afterDeployment = formAction(
      () => {
        throw new HttpError(409, { error: 'SLOT_MOVED', message: 'Slot moved' })
      },
      { codebook: { ...clinic, version: '99.0.0' } },
    )
    const action = (before, form) => (form.get('name') === 'SLOT_MOVED' ? afterDeployment : today)(before, form)
    const today = formAction((form, before) => {
      const name = form.get('name')
      if (name === '404') throw new HttpError(404)
      if (name === 'foreign') throw new RangeError('connection to 10.0.0.7 refused')
      if (name === 'VALIDATION_FAILED') throw createError(name, { errors: { doctor_id: ['Doctor id is required'] } })
      if (name === 'RATE_LIMIT_EXCEEDED') throw createError(name, { retryAfter: 60 })
      if (name) throw createError(name, { cause: 'secret', internal: 'secret' })
      return { id: before?.ok ? before.data.id + 1 : 42, at: new Date(0) }
    })
  `)
  flight.setServerCallback(async (_id: string, args: unknown[]) => {
    const bytes = await server.call(await flight.encodeReply(args))
    return flight.createFromReadableStream(new Blob([bytes]).stream())
  })
})
afterAll(() => server.close())

/** The action by itself, as a script calls it. */
function submitted(name: string, before?: FormState<Booked>): Promise<FormState<Booked>> {
  const form = new FormData()
  form.set('name', name)
  return book(before, form)
}

test('data comes as it is, and the state before it goes to the action', async () => {
  const first = await submitted('')
  expect(first).toEqual({ ok: true, data: { id: 42, at: new Date(0) } })
  expect(await submitted('', first)).toMatchObject({ data: { id: 43 } })
})

test.each(clinicRows.map(([name]) => name))('%s crosses React’s serialisation and is the row again', async (name) => {
  const outcome = fromActionResult(await submitted(name))
  const { error } = outcome as Extract<typeof outcome, { ok: false }>
  const expected = makeError(name)
  expect(error).toBeInstanceOf(expected.constructor)
  expect(error).toMatchObject({
    error: name,
    code: expected.code,
    status: expected.status,
    recovery: expected.recovery,
  })
  expect(JSON.stringify(error)).not.toContain('secret')
})

test('with what the row carries, a failure that no row names, and a foreign one masked', async () => {
  const failed = async (name: string) => fromActionResult(await submitted(name))?.error
  expect((await failed('VALIDATION_FAILED'))?.errors).toEqual({ doctor_id: ['Doctor id is required'] })
  expect((await failed('RATE_LIMIT_EXCEEDED'))?.retryAfter).toBe(60)
  expect(await failed('404')).toBeInstanceOf(HttpError)
  expect(await failed('404')).toMatchObject({ status: 404, error: 'NOT_FOUND' })
  expect(await failed('foreign')).toMatchObject({
    error: 'INTERNAL_ERROR',
    message: createError('INTERNAL_ERROR').message,
  })
})

test('a tab that is older than the server knows it by the version that comes along', async () => {
  const moved = { status: 409, error: 'SLOT_MOVED', message: 'Slot moved' }
  const { error } = fromActionResult(await submitted('SLOT_MOVED')) ?? {}
  expect(error).toMatchObject({ ...moved, reason: 'newer-server' })
  expect(fromActionResult({ ok: false, error: moved } as const).error).toMatchObject({ ...moved, reason: 'unlisted' })
})

const focused = vi.fn()
beforeEach(() => focused.mockClear())

/** A form as a page has it. */
function BookingForm() {
  const [state, action, pending] = useActionState(book, undefined)
  const outcome = fromActionResult('bookAppointment', state)
  expectTypeOf(outcome?.error).toEqualTypeOf<OperationErrors<'bookAppointment'> | HttpError | undefined>()
  if (outcome?.ok) expectTypeOf(outcome.data).toEqualTypeOf<Booked>()
  const { error } = outcome ?? {}
  useEffect(() => {
    if (error) focused(error.error)
  }, [error])
  const advice =
    error &&
    matchError(error, {
      SLOT_UNAVAILABLE: () => 'Pick another time',
      VALIDATION_FAILED: ({ errors }) => errors?.doctor_id?.join() ?? '',
      unknown: ({ status }) => `Failed with ${status}`,
      default: ({ message }) => message,
    })
  return createElement(
    'form',
    { action },
    createElement('input', { name: 'name' }),
    createElement('button', { type: 'submit' }, 'Book'),
    createElement('p', null, pending ? 'Booking' : (advice ?? (outcome?.ok ? `Booked ${outcome.data.id}` : 'Ready'))),
  )
}

async function mounted() {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  await act(() => root.render(createElement(BookingForm)))
  return {
    root,
    shown: () => place.querySelector('p')?.textContent,
    /** Fills the form in and submits it, as a visitor does. */
    async submit(name: string) {
      const input = place.querySelector('input') as HTMLInputElement
      input.value = name
      await act(async () => {
        place.querySelector('button')?.click()
      })
      await vi.waitFor(async () => {
        await act(async () => {})
        expect(this.shown()).not.toBe('Booking')
      })
      return this.shown()
    },
  }
}

test('useActionState: from nothing to each error, to another, and to data', async () => {
  const form = await mounted()
  expect(form.shown()).toBe('Ready')
  expect(await form.submit('SLOT_UNAVAILABLE')).toBe('Pick another time')
  expect(await form.submit('VALIDATION_FAILED')).toBe('Doctor id is required')
  expect(await form.submit('DOCTOR_NOT_FOUND')).toBe(createError('DOCTOR_NOT_FOUND').message)
  expect(await form.submit('404')).toBe('Failed with 404')
  expect(await form.submit('')).toBe('Booked 42')
  expect(await form.submit('')).toBe('Booked 43')
  await act(() => form.root.unmount())
})

test('an effect that depends on the error runs once for one result, however often the form renders', async () => {
  const form = await mounted()
  await form.submit('SLOT_UNAVAILABLE')
  await act(() => form.root.render(createElement(BookingForm)))
  await act(() => form.root.render(createElement(BookingForm)))
  expect(focused.mock.calls).toEqual([['SLOT_UNAVAILABLE']])
  await form.submit('SLOT_UNAVAILABLE')
  expect(focused).toHaveBeenCalledTimes(2)
  await act(() => form.root.unmount())
})

test('the server renders the form, and an outcome that it has at hand', async () => {
  expect(renderToString(createElement(BookingForm))).toContain('<p>Ready</p>')
  const state = await submitted('SLOT_UNAVAILABLE')
  const Shown = () => createElement('p', null, fromActionResult(state)?.error?.message)
  expect(renderToString(createElement(Shown))).toBe(`<p>${createError('SLOT_UNAVAILABLE').message}</p>`)
})
