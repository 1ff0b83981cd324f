import { fileURLToPath } from 'node:url'
import { sveltekit } from '@sveltejs/kit/vite'

// The package itself lies above the app.
const root = fileURLToPath(new URL('../../../../..', import.meta.url))

export default { plugins: [sveltekit()], server: { fs: { allow: [root] } } }
