import type { Reporter } from './reporter'

/** `{ "findings": [...] }`, as the published JSON Schema describes it. */
export const jsonReport: Reporter = (findings) => `${JSON.stringify({ findings }, null, 2)}\n`
