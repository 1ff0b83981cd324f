import type { Codebook } from '../../core/codebook'
import type { DocplannerCallbackOptions } from './options'

/** A callback's options, whatever the contract. */
export type ReceiverOptions = DocplannerCallbackOptions<Codebook> & { readonly codebook: Codebook }
