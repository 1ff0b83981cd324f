import type { Contract } from '../../core/contract'
import { importModule } from './import-module'
import { sourceFiles } from './source-files'

/** The file that exports a contract which a configuration imports; the configuration's own if none does. */
export async function contractFile(contract: Contract, config: string): Promise<string> {
  for (const { path } of sourceFiles(config).slice(1)) {
    if (path.endsWith('.json')) continue
    // It is loaded already.
    const exported = await importModule(path)
    if (Object.values(exported).includes(contract)) return path
  }
  return config
}
