import type { Finding } from '../../evolve/finding'
import type { Reporter } from './reporter'

/** SARIF 2.1.0, which code scanning reads. */
export const sarifReport: Reporter = (findings) => {
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((id) => ({ id }))
  const driver = { name: 'error-codebook', rules }
  const run = { tool: { driver }, results: findings.map(resultOf) }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

const levels = { error: 'error', warn: 'warning', info: 'note' } as const

function resultOf({ rule, place, file, line, message, severity }: Finding) {
  const region = line === undefined ? {} : { region: { startLine: line } }
  const physical = file === undefined ? {} : { physicalLocation: { artifactLocation: { uri: uri(file) }, ...region } }
  const logical = place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    ...(file === undefined && place === '' ? {} : { locations: [{ ...physical, ...logical }] }),
  }
}

const uri = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join('/')
