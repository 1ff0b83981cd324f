// Measures what large contracts cost the compiler and the generator, prints it and writes its section of docs/performance.md.
import { writeSection } from '../../scripts/doc-section'
import { generateTypescript } from '../../src/generate/typescript'
import { compilerVersion, typeCost } from '../../test/support/type-cost'
import { contractSource, largeContract, type RowForm } from './large-contract'
import { type Measured, typesSection } from './markdown'

const contracts: readonly (readonly [rows: number, form: RowForm])[] = [
  [55, 'plain'],
  [500, 'plain'],
  [5_000, 'plain'],
  [500, 'full'],
  [5_000, 'full'],
]

// The compiler's own code is compiled by then.
typeCost(contractSource(500, 'full'))

const measured = contracts.map(([rows, form]): Measured => {
  const cost = typeCost(contractSource(rows, form))
  if (cost.complaints.length > 0) throw new Error(cost.complaints.join('\n'))
  return { rows, form, ...cost }
})

const rows = 10_000
const large = largeContract(rows, 'full')
const start = performance.now()
generateTypescript(large)
const milliseconds = performance.now() - start

const section = typesSection(measured, { rows, milliseconds }, compilerVersion)
writeSection('docs/performance.md', 'bench:types', section)
process.stdout.write(`${section}\n`)
