/** A schema of zod, valibot, arktype or any other library that follows Standard Schema. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
  }
}

type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] }

/** How a success is read: by a function, or as JSON that a schema checks. */
export type Read<Data = unknown> = ((response: Response) => Data | Promise<Data>) | StandardSchema<Data>

/**
 * Reads a success as JSON of a type that nothing checks; `undefined` if it has no body.
 *
 * @throws SyntaxError if the body is not JSON
 * @example safe('bookAppointment', call, { read: json<Appointment> })
 */
export async function json<Data = unknown>(response: Response): Promise<Data> {
  // A mock may have `json()` alone.
  if (typeof response.text !== 'function') return (response as Response).json()
  const text = await response.text()
  return text === '' ? (undefined as Data) : JSON.parse(text)
}

/**
 * Reads a success.
 *
 * @throws Error with the schema's `issues` if the data do not fit it
 */
export async function readSuccess<Data>(response: Response, read: Read<Data>): Promise<Data> {
  // A schema of arktype is a function, too.
  if (!('~standard' in read)) return read(response)
  const result = await read['~standard'].validate(await json(response))
  if (result.issues) throw Object.assign(new Error('The answer does not fit the schema'), { issues: result.issues })
  return result.value
}
