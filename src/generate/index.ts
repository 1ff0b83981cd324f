export { generateJson } from './json'
export { type GeneratedImports, generateTypescript } from './typescript'
