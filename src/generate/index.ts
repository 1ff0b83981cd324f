export type { Contract } from '../core/contract'
export { generateJson } from './json'
export { type GeneratedImports, generateTypescript } from './typescript'
