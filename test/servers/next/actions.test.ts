import { beforeAll, describe, expect, test } from 'vitest'
import {
  type AnyApiError,
  type ErrorName,
  errorBody,
  HttpError,
  InternalError,
  ValidationFailedError,
  versionHeaders,
} from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { foreignFailures, ownConflict } from '../../http/conformance/gateway/foreign-failures'
import { secretWait } from '../../http/conformance/gateway/upstream'
import { throwing } from '../../http/conformance/serve'
import { clinicSubject } from '../../http/conformance/subjects/clinic'
import type { RunningServer } from '../../support/listen'
import { clinicRows, makeError } from '../../support/rows'
import { secret, secretOptions, withSecretStack } from '../../support/secrets'
import { thrownValues } from '../../support/thrown-values'
import type { Booked } from './app/book/actions'
import { tell } from './setup'
import { start } from './start'

let thrown: unknown
let server: RunningServer
/** The fields that Next.js hides in the form. */
let hidden: FormData

beforeAll(async () => {
  server = await start({ options: {}, handle: throwing(() => thrown) })
  const page = await (await fetch(`${server.url}/book`)).text()
  hidden = new FormData()
  for (const [, name = '', , value = ''] of page.matchAll(/<input type="hidden" name="([^"]+)"( value="([^"]*)")?/g)) {
    hidden.append(name, unescaped(value))
  }
})

/** As a browser without scripts does. */
function submit(doctor: string): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of hidden) body.append(name, value)
  body.append('doctor', doctor)
  return fetch(`${server.url}/book`, { method: 'POST', body, headers: { Origin: server.url }, redirect: 'manual' })
}

/** The action's result is in the page that comes back. */
async function submitted(doctor = ''): Promise<Booked> {
  const page = await (await submit(doctor)).text()
  return JSON.parse(unescaped(/<output>([^<]*)<\/output>/.exec(page)?.[1] ?? ''))
}

/** As a page's own script calls it: the whole stream, and the result in it. */
async function called(): Promise<{ readonly raw: string; readonly result: Booked }> {
  const { id } = JSON.parse(String(hidden.get('$ACTION_1:0')))
  const headers = {
    'Next-Action': id,
    'Content-Type': 'text/plain;charset=UTF-8',
    Accept: 'text/x-component',
    Origin: server.url,
  }
  const response = await fetch(`${server.url}/book`, { method: 'POST', headers, body: '["$undefined"]' })
  const raw = await response.text()
  const line = raw.split('\n').find((each) => /^\d+:\{"ok":/.test(each)) ?? ''
  return { raw, result: JSON.parse(line.slice(line.indexOf(':') + 1)) }
}

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

const failed = (error: AnyApiError | HttpError) => {
  const body = errorBody(error)
  const sent = error.code === undefined ? body : { ...body, code: error.code }
  return { ok: false, error: sent, headers: versionHeaders() }
}

describe('actionResult in a form', () => {
  test('data', async () => {
    expect(await submitted('5')).toEqual({ ok: true, data: { id: 42, doctor: '5' } })
  })

  test('the field map', async () => {
    const error = new ValidationFailedError({ errors: { 'items.0.name': ['Größe: “2 €”'] } })
    thrown = error
    expect(await submitted()).toEqual(failed(error))
  })

  test('a failure that no row names', async () => {
    thrown = new HttpError(404)
    expect(await submitted()).toEqual(failed(new HttpError(404)))
  })

  test("redirect() stays Next's", async () => {
    const response = await submit('another')
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/handled'])
  })
})

describe('actionResult called by a script', () => {
  test('every row, and a row again at the client', async () => {
    for (const [name] of clinicRows) {
      const error = makeError(name)
      thrown = error
      const { result } = await called()
      expect(result).toEqual(failed(error))
      expect(result.ok || parseErrorBody(result.error)).toBeInstanceOf(error.constructor)
    }
  })

  test.each(thrownValues)('%s is masked', async (_, make) => {
    thrown = make()
    expect((await called()).result).toEqual(failed(new InternalError()))
  })

  test('no secret of a 5xx', async () => {
    for (const [name] of clinicRows.filter(([, { status }]) => status >= 500)) {
      thrown = withSecretStack(makeError(name, secretOptions()))
      expect((await called()).raw).not.toContain(secret)
    }
  })
})

describe('actionResult as a gateway', async () => {
  test.each(await foreignFailures(clinicSubject))(
    '$kind: nothing of the upstream is in the answer',
    async (failure) => {
      const causes: unknown[] = []
      tell({ options: {}, handle: throwing(() => failure.thrown), onActionError: ({ cause }) => causes.push(cause) })
      const { raw, result } = await called()
      expect(result).toEqual(failed(makeError(failure.answered.error as ErrorName)))
      expect(raw).not.toMatch(new RegExp(`${secret}|${secretWait}`))
      expect(causes).toHaveLength(1)
      expect(causes[0]).toBe(failure.thrown)
    },
  )

  test('a 4xx row of our own contract keeps row, text and fields', async () => {
    const { thrown, answered } = await ownConflict(clinicSubject)
    tell({ options: {}, handle: throwing(() => thrown) })
    expect((await called()).result).toMatchObject({ ok: false, error: { ...answered.toJSON(), code: answered.code } })
  })
})
