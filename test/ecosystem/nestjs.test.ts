import { beforeAll, describe, expect, test } from 'vitest'
import { errorBody, HttpError, ValidationFailedError } from '../../src'
import { runNode } from '../package/support/run-node'
import { expectedAnswers, expectedRefusals } from './support/expected-answers'
import { projectNextTo } from './support/project-next-to'
import { typeErrors } from './support/type-errors'

interface Served {
  readonly version: string
  readonly answers: { readonly [request: string]: { readonly status: number; readonly body: string } }
}

describe.each(['10', '11'])('./nestjs with Nest %s', (major) => {
  const range = `^${major}.0.0`
  const nest = ['common', 'core', 'platform-express', 'platform-fastify'].map((name) => [`@nestjs/${name}`, range])
  const others = { 'reflect-metadata': '*', rxjs: '^7.0.0', 'class-validator': '*', 'class-transformer': '*' }
  let project: string
  beforeAll(async () => {
    project = await projectNextTo({ ...Object.fromEntries(nest), ...others })
  })

  test.each(['express', 'fastify'])('serves on %s', async (platform) => {
    const { version, answers } = await runNode<Served>(project, 'nestjs.mjs', platform)
    expect(version.split('.')[0]).toBe(major)
    const { forbidden, invalid, ...rest } = answers
    expect(rest).toEqual({ ...expectedAnswers, ...expectedRefusals })
    expect(JSON.parse(forbidden?.body ?? '')).toEqual(errorBody(new HttpError(403, { message: 'Only for doctors' })))
    expect(JSON.parse(invalid?.body ?? '')).toEqual(
      errorBody(new ValidationFailedError({ errors: { email: ['email must be a string'] } })),
    )
  })

  test('type-checks', async () => {
    expect(await typeErrors(project, 'nestjs.types.mts')).toBe('')
  })
})
