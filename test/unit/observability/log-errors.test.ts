import { expect, test } from 'vitest'
import { HttpError, InternalError, SlotUnavailableError } from '../../../src'
import { errorRecord, logErrors } from '../../../src/observability'
import { thrownValues } from '../../support/thrown-values'

/** A logger that needs its `this`, as those with a state do. */
class Recorder {
  readonly lines: unknown[][] = []
  info(...line: unknown[]) {
    this.lines.push(['info', ...line])
  }
  warn(...line: unknown[]) {
    this.lines.push(['warn', ...line])
  }
  error(...line: unknown[]) {
    this.lines.push(['error', ...line])
  }
}

const request = { requestId: 'r-1', method: 'GET', path: '/doctors/5' }

test('each error is one line, at its level, with its record and its request', () => {
  const logger = new Recorder()
  const log = logErrors(logger)
  const errors = [new SlotUnavailableError(), new HttpError(404), new InternalError()]
  for (const error of errors) log(error, request)
  const fields = errors.map((error) => ({
    error: errorRecord(error),
    request: { id: 'r-1', method: 'GET', path: '/doctors/5' },
  }))
  expect(logger.lines).toEqual([
    ['info', fields[0], 'GET /doctors/5: SLOT_UNAVAILABLE'],
    ['warn', fields[1], 'GET /doctors/5: NOT_FOUND'],
    ['error', fields[2], 'GET /doctors/5: INTERNAL_ERROR'],
  ])
})

test('the request is scrubbed as the error is, and may be missing', () => {
  const logger = new Recorder()
  const log = logErrors(logger, { patterns: [/MRN-\d+/] })
  log(new SlotUnavailableError({ internal: 'MRN-7' }), { ...request, path: '/records/MRN-10' })
  log(new SlotUnavailableError())
  expect(logger.lines).toMatchObject([
    [
      'info',
      { error: { internal: '[redacted]' }, request: { path: '/records/[redacted]' } },
      'GET /records/[redacted]: SLOT_UNAVAILABLE',
    ],
    ['info', { request: {} }, 'SLOT_UNAVAILABLE'],
  ])
})

test('the options of a framework are not logged: only what the line needs of its context', () => {
  const logger = new Recorder()
  logErrors(logger)(
    new SlotUnavailableError(),
    Object.assign({ native: { secret: 'hunter2' }, thrown: 'hunter2' }, request),
  )
  expect(JSON.stringify(logger.lines)).not.toContain('hunter2')
})

test.each(thrownValues)('%s is logged', (_, make) => {
  const logger = new Recorder()
  logErrors(logger)(make(), request)
  expect(logger.lines).toEqual([['error', expect.anything(), expect.stringContaining('GET /doctors/5: ')]])
})
