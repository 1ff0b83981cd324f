import { HttpError } from '../../core/http-error'
import type { WireOptions } from '../../core/wire-error'
import { versionHeaders } from '../../generated/codebook'
import { toErrorResponse } from '../../http'
import type { Resolver } from './resolver'

/** What the server of a later version answers. */
export interface NewerRowOptions extends Pick<WireOptions, 'message' | 'errors' | 'retryAfter'> {
  /** A name that this version does not have. */
  readonly error?: string | undefined
  /** 409 unless given. */
  readonly status?: number | undefined
  /** Instead of the version header with the next minor version. */
  readonly headers?: Record<string, string> | undefined
}

/** Answers with a row that only a later version has: a name that is unknown here, and a later `X-API-Version`. */
export function respondWithNewerRow(options: NewerRowOptions = {}): Resolver {
  const { error = 'ADDED_IN_A_LATER_VERSION', message = 'Only a later version knows this row', status = 409 } = options
  const newer = new HttpError(status, { ...options, error, message, expose: true })
  const { headers = nextVersion() } = options
  return () => toErrorResponse(newer, { headers })
}

/** The version header, one minor version ahead. */
function nextVersion(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(versionHeaders()).map(([name, version]) => {
      const [major, minor] = version.split('.')
      return [name, `${major}.${Number(minor) + 1}.0`]
    }),
  )
}
