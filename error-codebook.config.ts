import { defineConfig } from './src/cli/config'

const imports = { core: '../core', http: '../http', extension: '' }
const fromTests = { core: '../../../src/core', http: '../../../src/http', extension: '' }
const testContract = (name: string) => ({
  contract: `./test/contracts/${name}.ts`,
  out: `./test/contracts/${name}`,
  targets: [{ target: 'typescript', ...fromTests } as const],
  ledger: false as const,
  rules: {
    // They copy catalogues of other companies with their oddities, list few operations, and mostly have no documents.
    'name-form': 'off',
    'status-of-category': 'off',
    'status-of-recovery': 'off',
    'row-without-docs': 'off',
    'unlisted-row': 'off',
  } as const,
})

export default defineConfig({
  contracts: [
    {
      contract: './src/contract/index.ts#contract',
      out: './src/generated',
      targets: [{ target: 'typescript', ...imports }],
      ledger: './error-codebook.lock',
      // The first is the contract's own source; the excluded pages are about the rows of shops.
      documents: [
        './test/fixtures/api-errors.md',
        './README.md',
        './docs/**/*.md',
        './docs/docplanner-numbers.json',
        './examples/*/{src,public}/**/*.{ts,tsx,js,html}',
        '!./docs/your-contract.md',
        '!./docs/lint.md',
      ],
    },
    ...['chat', 'exchange', 'lab', 'pay', 'shop'].map(testContract),
  ],
  rules: {
    'name-form': 'error',
    'message-form': 'error',
    'status-of-category': 'error',
    'status-of-recovery': 'error',
    'dead-end-status': 'error',
    'locale-parameters': 'error',
    'row-without-docs': 'error',
    'deprecated-row-thrown': 'error',
    // The reference has rows of endpoints that it does not describe, such as those of the login.
    'unlisted-row': 'off',
  },
})
