import { defineConfig } from './src/cli/config'

const imports = { core: '../core', http: '../http', extension: '' }
const fromTests = { core: '../../../src/core', http: '../../../src/http', extension: '' }
const testContract = (name: string) => ({
  contract: `./test/contracts/${name}.ts`,
  out: `./test/contracts/${name}`,
  targets: [{ target: 'typescript', ...fromTests } as const],
  ledger: false as const,
})

export default defineConfig({
  contracts: [
    {
      contract: './src/contract/index.ts#contract',
      out: './src/generated',
      targets: [{ target: 'typescript', ...imports }],
      ledger: './error-codebook.lock',
      // The first is the contract's own source; your-contract.md is about the rows of shops.
      documents: [
        './test/fixtures/api-errors.md',
        './README.md',
        './docs/**/*.md',
        './docs/docplanner-numbers.json',
        './examples/*/{src,public}/**/*.{ts,tsx,js,html}',
        '!./docs/your-contract.md',
      ],
    },
    ...['chat', 'exchange', 'lab', 'pay', 'shop'].map(testContract),
  ],
})
