/** How an app of a framework takes a codebook. */
export interface Framework {
  /** The package that tells it. */
  readonly dependency: string
  readonly entry: string
  /** What the entry exports. */
  readonly name: string
  /** The line of the app. */
  readonly line: string
  /** Its bundler does not find `./errors.js` for `errors.ts`. */
  readonly withoutExtension?: true
}

/** By the name that `--framework` takes. The first one that a project depends on is its framework. */
export const frameworks = {
  next: {
    dependency: 'next',
    entry: 'error-codebook/next',
    name: 'nextRouteHandler',
    line: 'export const GET = nextRouteHandler(handler, { codebook })',
    withoutExtension: true,
  },
  nestjs: {
    dependency: '@nestjs/core',
    entry: 'error-codebook/nestjs',
    name: 'ApiErrorFilter',
    line: 'app.useGlobalFilters(new ApiErrorFilter({ codebook }))',
  },
  fastify: {
    dependency: 'fastify',
    entry: 'error-codebook/fastify',
    name: 'fastifyErrorPlugin',
    line: 'await app.register(fastifyErrorPlugin, { codebook })',
  },
  hono: {
    dependency: 'hono',
    entry: 'error-codebook/hono',
    name: 'honoErrorHandler',
    line: 'app.onError(honoErrorHandler({ codebook }))',
  },
  elysia: {
    dependency: 'elysia',
    entry: 'error-codebook/elysia',
    name: 'elysiaErrorPlugin',
    line: 'app.use(elysiaErrorPlugin({ codebook }))',
  },
  h3: {
    dependency: 'h3',
    entry: 'error-codebook/h3',
    name: 'h3ErrorPlugin',
    line: 'app.register(h3ErrorPlugin({ codebook }))',
  },
  koa: {
    dependency: 'koa',
    entry: 'error-codebook/koa',
    name: 'koaErrorMiddleware',
    line: 'app.use(koaErrorMiddleware({ codebook })) // before all others',
  },
  express: {
    dependency: 'express',
    entry: 'error-codebook/express',
    name: 'expressErrorHandler',
    line: 'app.use(expressErrorHandler({ codebook })) // after all routes',
  },
  fetch: {
    dependency: '',
    entry: 'error-codebook/fetch',
    name: 'withErrors',
    line: 'export default { fetch: withErrors(handler, { codebook }) }',
  },
} as const satisfies { readonly [name: string]: Framework }

export type FrameworkName = keyof typeof frameworks

export const frameworkNames = Object.keys(frameworks) as FrameworkName[]

/** Whether a text names a framework. */
export const isFramework = (text: string): text is FrameworkName => Object.hasOwn(frameworks, text)

/** The framework that a project depends on; `fetch` if it is none of these. */
export function frameworkOf(dependencies: { readonly [name: string]: unknown }): FrameworkName {
  return frameworkNames.find((name) => Object.hasOwn(dependencies, frameworks[name].dependency)) ?? 'fetch'
}
