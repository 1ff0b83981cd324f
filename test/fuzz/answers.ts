import fc from 'fast-check'
import { apiVersion, errors, versionHeader } from '../../src/contract'

/** What a client may be sent: bytes, a status and headers. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>
  readonly status: number
  readonly headers: [name: string, value: string][]
  /** How the body ends: whole, with the connection cut, or never, with blanks. */
  readonly ending: 'whole' | 'cut' | 'endless'
}

const encoder = new TextEncoder()
const names = Object.keys(errors)

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom('SLOT_MOVED', 'constructor', '__proto__', 'toString', ''),
  fc.string(),
  fc.jsonValue({ maxDepth: 1 }),
)

/** A body of the house, of RFC 9457 or of Laravel, each member of which may be anything or missing. */
const body = fc.record(
  {
    message: fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 })),
    error: name,
    status: fc.oneof(fc.integer({ min: -1, max: 700 }), fc.jsonValue({ maxDepth: 1 })),
    errors: fc.oneof(
      fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), fc.array(fc.string(), { maxLength: 3 })),
      fc.array(fc.record({ detail: fc.string(), pointer: fc.string() }, { requiredKeys: [] }), { maxLength: 3 }),
      fc.jsonValue({ maxDepth: 2 }),
    ),
    retry_after: fc.oneof(fc.double(), fc.integer(), fc.string(), fc.jsonValue({ maxDepth: 1 })),
    details: fc.jsonValue({ maxDepth: 2 }),
    detail: fc.string(),
    title: fc.string(),
  },
  { requiredKeys: [] },
)

const text = fc.oneof(
  { weight: 6, arbitrary: body.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.json({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12_000 }).map((depth) => '['.repeat(depth)) },
  { weight: 1, arbitrary: fc.constant('<html><body><h1>502 Bad Gateway</h1></body></html>') },
)

const bytes = fc.oneof(
  { weight: 8, arbitrary: text.map((each) => encoder.encode(each)) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }).map((each) => new Uint8Array(each)) },
)

const headers = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('Retry-After', 'RateLimit', 'X-API-Version'), fc.stringMatching(/^[ -~]{0,20}$/)),
    fc.constantFrom<[string, string]>(
      ['Content-Type', 'application/json'],
      ['Content-Type', 'application/problem+json'],
      ['Content-Type', 'text/html'],
      [versionHeader, apiVersion],
      ['X-API-Version', '99.0.0'],
      ['Retry-After', '60'],
      ['Retry-After', 'Fri, 20 Dec 2024 10:31:00 GMT'],
      ['RateLimit', '"hour";r=0;t=1200'],
    ),
  ),
  { maxLength: 4 },
)

/** Any answer: half of them look like an error of the house. */
export const answers: fc.Arbitrary<Answer> = fc.record({
  body: bytes,
  status: fc.integer({ min: 200, max: 599 }),
  headers,
  ending: fc.oneof(
    { weight: 18, arbitrary: fc.constant('whole' as const) },
    { weight: 1, arbitrary: fc.constant('cut' as const) },
    { weight: 1, arbitrary: fc.constant('endless' as const) },
  ),
})
