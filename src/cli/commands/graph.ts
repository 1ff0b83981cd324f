import { resolve } from 'node:path'
import type { Lifecycle } from '../../core/contract'
import { suggestion } from '../../core/nearest'
import { ownValue } from '../../core/own-value'
import { lifecycleGraph } from '../../generate/graph/lifecycle-graph'
import { lifecycleMermaid } from '../../generate/graph/mermaid'
import { lifecycleSvg } from '../../generate/graph/svg'
import { lifecycleSections } from '../../generate/graph/terminal'
import { type CliCommand, projectOptions } from '../command'
import { exitCode } from '../exit-code'
import { shownPath } from '../generated-files'
import type { Io } from '../io'
import { type ExplainedContract, explainedContracts } from '../load/explained-contracts'
import { ofContract } from '../of-contract'
import { sectionIndent, sectionsText } from '../sections'
import { textWidth } from '../text-width'
import { UsageError } from '../usage-error'
import { writeFiles } from '../write-files'

/** `graph`: draws a lifecycle. */
export const graph: CliCommand = {
  name: 'graph',
  summary: 'draw a lifecycle: in the terminal, as Mermaid or as SVG',
  arguments: [['<lifecycle>', 'its name in the contract']],
  options: [
    ...projectOptions,
    { flags: '--format <format>', description: 'text by default', choices: ['text', 'mermaid', 'svg'] },
    { flags: '--out <file>', description: 'writes the drawing to a file' },
  ],
  examples: [
    ['graph appointment', 'without a configuration, a lifecycle of the clinic that the package ships'],
    ['graph order --format svg --out docs/order.svg', 'light or dark, as the reader prefers'],
    ['graph shop/order --format mermaid', 'of one contract, if several have the name'],
  ],
  async run([input = ''], { format, out, ...options }, io) {
    const contracts = await explainedContracts(options, io)
    if (typeof contracts === 'number') return contracts
    const found = lifecyclesOf(input, contracts)
    const text = format === 'mermaid' || format === 'svg' ? picture(onlyOne(found), format) : forTerminal(found, io)
    if (typeof out !== 'string') io.out(text)
    else {
      const file = resolve(io.cwd, out)
      writeFiles(new Map([[file, text]]), io.cwd)
      io.out(`${shownPath(file, io.cwd)}\n`)
    }
    return exitCode.fine
  },
}

interface Found {
  readonly contract: string
  readonly name: string
  readonly lifecycle: Lifecycle
}

function lifecyclesOf(input: string, all: readonly ExplainedContract[]): [Found, ...Found[]] {
  const [name, contracts] = ofContract(input, all)
  const found = contracts.flatMap(({ contract }): Found[] => {
    const lifecycle = ownValue(contract.lifecycles, name)
    return lifecycle ? [{ contract: contract.name, name, lifecycle }] : []
  })
  const [first, ...others] = found
  if (first !== undefined) return [first, ...others]
  const names = contracts.flatMap(({ contract }) => Object.keys(contract.lifecycles ?? {}))
  const known = names.length === 0 ? 'The contract has none.' : `The lifecycles are ${names.join(', ')}.`
  throw new UsageError(`There is no lifecycle ${name}. ${suggestion(name, names, known)}`)
}

/** A picture shows one lifecycle. */
function onlyOne([first, ...others]: readonly [Found, ...Found[]]): Found {
  if (others.length === 0) return first
  const names = [first, ...others].map(({ contract, name }) => `${contract}/${name}`)
  throw new UsageError(`Several contracts have the lifecycle ${first.name}. Name one: ${names.join(', ')}.`)
}

function picture({ name, lifecycle }: Found, format: 'mermaid' | 'svg'): string {
  const drawn = lifecycleGraph(name, lifecycle)
  if (format === 'mermaid') return lifecycleMermaid(drawn)
  const svg = lifecycleSvg(drawn)
  if (svg !== undefined) return svg
  throw new UsageError(`${name} has too many moves for one picture. Use --format text or mermaid.`)
}

function forTerminal(found: readonly Found[], io: Io): string {
  const width = textWidth(io)
  const texts = found.map(({ contract, name, lifecycle }) => {
    const [tree, ...others] = lifecycleSections(name, lifecycle, width - sectionIndent)
    const title = found.length > 1 ? `${contract}/${name}` : name
    return sectionsText([{ title, lines: tree?.lines ?? [] }, ...others], width, io)
  })
  return texts.join('\n')
}
