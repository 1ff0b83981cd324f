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
    },
    ...['chat', 'exchange', 'lab', 'pay', 'shop'].map(testContract),
  ],
})
