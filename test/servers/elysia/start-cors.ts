import type { RunningServer } from '../../support/listen'
import { elysiaApp } from './cors'
import { listen } from './listen'

/** The example with CORS. */
export const start = (page: string): Promise<RunningServer> => listen(elysiaApp(page))
