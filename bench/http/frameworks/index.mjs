const options =
  'the answer passes by options (mappers, form, language, clock, logger) that the hand-written handler lacks'
const waits = 'the headers are awaited, because a limiter may be asynchronous'
const refusesJson = 'every request is given a `json()` that refuses what is no JSON as 400'

/**
 * What is measured, in the order of the table: the packages that it runs on and, by the profiles, what the adapter does besides
 * what the hand-written handler does.
 */
export const frameworks = {
  express: { title: 'Express', packages: ['express'], besides: [options] },
  fastify: { title: 'Fastify', packages: ['fastify'], besides: [waits, options] },
  hono: {
    title: 'Hono',
    packages: ['hono', '@hono/node-server'],
    besides: [`${waits}, and once more to let values pass that are no \`Error\``, options],
  },
  koa: { title: 'Koa', packages: ['koa'], besides: [waits, options] },
  nestjs: { title: 'NestJS', packages: ['@nestjs/core'], besides: [options] },
  h3: { title: 'h3', packages: ['h3'], besides: ['every header that was set before is set again', options] },
  fetch: { title: 'fetch', packages: ['@hono/node-server'], besides: [refusesJson, waits, options] },
  next: { title: 'Next.js route handler', packages: ['@hono/node-server'], besides: [refusesJson, waits, options] },
  elysia: {
    title: 'Elysia',
    packages: ['elysia', '@elysiajs/node'],
    besides: ['the app is wrapped, for what Elysia itself fails on', waits, options],
  },
  trpc: { title: 'tRPC', packages: ['@trpc/server'], besides: [options] },
  orpc: { title: 'oRPC', packages: ['@orpc/server'], besides: [options] },
}
