import { fileURLToPath } from 'node:url'
import { headers } from './cors.mjs'

/** @type {import('next').NextConfig} */
export default {
  // The package itself is built and linked from outside this folder.
  turbopack: { root: fileURLToPath(new URL('../../../', import.meta.url)) },
  outputFileTracingRoot: fileURLToPath(new URL('../../../', import.meta.url)),
  // Compression leaves Content-Length out.
  compress: false,
  poweredByHeader: false,
  headers,
  // test/servers has a check of its own.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
}
