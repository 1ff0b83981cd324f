import type { Contract, Lifecycle, Operation } from './contract'
import { contractFaults } from './contract-faults'
import { refuseFaults } from './refuse-faults'

/** The names that use each code. */
type NamesByCode<Errors> = {
  [Name in keyof Errors as Errors[Name] extends { readonly code: infer Code extends number } ? Code : never]: Name
}

type CodeOf<Errors, Name extends keyof Errors> = Errors[Name] extends { readonly code: infer Code extends number }
  ? Exclude<NamesByCode<Errors>[Code & keyof NamesByCode<Errors>], Name> extends infer Other extends string
    ? [Other] extends [never]
      ? Code
      : { readonly fault: `code ${Code} is already that of ${Other}` }
    : Code
  : number

type MessageOf<Row> = Row extends { readonly message: `${string}{${infer Placeholder}}${string}` }
  ? { readonly fault: `nothing fills {${Placeholder}}` }
  : string

type NameIn<Name extends string, Given> = Given extends Name
  ? string
  : { readonly fault: `there is no error ${Given & string}` }

/** The names of the rows that end users may read about. */
type TextName<Errors> = {
  [Name in keyof Errors]: Errors[Name] extends { readonly text: true } ? Name : never
}[keyof Errors]

/** What the compiler can say of a contract: a fault becomes the type that the faulty place should have had. */
type Sound<Given extends Contract, Name extends string> = {
  readonly fallback: NameIn<Name, Given['fallback']>
  readonly validation?: NameIn<Name, NonNullable<Given['validation']>>
  readonly errors: {
    [Each in keyof Given['errors']]: {
      readonly code: CodeOf<Given['errors'], Each>
      readonly message?: MessageOf<Given['errors'][Each]>
    }
  }
  readonly lifecycles?: {
    [Each in keyof Given['lifecycles']]: Lifecycle<Name> & GraphOf<Given['lifecycles'][Each]>
  }
  readonly operations?: { [Each in keyof Given['operations']]: Operation<Name> }
  readonly texts?: {
    [Locale in keyof Given['texts']]: { readonly [Each in TextName<Given['errors']>]: string }
  }
}

type GraphOf<Given> = Given extends { readonly statuses: infer Statuses }
  ? {
      readonly initial: keyof Statuses
      readonly transitions: { readonly [From in keyof Statuses]: readonly (keyof Statuses)[] }
    }
  : unknown

/**
 * Checks a contract and returns it with its literal types. Doubled codes, unknown refusals, unknown statuses and missing texts
 * are type errors already.
 *
 * @throws TypeError that lists every fault, with its row and its fix
 */
export function defineContract<const Given extends Contract>(
  contract: Given & Sound<Given, keyof Given['errors'] & string>,
): Given {
  const faults = contractFaults(contract)
  refuseFaults('invalid-contract', faults, `The contract "${contract.name}" has ${faults.length} fault(s)`)
  return contract
}
