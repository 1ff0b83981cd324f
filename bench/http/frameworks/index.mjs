/** What is measured, in the order of the table, and the packages that it runs on. */
export const frameworks = {
  express: { title: 'Express', packages: ['express'] },
  fastify: { title: 'Fastify', packages: ['fastify'] },
  hono: { title: 'Hono', packages: ['hono', '@hono/node-server'] },
  koa: { title: 'Koa', packages: ['koa'] },
  nestjs: { title: 'NestJS', packages: ['@nestjs/core'] },
  h3: { title: 'h3', packages: ['h3'] },
  fetch: { title: 'fetch', packages: ['@hono/node-server'] },
  next: { title: 'Next.js route handler', packages: ['@hono/node-server'] },
  elysia: { title: 'Elysia', packages: ['elysia', '@elysiajs/node'] },
  trpc: { title: 'tRPC', packages: ['@trpc/server'] },
  orpc: { title: 'oRPC', packages: ['@orpc/server'] },
}
