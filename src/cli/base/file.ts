import { extname, relative, resolve } from 'node:path'
import type { ResolvedContract } from '../../core/resolve-contract'
import { readContractJson } from '../../generate/read-contract-json'
import { loadContract } from '../load/load-contract'
import { parseJson } from '../load/parse-json'
import { readText } from '../load/read-text'
import type { Base } from './base'
import { earlierContract } from './earlier-contract'

/** A contract in a file: `contract.ts#shop`, or the `contract.json` that is generated from one. */
export async function contractInFile(reference: string, folder: string): Promise<ResolvedContract> {
  const file = resolve(folder, reference.split('#')[0] ?? '')
  if (extname(file) === '.json') {
    const shown = relative(folder, file)
    const generated = readContractJson(parseJson(readText(file, shown), shown))
    if (generated) return generated
  }
  return earlierContract(await loadContract(reference, folder), reference)
}

/** A file as the base of each contract of its name. */
export function fileBase(reference: string, folder: string): Base {
  return {
    name: reference,
    async contractOf({ contract }) {
      const found = await contractInFile(reference, folder)
      return contract === undefined || found.name === contract.name ? found : undefined
    },
  }
}
