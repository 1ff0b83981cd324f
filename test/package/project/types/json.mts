import contract from 'error-codebook/contract.json' with { type: 'json' }

const version: string = contract.version
export const codes: number[] = contract.errors.map(({ code }) => code)
export { version }
