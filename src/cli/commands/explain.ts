import { type CliCommand, projectOptions } from '../command'
import { exitCode } from '../exit-code'
import { explanationSections } from '../explanation-text'
import { explanationsOf } from '../explanations'
import { explainedContracts } from '../load/explained-contracts'
import { sectionsText } from '../sections'
import { textWidth } from '../text-width'
import { unknownError } from '../unknown-error'

/** `explain`: tells all about an error. */
export const explain: CliCommand = {
  name: 'explain',
  summary: 'tell all about an error: causes, fix, example, code, who answers it',
  arguments: [['<error...>', 'a code, a name, a class, or a text with one, such as a log line or a JSON body']],
  options: [
    ...projectOptions,
    { flags: '--locale <locale>', description: 'the text for end users in this locale only' },
    { flags: '--json', description: 'as data: { "explanations": [...] }' },
  ],
  examples: [
    ['explain 3003', 'by its code; without a configuration, an error of the clinic that the package ships'],
    ['explain SlotUnavailableError', 'by its class'],
    [`explain '{"message":"Sold out","error":"OUT_OF_STOCK","status":409}'`, 'by a body or a log line'],
    ['explain shop/OUT_OF_STOCK --locale de', 'of one contract, if several have the name'],
    ['explain 1002 --json', 'for a program'],
  ],
  async run(args, { locale, json, ...options }, io) {
    // A shell has split the words; commander passes them as a list.
    const input = args.flat().join(' ')
    const contracts = await explainedContracts(options, io)
    if (typeof contracts === 'number') return contracts
    const explanations = explanationsOf(input, contracts, locale as string | undefined)
    const width = textWidth(io)
    if (explanations.length === 0) throw unknownError(input, contracts, width)
    const line = `\n${'─'.repeat(width)}\n\n`
    const texts = explanations.map((each) => sectionsText(explanationSections(each, width), width, io))
    io.out(json ? `${JSON.stringify({ explanations }, null, 2)}\n` : texts.join(line))
    return exitCode.fine
  },
}
