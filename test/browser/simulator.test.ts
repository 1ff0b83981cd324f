import { afterAll, expect, it } from 'vitest'
import { listen } from '../../examples/docplanner-callback/src/listen'
import { dictionary } from '../../examples/docplanner-callback/src/partner/codes'
import { createSimulator } from '../../examples/docplanner-callback/src/simulator/app'
import { now, startRound } from '../http/docplanner-callback/start-round'
import { audit } from './support/audit'
import { openBrowser } from './support/open-browser'
import { openTab } from './support/open-tab'

const round = await startRound(4500)
const simulator = await listen(
  createSimulator({ ...round.options, dictionary }, () => now),
  0,
)
const nobody = await listen(
  createSimulator({ url: 'http://127.0.0.1:1/docplanner', dictionary }, () => now),
  0,
)
const browser = await openBrowser()
afterAll(async () => {
  await nobody.close()
  await simulator.close()
  await round.close()
})

it.each([
  ['before anything is sent', '/'],
  ['a text for the patient', '/screen?error_code=1&locale=pl'],
  ['a number without a text', '/screen?error_code=1001'],
  ['a number that is none', '/screen?error_code=x'],
])('%s: the simulator is sound', async (_, path) => {
  const page = await openTab(browser)
  await page.goto(simulator.url + path)
  await audit(page)
})

const quick = offeredBy(await (await fetch(simulator.url)).text()).filter((name) => !/slow|too late|early/.test(name))

it.each(quick)('the call "%s" is shown soundly', async (scenario) => {
  const page = await openTab(browser)
  await page.goto(simulator.url)
  await page.getByLabel('What the patient does').selectOption(scenario)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('region', { name: 'Calls' }).waitFor()
  for (const details of await page.locator('details').all()) await details.locator('summary').click()
  await audit(page)
})

it('a callback that nobody serves is shown soundly, whatever is tried', async () => {
  const page = await openTab(browser)
  for (const scenario of ['A free slot', 'Moving a visit']) {
    await page.goto(nobody.url)
    await page.getByLabel('What the patient does').selectOption(scenario)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Nobody answers at the address of the callback.').waitFor()
  }
  await audit(page)
})

it.each(['/', '/style.css', '/send', '/nowhere'])('%s is framed by no page and kept in no cache', async (path) => {
  const { headers } = await fetch(simulator.url + path)
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/)
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
})

/** The names of the scenarios on the page. */
function offeredBy(html: string): string[] {
  return [...html.matchAll(/<option value="([A-Z][^"]*)"/g)].map(([, name = '']) => name)
}
