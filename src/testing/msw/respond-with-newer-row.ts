import type { Codebook } from '../../core/codebook'
import { HttpError } from '../../core/server-http-error'
import type { WireOptions } from '../../core/wire-error'
import { toErrorResponse, versionHeadersOf } from '../../http'
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

/** Answers with a row that only a later version has. */
export type RespondWithNewerRow = (options?: NewerRowOptions) => Resolver

/** Makes a contract's `respondWithNewerRow`. */
export function newerRowResponder(codebook: Codebook): RespondWithNewerRow {
  return (options = {}) => {
    const {
      error = 'ADDED_IN_A_LATER_VERSION',
      message = 'Only a later version knows this row',
      status = 409,
    } = options
    const newer = new HttpError(status, { ...options, error, message, expose: true })
    const { headers = nextVersion(codebook) } = options
    return () => toErrorResponse(newer, { envelope: codebook.envelope, headers })
  }
}

/** The version header, one minor version ahead; none for a contract without one. */
function nextVersion(codebook: Codebook): Record<string, string> {
  const [major, minor] = codebook.version.split('.')
  return versionHeadersOf({ ...codebook, version: `${major}.${Number(minor) + 1}.0` })
}
