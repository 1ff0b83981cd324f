// Prints the files of the package that node loads for an entry, with their texts. Argument: its specifier.
import { readFileSync, rmSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const list = join(tmpdir(), `error-codebook-loaded-${process.pid}`)
const hooks = `
import { appendFileSync } from 'node:fs'
export const load = (url, context, nextLoad) => {
  appendFileSync(${JSON.stringify(list)}, url + '\\n')
  return nextLoad(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

await import(process.argv[2])
const urls = readFileSync(list, 'utf8').split('\n')
rmSync(list)
const own = urls.filter((url) => url.includes('/error-codebook/dist/'))
console.log(JSON.stringify(own.map((url) => ({ url, text: readFileSync(new URL(url), 'utf8') }))))
