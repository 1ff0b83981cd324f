import { exampleBlock } from '../example-source'

/** The section of docs/adapters.md on servers that call other servers. */
export const gatewaySection: readonly string[] = [
  '## A gateway',
  '',
  'A server that calls other servers receives their errors. By default, its own answer shows no text, field, status or header of',
  'them, except for some rows of your own contract. `onError` gets the original error as `error.cause`.',
  '',
  '| thrown error | answer |',
  '| --- | --- |',
  "| a row of another contract, constructed or received by its client | your contract's fallback row, `INTERNAL_ERROR` in the clinic |",
  '| an `HttpError` that a client received, or a network failure | the fallback row |',
  "| a 401, 403 or 407 row of your contract that a client received: it is about your server's credentials | the fallback row |",
  '| any other 4xx row of your contract that a client received | the row, with its text and fields |',
  '| a 5xx row of your contract that a client received | only the row, with its default text |',
  '| a row or an `HttpError` that you construct | that error |',
  '',
  'To answer with another error, return it from a mapper. Only your own mappers see the errors of upstreams.',
  '',
  ...exampleBlock(new URL('./example.ts', import.meta.url)),
  '',
  "oRPC's client and server share one error class. An `ORPCError` from a service without this package looks like your own.",
  'Below status 500 it keeps its message, so throw `fromORPCError(error)` instead.',
]
