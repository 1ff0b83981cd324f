import { expect, test } from 'vitest'
import { errorBody, HttpError } from '../../src'
import { uploadMapper } from '../../src/server/mappers'
import { uploads } from './outcomes/uploads'
import { type Provocations, proveOutcomes } from './support/prove-outcomes'
import {
  type Form,
  longBoundary,
  malformedHeader,
  malformedJson,
  tooLarge,
  truncated,
  unexpectedField,
  unknownEncoding,
  withoutBoundary,
} from './uploads/forms'
import { uploadServers } from './uploads/upload-servers'

type Library = keyof typeof uploadServers

/** Sends a form to every server. */
const sent = (form: Form) =>
  Object.fromEntries(
    Object.entries(uploadServers).map(([library, send]) => [library, (options: never) => send(form, options)]),
  ) as unknown as { readonly [_ in Library]: Provocations<typeof uploads>['a truncated form']['multer'] }

proveOutcomes(
  uploads,
  { clinic: uploadMapper(), shop: uploadMapper({ tooLarge: 'INVALID_ORDER' }) },
  {
    'a truncated form': sent(truncated),
    'a malformed header of a part': sent(malformedHeader),
    'a missing boundary': sent(withoutBoundary),
    'a file over the limit': sent(tooLarge),
    'an unexpected field': sent(unexpectedField),
  },
)

test.each<[name: string, library: Library, form: Form]>([
  ['a boundary of 300 characters', '@fastify/multipart', longBoundary],
  ['an unknown encoding of a part', 'formidable', unknownEncoding],
  ['an unknown encoding of a part', 'koa-body', unknownEncoding],
  ['malformed JSON', 'formidable', malformedJson],
])('%s in %s is 400', async (_, library, form) => {
  const answer = await uploadServers[library](form, {})
  expect(await answer.json()).toEqual(errorBody(new HttpError(400)))
})

test.each<Library>([
  'multer',
  "NestJS's `FileInterceptor`",
  '@koa/multer',
  'koa-body',
  'formidable',
  '@fastify/multipart',
])('a client that goes away during an upload is no failure of the server: %s', async (library) => {
  let handled = (_: number) => {}
  const status = new Promise<number>((resolve) => {
    handled = resolve
  })
  await uploadServers[library]({ ...truncated, breaksOff: status }, { onError: (error) => handled(error.status) })
  expect(await status).toBe(400)
})
