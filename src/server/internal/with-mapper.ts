import type { ErrorMapper } from '../../core/to-api-error'

/** An adapter's options with the mapper of its framework's own errors, which comes after those that the user gave. */
export function withMapper<Options extends { readonly mappers?: readonly ErrorMapper[] | undefined }>(
  options: Options,
  mapper: ErrorMapper,
): Options & { readonly mappers: readonly ErrorMapper[] } {
  return { ...options, mappers: [...(options.mappers ?? []), mapper] }
}
