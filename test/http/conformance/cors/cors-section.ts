import { exposedHeaders } from '../../../../src/http'
import { exampleBlock } from '../example-source'

const servers = '../../../servers'

/** The examples, in the order of the table's columns. */
const examples: readonly (readonly [title: string, file: string, note?: string])[] = [
  ['Express', './express.ts'],
  ['Fastify', './fastify.ts'],
  ['Hono', './hono.ts'],
  ['Koa', './koa.ts'],
  ['fetch', './fetch.ts'],
  ['NestJS', './nestjs.ts', 'The same code serves Express and Fastify.'],
  ['h3', './h3.ts', 'Register the plugin after the CORS middleware, not in `new H3({ plugins })`: those run first.'],
  ['Elysia', `${servers}/elysia/cors.ts`],
  [
    'Next.js',
    `${servers}/next/cors.mjs`,
    'In `next.config.mjs`, write `export default { headers }`. Next.js itself answers preflights, with these headers.',
  ],
]

/** The section of docs/adapters.md on pages of another origin. */
export const corsSection: readonly string[] = [
  '## CORS',
  '',
  'A page of another origin reads an answer only if it has CORS headers. Mount the CORS plugin of the framework before the adapter. Then',
  'every answer has its headers: errors, unknown routes and the 429 of the limiter too.',
  '',
  'The option `rateLimit` is not asked about a preflight, so a preflight is neither counted nor refused, in whatever order you mount them.',
  'A preflight is an `OPTIONS` request with `Origin` and `Access-Control-Request-Method`. Any other `OPTIONS` request is counted. Everyone',
  'can send a preflight, so do not put expensive work into a handler of `OPTIONS`, nor into one of all methods, such as `app.all`.',
  '',
  'A browser hides most headers from the page. `exposedHeaders` of `error-codebook/http` lists the headers to expose:',
  `${exposedHeaders.map((name) => `\`${name}\``).join(', ')}.`,
  'They are the names of the clinic. If your own contract has other names, write `exposedHeadersOf(codebook)` instead.',
  '',
  'The tests run each of these examples.',
  '',
  ...examples.flatMap(([title, file, note]) => [
    `### ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    ...exampleBlock(new URL(file, import.meta.url)),
    '',
  ]),
]
