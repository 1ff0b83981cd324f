import { afterAll, afterEach } from 'vitest'
import { type AppOptions, type ClinicApp, createApp } from '../../examples/clinic-api/src/app'
import { type Listening, listen } from '../../examples/clinic-api/src/http/listen'
import { readSettings } from '../../examples/clinic-api/src/settings'
import { recordUndeclared } from '../../src/testing/answers'

export interface Answer {
  status: number
  headers: Headers
  text: string
  // Tests read whatever shape they expect, and fail where it is another.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  json: any
}

export interface RequestParts {
  token?: string | undefined
  /** Sent as JSON; `raw` is sent as it is. */
  body?: unknown
  raw?: BodyInit
  headers?: Record<string, string>
}

export interface RunningClinic extends Pick<ClinicApp, 'tokens' | 'issueToken'> {
  url: string
  send(method: string, path: string, parts?: RequestParts): Promise<Answer>
  /** What the service logged: one line a failure of its own. */
  log: string[]
  /** Fails if an operation has answered with a row that the contract does not list for it. `close` asks too. */
  assertDeclared(): void
  close(): Promise<void>
}

/** The moment at which the reference's examples take place. */
export const exampleNow = '2024-12-20T10:30:00Z'

/** The reference service on a free port, with a database of its own. By default its rate limits are off. */
export async function startClinic(
  environment: Record<string, string> = {},
  options: AppOptions = {},
): Promise<RunningClinic> {
  const log: string[] = []
  const undeclared = recordUndeclared()
  const settings = readSettings({ CLINIC_NOW: exampleNow, RATE_LIMIT: 'off', ...environment })
  const clinic = await createApp(settings, { log: (summary) => log.push(summary), ...options })
  const server: Listening = await listen(clinic.app, 0, '127.0.0.1')
  return {
    url: server.url,
    tokens: clinic.tokens,
    issueToken: clinic.issueToken,
    log,
    send: (method, path, parts) => send(server.url + path, method, parts),
    assertDeclared: undeclared.assertNone,
    async close() {
      await server.close()
      await clinic.close()
      undeclared.stop()
      undeclared.assertNone()
    },
  }
}

/** The same for all tests of a file, which awaits it at its top. */
export async function sharedClinic(...start: Parameters<typeof startClinic>): Promise<RunningClinic> {
  const clinic = await startClinic(...start)
  afterEach(() => clinic.assertDeclared())
  afterAll(() => clinic.close())
  return clinic
}

async function send(url: string, method: string, { token, body, raw, headers }: RequestParts = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : undefined
  return { status: response.status, headers: response.headers, text, json }
}
