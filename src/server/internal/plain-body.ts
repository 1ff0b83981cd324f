import type { WireBody } from '../../core/wire-error'
import type { Answer } from './answer'

/**
 * The house body as JSON gives it back, for a framework that writes it by itself. It is written and read again only where it holds
 * more than texts and numbers, such as details with a `Date`.
 */
export function plainBody({ wire, content }: Answer): WireBody {
  return (Object.values(wire).every(isPlain) ? wire : JSON.parse(content)) as WireBody
}

const isPlain = (value: unknown) => typeof value === 'string' || Number.isFinite(value)
