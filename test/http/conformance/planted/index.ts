import { errors } from './errors'
import { libraryErrors } from './libraries'
import { ownErrors } from './own-errors'
import { plainValues } from './plain-values'
import type { PlantedValue } from './planted-value'
import { systemErrors } from './system-errors'
import { upstreamErrors } from './upstreams'

/** Whatever a program may throw, with secrets planted in it. */
export const plantedValues: readonly PlantedValue[] = [
  ...plainValues,
  ...errors,
  ...systemErrors,
  ...libraryErrors,
  ...upstreamErrors,
  ...ownErrors,
]
