import type { Codebook } from '../../src/core'
import { type Envelope, rowsInEnvelope } from '../../src/envelope'

/** The codebook of a contract as it would be with this envelope. */
export function inEnvelope(codebook: Codebook, envelope: Envelope): Codebook {
  return { ...codebook, envelope, throughEnvelope: rowsInEnvelope(codebook.rows, envelope).throughEnvelope }
}
