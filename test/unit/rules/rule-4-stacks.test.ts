import { execFileSync } from 'node:child_process'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { captureStackTraces, HttpError, InternalError, SlotUnavailableError } from '../../../src'
import { bundle } from '../../support/bundle'
import { clinicRows, makeError } from '../../support/rows'

const limit = Error.stackTraceLimit
const frames = ({ stack }: Error) => stack?.match(/^ {4}at /gm)?.length ?? 0

beforeEach(() => captureStackTraces(false))
afterEach(() => {
  captureStackTraces(false)
  Error.stackTraceLimit = limit
})

describe('rule 4: expected failures do not pay for a stack', () => {
  test.each(clinicRows)('%s has frames if it is a 5xx, and none if it is a 4xx', (name, { status }) => {
    if (status >= 500) expect(frames(makeError(name))).toBeGreaterThan(0)
    else expect(frames(makeError(name))).toBe(0)
  })

  test('HttpError goes by its status', () => {
    expect(frames(new HttpError(404))).toBe(0)
    expect(frames(new HttpError(0))).toBe(0)
    expect(frames(new HttpError(502))).toBeGreaterThan(0)
  })

  test('an error without frames still names itself', () => {
    expect(new SlotUnavailableError({ message: 'Taken' }).stack).toContain('Taken')
  })

  test('a 5xx keeps as many frames as any Error made beside it', () => {
    expect(frames(new InternalError())).toBeGreaterThanOrEqual(frames(new Error('beside')) - 1)
  })
})

describe('rule 4: captureStackTraces', () => {
  test('switches all on, and off again', () => {
    captureStackTraces()
    expect(frames(new SlotUnavailableError())).toBeGreaterThan(0)
    expect(frames(new HttpError(404))).toBeGreaterThan(0)
    captureStackTraces(false)
    expect(frames(new SlotUnavailableError())).toBe(0)
    expect(frames(new InternalError())).toBeGreaterThan(0)
  })
})

describe('rule 4: Error.stackTraceLimit is what it was', () => {
  test.each([limit, 0, 3, 100])('after an error was made, with the limit at %s', (given) => {
    Error.stackTraceLimit = given
    new SlotUnavailableError()
    new InternalError()
    expect(Error.stackTraceLimit).toBe(given)
  })

  const throwingGetter = (field: string) =>
    Object.defineProperty({}, field, {
      enumerable: true,
      get() {
        throw new RangeError(field)
      },
    })

  test('after a message that is no text, and cannot be made one', () => {
    const message = {
      toString() {
        throw new RangeError('no text')
      },
    }
    expect(() => new SlotUnavailableError({ message: message as unknown as string })).toThrow(RangeError)
    expect(Error.stackTraceLimit).toBe(limit)
    expect(frames(new Error('beside'))).toBeGreaterThan(0)
  })

  test.each(['message', 'cause', 'errors', 'retryAfter', 'internal', 'expose'])(
    'after options whose %s throws',
    (field) => {
      expect(() => new SlotUnavailableError(throwingGetter(field))).toThrow(RangeError)
      expect(Error.stackTraceLimit).toBe(limit)
    },
  )

  test('for whoever makes an Error while ours is being made', () => {
    let inside = 0
    const options = {
      get internal() {
        inside = frames(new Error('inside'))
        return undefined
      },
    }
    new SlotUnavailableError(options)
    expect(inside).toBeGreaterThan(0)
  })
})

describe('rule 4: a limit that cannot be set does not break errors', () => {
  const entry = `
    import { InternalError, SlotUnavailableError } from '../../src'
    export const make = () => [new SlotUnavailableError().status, new InternalError().status]
  `
  const realm = async (): Promise<{ make: () => number[]; run: (code: string) => unknown }> => {
    const module = { exports: {} as { make: () => number[] } }
    const context = createContext({ module })
    const code = await bundle(entry, { format: 'cjs' })
    return {
      make: () => Array.from(module.exports.make()),
      run: (before) => {
        runInContext(before, context)
        return runInContext(code, context)
      },
    }
  }

  test.each([
    ['a frozen Error', "'use strict'; Object.freeze(Error)"],
    ['a limit that only a getter gives', "Object.defineProperty(Error, 'stackTraceLimit', { get: () => 10 })"],
    ['no limit at all', 'delete Error.stackTraceLimit'],
  ])('%s', async (_, before) => {
    const { make, run } = await realm()
    run(before)
    expect(make()).toEqual([409, 500])
  })

  test('an Error frozen after errors were made', async () => {
    const { make, run } = await realm()
    run('')
    expect(make()).toEqual([409, 500])
    run("'use strict'; Object.freeze(Error)")
    expect(make()).toEqual([409, 500])
  })

  test('a whole process with frozen intrinsics', async () => {
    const code = `${await bundle(entry, { format: 'cjs' })}\nconsole.log(module.exports.make().join())`
    // The flag warns that it is experimental; only what the code prints counts.
    const output = execFileSync(process.execPath, ['--frozen-intrinsics', '--no-warnings', '--eval', code])
    expect(output.toString().trim()).toBe('409,500')
  })
})
