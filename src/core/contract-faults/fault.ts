/** What is wrong with a contract, as data. */
export interface Fault {
  /** Where: `errors.OUT_OF_STOCK.code`. */
  readonly place: string
  /** What is wrong there, without a full stop. */
  readonly problem: string
  /** What to do, a whole sentence. */
  readonly fix: string
}

/** Faults as text, a line each: `- errors.OUT_OF_STOCK.code: LOST already has code 1001. Take another code.` */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map((fault) => `- ${faultText(fault)}`).join('\n')
}

/** One fault as a line. */
export function faultText({ place, problem, fix }: Fault): string {
  return `${place === '' ? '' : `${place}: `}${problem}. ${fix}`
}

/** The place of a member: `errors.OUT_OF_STOCK`, `errors["card.expired"]`. */
export function placeOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${parent}[${JSON.stringify(key)}]`
  return parent === '' ? key : `${parent}.${key}`
}

/** A fault of a value that has a place by itself. */
export function faultWithin(parent: string, fault: Fault): Fault {
  const { place } = fault
  const joint = place === '' || place.startsWith('[') ? '' : '.'
  return { ...fault, place: `${parent}${joint}${place}` }
}
