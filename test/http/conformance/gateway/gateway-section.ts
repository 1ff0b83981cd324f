import { readFileSync } from 'node:fs'

/** The files of this checkout that the example imports, and the names by which a user does. */
const entries: Readonly<Record<string, string>> = {
  '../../../../src': 'error-codebook',
  '../../../../src/client': 'error-codebook/client',
  '../../../../src/server/hono': 'error-codebook/hono',
  '../../../contracts/shop/index': './shop-errors',
}

/** The example, as a user writes it. */
const example = readFileSync(new URL('./example.ts', import.meta.url), 'utf8').replaceAll(
  /from '([^']+)'/g,
  (_, from: string) => `from '${entries[from] ?? from}'`,
)

/** The section of docs/adapters.md on servers that call other servers. */
export const gatewaySection: readonly string[] = [
  '## A gateway',
  '',
  'A server that calls other servers meets their errors. By default it shows nothing of them: not the text, the fields, the status or',
  'a header. `onError` gets the original as `error.cause`.',
  '',
  '| what a handler throws | what is answered |',
  '| --- | --- |',
  "| a row of another contract, constructed or read by its client | your contract's fallback row, `INTERNAL_ERROR` in the clinic |",
  '| an `HttpError` that a client read, or a network failure | the fallback row |',
  '| a 401, 403 or 407 row of your own contract that a client read: it is about your own credentials | the fallback row |',
  '| any other 4xx row of your own contract that a client read | the row, with its text and fields |',
  '| a 5xx row of your own contract that a client read | the row alone, with its default text |',
  '| a row or an `HttpError` that you construct | that error |',
  '',
  'Everything else is your choice: a mapper returns the error to answer with. Only your own mappers see errors of upstreams.',
  '',
  '```ts',
  ...example.trimEnd().split('\n'),
  '```',
  '',
  "oRPC's client and server share one error class. An `ORPCError` from a service without this package looks like your own, and keeps",
  'its message below 500: throw `fromORPCError(error)` in its place.',
]
