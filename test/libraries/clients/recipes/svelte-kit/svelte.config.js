import { fileURLToPath } from 'node:url'

const source = (path) => fileURLToPath(new URL(`../../../../../src/${path}`, import.meta.url))

export default {
  kit: {
    alias: { 'error-codebook/client': source('client/index.ts'), 'error-codebook/http': source('http/index.ts') },
  },
}
