import { expect, it } from 'vitest'
import { readSettings } from '../../../examples/docplanner-callback/src/settings'
import { pageStatuses } from '../../support/page-statuses'
import { commandsOf, paste } from '../../support/pasted-commands'
import { endServiceProcesses, startServiceProcess } from '../../support/service-process'
import { takePorts } from '../../support/take-ports'
import { temporaryFolder } from '../../support/temporary-folder'

endServiceProcesses()

const start = (environment: Record<string, string>) => startServiceProcess('docplanner-callback', environment)
const ready = /To call a callback of your own[^\n]*\n/

it('each call that it prints fits on a line and works when pasted, with any key', async () => {
  const service = start({ PORT: '0', DOCPLANNER_KEY: "it's-$HOME-`x`" })
  const { variables, commands } = commandsOf(await service.printed(ready))
  expect(commands.filter((command) => command.length > 80)).toEqual([])
  const answers = []
  for (const command of [commands[0], ...commands]) answers.push(await paste(variables, command ?? ''))
  const outcomes = answers.map((answer) => /^HTTP\/1.1 (\d+)[\s\S]*\r\n\r\n(.*)/.exec(answer)?.slice(1))
  expect(outcomes).toEqual([
    ['200', '{}'],
    ['200', '{}'],
    ['409', '{"error_code":1}'],
  ])
})

it('the pages that it lists are there, and it says that the visits stay in memory', async () => {
  const service = start({ PORT: '0' })
  const text = await service.printed(ready)
  expect(text).toContain('stay in memory')
  const pages = [...text.matchAll(/^ {2}(http\S+)$/gm)].map(([, page = '']) => page)
  expect(pages).toHaveLength(2)
  expect(await pageStatuses(pages)).toEqual(pages.map((page) => [page, 200]))
})

it('bad settings stop it with one line that names all', async () => {
  const { path, remove } = temporaryFolder({ 'no-dictionary.json': '[{"errorCode":"1"}]' })
  const bad = {
    PORT: '65535',
    CALLBACK_URL: 'ftp://localhost/docplanner',
    DICTIONARY: `${path}/no-dictionary.json`,
    DOCPLANNER_KEY: 'a secret',
  }
  const { ended, errors, output } = start(bad)
  expect(await ended).toBe(1)
  for (const name of Object.keys(bad)) expect(errors()).toContain(`${name} must `)
  expect(errors()).toMatch(/^docplanner-callback: bad settings: [^\n]*\n$/)
  expect(errors()).not.toContain('a secret')
  expect(output()).toBe('')
  remove()
})

it('an empty setting counts as unset', () => {
  const empty = { PORT: '', CALLBACK_URL: ' ', DICTIONARY: '', DOCPLANNER_KEY: ' ' }
  expect(readSettings(empty)).toEqual(readSettings({}))
})

it('a port that is taken stops it with one line, which suggests two free ones', async () => {
  const { first, release } = await takePorts(1)
  const { ended, errors } = start({ PORT: String(first - 1) })
  expect(await ended).toBe(1)
  const [, taken, free] =
    /^docplanner-callback: port (\d+) is taken\. Try this: PORT=(\d+) npm start -w docplanner-callback\n$/.exec(
      errors(),
    ) ?? []
  expect(Number(taken)).toBe(first)
  const again = start({ PORT: String(free) })
  await again.printed(ready)
  await release()
})
