import { fileURLToPath } from 'node:url'

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The heavy tools' own install. */
export const toolsFolder = `${root}test/tools`

/** The files that are copied into every project that installs the package. */
export const projectFiles = `${root}test/package/project`
