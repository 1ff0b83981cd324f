import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { listen } from '../../../examples/docplanner-callback/src/listen'
import { codes, dictionary } from '../../../examples/docplanner-callback/src/partner/codes'
import { createSimulator } from '../../../examples/docplanner-callback/src/simulator/app'
import { call } from '../../../examples/docplanner-callback/src/simulator/call'
import { patientText } from '../../../src/contract'
import { now, startRound } from './start-round'

const round = await startRound(4500)
const simulator = await listen(
  createSimulator({ ...round.options, dictionary }, () => now),
  0,
)
afterAll(async () => {
  await simulator.close()
  await round.close()
})

/** What the telephone on a page shows, with its language, and the line below it. */
function screenOf(page: string) {
  const { lang, text, own, caption } =
    /<p class="(?:text" lang="(?<lang>\w+)">(?<text>[^<]*)|own">(?<own>[^<]*))<.*?<figcaption>(?<caption>[^<]*)</s.exec(
      page,
    )?.groups ?? {}
  return { lang, text: text?.replaceAll('&#39;', "'").replaceAll('&quot;', '"'), own, caption }
}

async function send(scenario: string, locale = 'en') {
  const response = await fetch(`${simulator.url}/send`, {
    method: 'POST',
    body: new URLSearchParams({ scenario, locale }),
  })
  const page = await response.text()
  return { status: response.status, page, ...screenOf(page) }
}

test('the screen for a number and a locale shows the text of the dictionary, for each of them', async () => {
  const texts = Object.entries(patientText).flatMap(([locale, byName]) =>
    Object.entries(byName).map(([name, text]) => ({ locale, text, number: codes[name as keyof typeof codes] })),
  )
  expect(texts).toHaveLength(108)
  for (const { locale, text, number } of texts) {
    const page = await (await fetch(`${simulator.url}/screen?error_code=${number}&locale=${locale}`)).text()
    const caption = `Refused with error_code ${number}.`
    expect(screenOf(page)).toEqual({ lang: locale, text, own: undefined, caption })
  }
})

test.each([
  ['1001', 'Refused with error_code 1001, which has no text for patients.'],
  ['3003', 'Refused with error_code 3003, which has no text for patients.'],
  ['<b>', 'Refused, without an error_code that Docplanner heeds.'],
])('the screen for the number %s, which has no text, leaves the word to Docplanner', async (number, caption) => {
  const page = await (await fetch(`${simulator.url}/screen?error_code=${encodeURIComponent(number)}&locale=xx`)).text()
  expect(screenOf(page)).toMatchObject({ own: 'Docplanner’s own general message', caption })
})

test('the page offers scenarios, and each quick one shows what becomes of it', async () => {
  const home = await (await fetch(simulator.url)).text()
  const offered = [...home.matchAll(/<option value="([A-Z][^"]*)"/g)].map(([, name = '']) => name)
  const quick = offered.filter((name) => !/slow|too late|early/.test(name))
  expect(offered.length - quick.length).toBe(3)
  const captions = []
  for (const name of quick) captions.push([name, (await send(name)).caption])
  const approved = 'Approved: Docplanner books.'
  const unheeded = 'Refused, without an error_code that Docplanner heeds.'
  const withoutText = (number: number) => `Refused with error_code ${number}, which has no text for patients.`
  expect(captions).toEqual([
    ['A free slot', approved],
    ['A slot that is taken', 'Refused with error_code 1.'],
    ['A time that overlaps another visit', 'Refused with error_code 2.'],
    ['At night', 'Refused with error_code 3005.'],
    ['In the past', 'Refused with error_code 3005.'],
    ['A doctor whom the clinic does not know', 'Refused with error_code 3001.'],
    ['Moving a visit', approved],
    ['Moving a visit that the clinic does not know', withoutText(3002)],
    ['The same call twice', approved],
    ['A wrong key', unheeded],
    ['A visit without a time', withoutText(2001)],
    ['No JSON', unheeded],
  ])
})

test('a scenario is shown with its answer as it came, and in the language of the patient', async () => {
  const { page, text } = await send('A slot that is taken', 'de')
  expect(text).toBe(patientText.de.SLOT_UNAVAILABLE)
  expect(page).toContain('409\nContent-Type: application/json\n\n{&quot;error_code&quot;:1}')
  expect((await send('Nothing of the kind')).status).toBe(422)
})

test('a callback that is not there is told from one that is slow', async () => {
  const gone = await listen(new Hono(), 0)
  await gone.close()
  const { verdict } = await call({}, { url: gone.url })
  expect(verdict).toEqual({ kind: 'unreachable' })
})
