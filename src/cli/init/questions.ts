import type { Io } from '../io'
import { UsageError } from '../usage-error'
import { type FrameworkName, frameworkNames, isFramework } from './frameworks'
import { isContractName } from './name'
import { errorForm, type FirstError, parseError } from './starter'

/** What `init` has to know. */
export interface Answers {
  readonly name: string
  readonly framework: FrameworkName
  readonly errors: readonly FirstError[]
}

type Given = { readonly [Key in 'name' | 'framework' | 'errors']?: string | undefined }

/**
 * Asks for what the options do not say. Without a terminal, or with `--yes`, it asks nothing and takes the defaults.
 *
 * @throws UsageError for an option that cannot be read
 */
export async function answers(
  given: Given,
  defaults: Pick<Answers, 'name' | 'framework'>,
  wantsErrors: boolean,
  ask: Io['ask'],
): Promise<Answers> {
  const name = given.name === undefined ? await askName(defaults.name, ask) : nameOf(given.name)
  const framework =
    given.framework === undefined ? await askFramework(defaults.framework, ask) : frameworkOf(given.framework)
  if (!wantsErrors) return { name, framework, errors: [] }
  const errors = given.errors === undefined ? await askErrors(ask) : errorsOf(given.errors)
  return { name, framework, errors }
}

function nameOf(text: string): string {
  if (isContractName(text)) return text
  throw new UsageError(`"${text}" is no name of a contract. Write lower-case words joined by "-": clinic-booking`)
}

function frameworkOf(text: string): FrameworkName {
  if (isFramework(text)) return text
  throw new UsageError(`"${text}" is none of the frameworks. Name one of ${frameworkNames.join(', ')}.`)
}

function errorsOf(text: string): FirstError[] {
  return text
    .split(';')
    .filter((each) => each.trim() !== '')
    .map(parseError)
}

const askName = (otherwise: string, ask: Io['ask']) =>
  asked(`Name of the contract (${otherwise}): `, ask, otherwise, nameOf)

const askFramework = (otherwise: FrameworkName, ask: Io['ask']) =>
  asked(`Framework, one of ${frameworkNames.join(', ')} (${otherwise}): `, ask, otherwise, frameworkOf)

async function askErrors(ask: Io['ask']): Promise<FirstError[]> {
  const found: FirstError[] = []
  for (const which of ['First', 'Second']) {
    const question = `${which} error, as ${errorForm} (empty for none): `
    const error = await asked(question, ask, undefined, parseError)
    if (error === undefined) break
    found.push(error)
  }
  return found
}

/** Asks until the answer can be read. An empty one is the default. */
async function asked<Value>(
  question: string,
  ask: Io['ask'],
  otherwise: Value,
  read: (text: string) => Value,
): Promise<Value> {
  if (ask === undefined) return otherwise
  let problem = ''
  for (;;) {
    const text = (await ask(`${problem}${question}`)).trim()
    if (text === '') return otherwise
    try {
      return read(text)
    } catch (cause) {
      problem = `${(cause as Error).message}\n`
    }
  }
}
