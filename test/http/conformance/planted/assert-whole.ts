import { expect } from 'vitest'
import { HttpError, type WireBody } from '../../../../src'
import { createParser } from '../../../../src/core'
import { zodSchemas } from '../../../../src/zod'
import type { Received } from '../exchange'
import type { Subject } from '../subjects/subject'

const withMessage = (status: number, message: string) => new HttpError(status, { message })

/** Asserts that an answer is a valid error in its form: of a row, or of a status that no row names. */
export function assertWhole(answer: Received, format: 'house' | 'problem', subject: Subject, kind: string): void {
  const { status, headers, body } = answer
  const json = JSON.parse(body)
  expect(headers['x-request-id'], kind).toMatch(/^[\w.:-]{1,128}$/)
  if (format === 'house') {
    expect(headers['content-type'], kind).toBe('application/json')
    assertHouseBody(json, status, subject, kind)
  } else {
    expect(headers['content-type'], kind).toBe('application/problem+json')
    const error = createParser(subject.codebook)(json, { status })
    const made = error.code === undefined ? withMessage(status, json.detail) : subject.make(error.error)
    // A row may carry a wait or fields besides what every answer of it has.
    expect(json, kind).toMatchObject({ ...subject.problemDetails(made), detail: expect.any(String), status })
  }
}

/** Asserts that a body is a valid house body, of a row or of a status that no row names. */
export function assertHouseBody(json: WireBody, status: number, subject: Subject, kind: string): void {
  expect([json.status, status >= 400], kind).toEqual([status, true])
  const error = createParser(subject.codebook)(json, { status })
  if (error.code === undefined) expect(json, kind).toMatchObject(subject.errorBody(withMessage(status, json.message)))
  else zodSchemas(subject.codebook).errorBodySchema.parse(json)
}
