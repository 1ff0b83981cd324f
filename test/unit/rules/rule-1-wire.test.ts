import { describe, expect, test } from 'vitest'
import {
  type ErrorName,
  errorBody,
  HttpError,
  list,
  paginate,
  problemDetails,
  SlotUnavailableError,
  success,
} from '../../../src'
import { errors } from '../../../src/contract'
import { docplannerAnswer } from '../../../src/docplanner'
import { readReference, referenceExamples } from '../../support/reference'
import { clinicRows, makeError } from '../../support/rows'

interface ExampleBody {
  message: string
  error: string
  status: number
  errors?: Record<string, string[]>
  retry_after?: number
  timestamp?: string
}

const examples = referenceExamples(readReference('api-errors.md'))
const bodies = examples.flatMap(({ heading, json }) => {
  const body = json.includes('"error"') ? (JSON.parse(json) as ExampleBody) : undefined
  return body ? [{ heading, body }] : []
})

/** Only what the example itself carries besides its name. */
const carried = ({ errors, retry_after }: ExampleBody) => ({
  ...(errors ? { errors } : {}),
  ...(retry_after === undefined ? {} : { retryAfter: retry_after }),
})

describe('rule 1: every example body of the reference comes out equal as text', () => {
  const ofRows = bodies.filter(({ body }) => Object.hasOwn(errors, body.error))

  test('the reference has 8 examples that a row answers, and 2 that show the form alone', () => {
    expect(ofRows).toHaveLength(8)
    expect(bodies.filter((each) => !ofRows.includes(each)).map(({ body }) => body.error)).toEqual([
      'ERROR_CODE',
      'ERROR_CODE',
    ])
  })

  test.each(ofRows)('$heading: $body.error, with no override but what it carries', ({ body }) => {
    const written = errorBody(makeError(body.error as ErrorName, carried(body)), { timestamp: body.timestamp })
    expect(JSON.stringify(written)).toBe(JSON.stringify(body))
  })

  test.each(bodies.filter((each) => !ofRows.includes(each)))(
    '$heading: the form, under a name of no row',
    ({ body }) => {
      const { message, error, status, timestamp } = body
      const written = errorBody(new HttpError(status, { message, error, ...carried(body) }), { timestamp })
      expect(JSON.stringify(written)).toBe(JSON.stringify(body))
    },
  )

  test('Book Appointment - Successful: the success builder', () => {
    const { json } = examples.find(({ heading }) => heading === 'Book Appointment - Successful') ?? { json: '' }
    const { data, message } = JSON.parse(json)
    expect(JSON.stringify(success(data, { message }))).toBe(JSON.stringify(JSON.parse(json)))
  })

  test('Success Response: data, message, timestamp', () => {
    const { json } = examples.find(({ heading }) => heading === 'Success Response') ?? { json: '' }
    const example = JSON.parse(json.replace('{...}', '{}'))
    expect(JSON.stringify(success({}, { message: example.message, timestamp: example.timestamp }))).toBe(
      JSON.stringify(example),
    )
  })

  test('Pagination: the list builder', () => {
    const { json } = examples.find(({ heading }) => heading === 'Pagination') ?? { json: '' }
    const example = JSON.parse(json.replace('[...]', '[]'))
    const { total, per_page: perPage, current_page: page } = example.pagination
    expect(JSON.stringify(list([], paginate({ total, page, perPage })))).toBe(JSON.stringify(example))
  })

  test('List Response: data, pagination, and meta with the same total', () => {
    const { json } = examples.find(({ heading }) => heading === 'List Response') ?? { json: '' }
    const example = JSON.parse(json.replace('[...]', '[]').replace('{...}', '{}'))
    const pagination = paginate({ total: example.meta.total, page: 1, perPage: 15 })
    const written = list([], pagination, { timestamp: example.meta.timestamp })
    expect(JSON.stringify({ ...written, pagination: {} })).toBe(JSON.stringify(example))
  })
})

describe('rule 1: the key order is message, error, status, errors?, retry_after?, details?, timestamp?', () => {
  const everything = { errors: { field: ['wrong'] }, retryAfter: 60, details: { a: 1 }, cause: 'x', expose: true }

  test('in each row', () => {
    for (const [name, row] of clinicRows) {
      const body = errorBody(makeError(name, everything), { timestamp: true })
      const details = row.details ? ['details'] : []
      expect(Object.keys(body)).toEqual([
        'message',
        'error',
        'status',
        'errors',
        'retry_after',
        ...details,
        'timestamp',
      ])
      expect(body).toMatchObject({ message: row.message ?? row.meaning, error: name, status: row.status })
    }
  })

  test('and nothing more than message, error and status where nothing else is given', () => {
    for (const [name, { message, meaning, status }] of clinicRows) {
      expect(JSON.stringify(errorBody(makeError(name)))).toBe(
        JSON.stringify({ message: message ?? meaning, error: name, status }),
      )
    }
  })

  test('JSON.stringify of the error itself writes the same body', () => {
    for (const [name] of clinicRows) {
      const error = makeError(name, everything)
      expect(JSON.stringify(error)).toBe(JSON.stringify(errorBody(error)))
    }
  })
})

describe('rule 1: the code is not in the house body', () => {
  test('but in problem details, and in the answer to Docplanner', () => {
    const error = new SlotUnavailableError()
    expect(errorBody(error)).not.toHaveProperty('code')
    expect(problemDetails(error)).toMatchObject({ code: 3003 })
    expect(docplannerAnswer(error).body).toEqual({ error_code: 3003 })
  })
})

describe('rule 1: timestamps are UTC and whole seconds', () => {
  test.each([
    ['a Date with milliseconds', new Date('2024-12-20T10:30:00.999Z')],
    ['another time zone', '2024-12-20T11:30:00+01:00'],
    ['milliseconds since 1970', Date.UTC(2024, 11, 20, 10, 30)],
  ])('%s', (_, timestamp) => {
    expect(errorBody(new SlotUnavailableError(), { timestamp }).timestamp).toBe('2024-12-20T10:30:00Z')
  })
})
