import { defineConfig } from 'vite'

const service = 'http://localhost:8000'

export default defineConfig({
  base: '/booking/',
  build: {
    outDir: 'dist',
    rolldownOptions: {
      // TanStack Query marks its files with "use client", which means nothing to a page without a server.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  server: { proxy: { '/api': service, '/demo': service } },
})
