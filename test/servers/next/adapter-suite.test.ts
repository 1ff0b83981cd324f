import { describeAdapter } from '../../support/adapter-suite/index'
import { start } from './start'

describeAdapter('Next.js', ({ handle, ...options }) => start({ options, handle }))
