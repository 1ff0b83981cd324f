import { Window } from 'happy-dom'

// Imported before React and SWR, which look for a page when they are loaded.
const page = new Window({ url: 'http://127.0.0.1/' })
const { document, navigator } = page
Object.assign(globalThis, { window: page, document, navigator })
