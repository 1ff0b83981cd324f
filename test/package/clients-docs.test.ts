import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compileBlocks } from './support/doc-block'
import { root } from './support/paths'

const page = readFileSync(join(root, 'docs/clients.md'), 'utf8')
const programs = [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => ({
  // The page's contract is any; the shop's is one.
  code: code.replaceAll("'./errors/", "'../shop/"),
  file: `clients-${index + 1}`,
}))

/** Holds where the page's Register does what it says. */
const registered = `
import { useQuery } from '@tanstack/react-query'
export const { error } = useQuery({ queryKey: [], queryFn: () => 1 })
export const code: number | undefined = error?.code
`

test('docs/clients.md: every program compiles against the packed package', async () => {
  expect(programs).toHaveLength(12)
  const blocks = [...programs, { code: registered, file: 'clients-registered' }]
  // ofetch's own declarations name a package that it does not bring.
  expect(await compileBlocks(inject('esmProject'), blocks, '--skipLibCheck')).toEqual([])
})
