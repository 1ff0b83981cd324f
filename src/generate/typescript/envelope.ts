import type { Contract } from '../../core/contract'
import type { EnvelopeTemplate } from '../../core/envelope-template'
import { isImportedEnvelope } from '../../core/imported-envelope'
import { banner, type GeneratedImports, literal, source } from './source'

/** `envelope.ts` if the contract's envelope is a template. A hand-written one is imported from its own module. */
export function envelopeFiles(
  envelope: Contract['envelope'],
  imports: GeneratedImports,
): { readonly 'envelope.ts'?: string } {
  return envelope === undefined || isImportedEnvelope(envelope)
    ? {}
    : { 'envelope.ts': envelopeFile(envelope, imports) }
}

function envelopeFile(envelope: EnvelopeTemplate, { core }: GeneratedImports): string {
  return `${banner}
import { compileEnvelope, type Envelope } from ${literal(envelopeModule(core))}

/** The form of an error on the wire: servers write it, and clients read it. */
export const envelope: Envelope = /* @__PURE__ */ compileEnvelope(${source(envelope)})
`
}

/** The line that imports `envelope`; empty for a contract without one. */
export function envelopeImport(envelope: Contract['envelope'], { extension }: GeneratedImports): string {
  if (envelope === undefined) return ''
  if (!isImportedEnvelope(envelope)) return `import { envelope } from './envelope${extension}'\n`
  const { from, name } = envelope
  return `import { ${name === 'envelope' ? name : `${name} as envelope`} } from ${literal(from)}\n`
}

/** The module of the engine's envelopes, beside its core. */
export const envelopeModule = (core: string): string => core.replace(/core$/, 'envelope')
