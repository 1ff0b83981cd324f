import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveContract } from '../../src/core/resolve-contract'
import { contractSource, largeContract, type RowForm } from '../types/large-contract'

/** A project with a contract of many rows, a page with a table of all rows, and an OpenAPI document that lists them. */
export function writeProject(folder: string, rows: number, form: RowForm): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'docs'), { recursive: true })
  const { rows: resolved } = resolveContract(largeContract(rows, form))
  const table = resolved.map(({ code, name, status, meaning }) => `| ${code} | ${name} | ${status} | ${meaning} |`)
  const files = {
    'package.json': '{ "type": "module" }\n',
    'error-codebook.config.ts': `import { defineConfig } from 'error-codebook/config'

export default defineConfig({ contracts: [{ contract: './contract.ts', out: './errors', documents: ['docs/*'] }] })
`,
    'contract.ts': contractSource(rows, form),
    'docs/errors.md': `${['| code | name | status | meaning |', '| --- | --- | --- | --- |', ...table].join('\n')}\n`,
    'docs/openapi.yaml': `${['error:', '  type: string', '  enum:', ...resolved.map(({ name }) => `    - ${name}`)].join('\n')}\n`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
