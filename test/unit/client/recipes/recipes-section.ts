import { exampleBlock } from '../../../http/conformance/example-source'

const recipes = new URL('../../../libraries/clients/recipes/', import.meta.url)
const svelteKit = new URL('svelte-kit/src/', recipes)

/** A library, what its recipe does, and the files of the recipe. */
export interface Recipe {
  readonly title: string
  readonly text: readonly string[]
  readonly files: readonly { readonly url: URL; readonly name?: string }[]
}

const recipe = (title: string, file: string, ...text: string[]): Recipe => ({
  title,
  text,
  files: [{ url: new URL(file, recipes) }],
})

const svelteFile = (path: string, name = path) => ({ url: new URL(path, svelteKit), name: `src/${name}` })

/** The libraries that need no adapter. */
export const libraryRecipes: readonly Recipe[] = [
  recipe('openapi-fetch', 'openapi-fetch.ts', 'Each call throws the error. Without an error, `data` is the answer.'),
  recipe(
    'hey-api',
    'hey-api.ts',
    'Each call returns the error as `error`, or throws it with `throwOnError`. It has the type of your OpenAPI document: use',
    "`toClientError(error, 'bookAppointment')`.",
  ),
  recipe('Hono RPC', 'hono.ts', 'Each call throws the error.'),
  recipe(
    'Apollo Client',
    'apollo.ts',
    'The `error` of a query is our error if the server answered with a failed status, or not at all. The errors that GraphQL sends with',
    'status 200 stay those of Apollo.',
  ),
  recipe(
    'SWR',
    'swr.ts',
    "SWR's own retries ignore the delay that the server requests, so `safe` retries instead. A mutation calls `safe` in its fetcher, too.",
  ),
  recipe(
    'React Router',
    'react-router.tsx',
    'A server passes `data(…)` on to the browser, and hides any other error in production. In a page without a server, the loader can',
    'also throw `result.error`.',
  ),
  {
    title: 'SvelteKit',
    text: [
      'The first file declares the type of `page.error`. In a load function that also runs in the browser, SvelteKit hides the headers',
      'of an answer: the last file makes them readable, so that `Retry-After` and a newer server are seen.',
    ],
    files: [
      svelteFile('app.d.ts'),
      svelteFile('routes/appointments/+page.ts'),
      svelteFile('routes/+error.svelte'),
      svelteFile('handle.ts', 'hooks.server.ts'),
    ],
  },
  recipe('neverthrow', 'neverthrow.ts', 'The `ResultAsync` has the union as its error.'),
  recipe(
    'Effect',
    'effect.ts',
    "The effect fails with the union. Retry it with `Effect.retry({ times: 2, while: (error) => error.recovery === 'transient' })`.",
  ),
  recipe(
    'Angular',
    'angular.ts',
    'Pass it to `provideHttpClient(withInterceptors([codebookInterceptor]))`. With `responseType` `blob` or `arraybuffer`, Angular does',
    'not read the body of an error, so only the status is known.',
  ),
]

/** RTK Query's example, which belongs to its adapter. */
const rtkExample = new URL('../../../http/clients/rtk-query/example.ts', import.meta.url)

/** The sections of docs/clients.md whose examples the tests of the libraries run. */
export const recipesSection: readonly string[] = [
  '## RTK Query',
  '',
  "`codebookBaseQuery` takes RTK Query's `fetchBaseQuery` and its options. The store holds each error as plain data, so you can persist",
  'it. `toClientError` turns the data into the error.',
  '',
  ...exampleBlock(rtkExample),
  '',
  '- You can also narrow the data itself by its name. RTK Query adds the type of thrown bugs, so ask for `identity` first:',
  "  `if (error && 'identity' in error && error.error === 'SLOT_UNAVAILABLE')`.",
  '- `retries`, `base` and `cap` are those of `safe`. A mutation is only retried if it is `idempotent`: then all attempts get the same',
  '  `Idempotency-Key`. An endpoint sets its own in `extraOptions`.',
  '- A failed status is an error, whatever `validateStatus` says. If `validateStatus` refuses a success, its body is read as an error.',
  '- If `prepareHeaders` throws, RTK Query reports the bug. If a `responseHandler` throws, the error is a `corrupt-answer`.',
  '',
  '## Any thrown value',
  '',
  '`toClientError(thrown)` returns the error behind any value, and never throws. With the name of an operation, the error is one of its',
  'errors. It finds:',
  '',
  '- an error of this package, also as the `cause` of another error;',
  "- the data of `serializeError`, also as the `data` or `body` of a router's error;",
  '- a failed answer as a library describes it: its `status` with the parsed `data`, `error` or `body`;',
  '- a network failure or an abort. Anything else is a bug: its `cause` is the value.',
  '',
  'It reads no streams. The functions for axios, ky and ofetch do.',
  '',
  '## Other libraries',
  '',
  'Each recipe runs in the tests, with the real library. Those that make requests get the same table of bodies as the clients above. If a',
  "call throws, handle it with `catch (thrown) { matchError(toClientError(thrown, 'bookAppointment'), handlers) }`.",
  '',
  ...libraryRecipes.flatMap(({ title, text, files }) => [
    `### ${title}`,
    '',
    ...text,
    '',
    ...files.flatMap(({ url, name }) => [...blockOf(url, name), '']),
  ]),
]

/** The block, with the name of the file where the library wants one. */
function blockOf(url: URL, name: string | undefined): readonly string[] {
  const [fence = '', ...lines] = exampleBlock(url)
  if (name === undefined) return [fence, ...lines]
  return [fence, name.endsWith('.svelte') ? `<!-- ${name} -->` : `// ${name}`, ...lines]
}
