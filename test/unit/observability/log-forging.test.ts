import { expect, test } from 'vitest'
import { HttpError } from '../../../src'
import { errorRecord, type LoggedRequest, logErrors } from '../../../src/observability'

/** C0, DEL, C1 and Unicode's line separators. */
const controls = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, offset) => 0x7f + offset),
  ...[0x2028, 0x2029],
].map((code) => String.fromCharCode(code))

function lineOf(request: LoggedRequest, error: unknown = new HttpError(404)) {
  const lines: [fields: { request: object }, message: string][] = []
  const log = (fields: object, message: string) => lines.push([fields as { request: object }, message])
  logErrors({ info: log, warn: log, error: log })(error, request)
  const [[fields, message] = [{ request: {} }, '']] = lines
  return { fields, message }
}

test.each(controls.map((control) => [`U+${control.charCodeAt(0).toString(16).padStart(4, '0')}`, control]))(
  '%s is escaped in the message, the path, the id and the method',
  (name, control) => {
    const { fields, message } = lineOf({ requestId: `r${control}1`, method: `GE${control}T`, path: `/a${control}b` })
    const escaped = name.toLowerCase().replace('u+', '\\u')
    expect(fields.request).toEqual({ id: `r${escaped}1`, method: `GE${escaped}T`, path: `/a${escaped}b` })
    expect(message).toBe(`GE${escaped}T /a${escaped}b: NOT_FOUND`)
  },
)

test('any other character stays as it is', () => {
  const path = '/größe/Ж/日本/😀/ \u00a0\\n/~'
  expect(lineOf({ method: 'GET', path }).message).toBe(`GET ${path}: NOT_FOUND`)
})

test('a secret next to a control character is redacted', () => {
  const { fields, message } = lineOf({ method: 'GET', path: '/x\nhttps://clinic:hunter2@db\nToken: hunter2\u2028' })
  expect(JSON.stringify(fields) + message).not.toContain('hunter2')
  expect(message).toBe('GET /x\\u000ahttps://[redacted]@db\\u000aToken: [redacted]\\u2028: NOT_FOUND')
})

test('a request whose fields are no texts is logged', () => {
  const request = { requestId: 7, method: null, path: { a: 1 } } as unknown as LoggedRequest
  expect(lineOf(request).fields.request).toEqual({ id: 7, method: null, path: { a: 1 } })
})

test('a stack keeps its lines, and a message adds none to it', () => {
  const error = new TypeError('first\n    at forged (/srv/forged.js:1:1)\u2028end')
  const { stack = '', message } = errorRecord(error)
  expect(message).toBe('first\n    at forged (/srv/forged.js:1:1)\u2028end')
  const [title, ...frames] = stack.split('\n')
  expect(title).toBe('TypeError: first\\u000a    at forged (/srv/forged.js:1:1)\\u2028end')
  expect(frames.length).toBeGreaterThan(2)
  expect(frames.join('\n')).not.toContain('forged')
})
