import { errors } from 'error-codebook/contract'
import { errorBodySchema } from 'error-codebook/zod'
import { expect } from 'vitest'
import type { Answer } from '../../support/clinic-api'

/** The house body, of a row or of a failure that no row names; never a stack. */
export function expectRefusal(answer: Answer, status: number, name: string): void {
  expect([answer.status, answer.json?.error]).toEqual([status, name])
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.text).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts\b|select |insert /i)
  if (Object.hasOwn(errors, name)) errorBodySchema.parse(answer.json)
  else expect(Object.keys(answer.json)).toEqual(['message', 'error', 'status'])
}
