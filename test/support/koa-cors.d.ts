/** The part of `@koa/cors` that the tests use; the package has no types. */
declare module '@koa/cors' {
  import type { Middleware } from 'koa'

  export default function cors(options: { origin: string; exposeHeaders: string[] }): Middleware
}
