import { apiVersion } from '../../src/contract'

const [major, minor] = apiVersion.split('.').map(Number) as [number, number]

/** The version of the API that comes after this one. */
export const nextMinorVersion = `${major}.${minor + 1}.0`
