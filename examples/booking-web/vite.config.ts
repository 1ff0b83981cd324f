import { defineConfig } from 'vite'

const service = 'http://localhost:8000'

export default defineConfig({
  base: '/booking/',
  build: { outDir: 'dist' },
  server: { proxy: { '/api': service, '/demo': service } },
})
