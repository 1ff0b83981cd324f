import { operations } from 'error-codebook/contract'
import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sharedClinic } from '../support/clinic-api'
import { audit } from './support/audit'
import { openPage, visit } from './support/booking-page'
import { auditForPatients } from './support/no-codes'
import { openBrowser } from './support/open-browser'

const clinic = await sharedClinic()
const browser = await openBrowser()

const unavailable = { status: 503, json: { message: 'Later', error: 'SERVICE_UNAVAILABLE', status: 503 } }

/** Lets time pass for the page until something is there: retries are over soon. */
async function passUntil(page: Page, text: string | RegExp): Promise<void> {
  const found = page.getByText(text).first()
  while (!(await found.isVisible())) await page.clock.fastForward(1000)
}

/** Answers requests to an address only once it is told to. */
async function hold(page: Page, address: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}

describe('each refusal of a booking is told to a patient in words', () => {
  it.each([...operations.bookAppointment.errors, 'A_NAME_OF_NO_ROW'])('%s', async (name) => {
    const { page, choice, button } = await visit(browser, clinic)
    await page.clock.install()
    await choice('9:00').check()
    await page.route('**/api/appointments', (route) => provoke(route, name))
    if (name === 'SLOT_UNAVAILABLE' || name === 'DOUBLE_BOOKING') await take(page, '09:00')
    await button('Book appointment').click()
    const failed = page.locator('section.notice')
    const busy = page.locator('button[aria-disabled]')
    while (!(await failed.isVisible()) || (await busy.isVisible())) await page.clock.fastForward(1000)
    await auditForPatients(page)
  })

  it('a taken time, where the doctor has no other', async () => {
    const { page, choice, button } = await visit(browser, clinic)
    await choice('9:00').check()
    await page.route('**/api/appointments', (route) => provoke(route, 'SLOT_UNAVAILABLE'))
    await page.route('**/demo/slots*', (route) =>
      route.fulfill({ json: { data: [{ start: '2024-12-21T09:00:00Z', free: false }] } }),
    )
    await button('Book appointment').click()
    await page.getByText('This doctor has no other free time').waitFor()
    await auditForPatients(page)
  })

  it('a session that has ended, while the new one comes and when it does not', async () => {
    const { page, choice, button, notice } = await visit(browser, clinic)
    await page.clock.install()
    await choice('9:00').check()
    await page.route('**/api/appointments', (route) => provoke(route, 'TOKEN_EXPIRED'))
    const release = await hold(page, '**/demo/session')
    await button('Book appointment').click()
    await notice('Your session has ended').waitFor()
    await auditForPatients(page)
    await page.route('**/demo/session', (route) => route.fulfill(unavailable))
    release()
    await notice('You have a new session').waitFor()
    await button('Book appointment').click()
    await passUntil(page, 'A new one could not be started yet')
    await auditForPatients(page)
  })
})

describe('before there is a form', () => {
  it('the page is loading, and then has failed', async () => {
    const { page, open } = await openPage(browser, clinic)
    await page.clock.install()
    const release = await hold(page, '**/demo/session')
    await open()
    await page.getByText('Looking for free times').waitFor()
    await auditForPatients(page)
    release()
    await page.getByRole('radio', { name: '8:00', exact: true }).waitFor()
    await page.route('**/demo/session', (route) => route.fulfill(unavailable))
    await open()
    await passUntil(page, 'The free times could not be loaded')
    await auditForPatients(page)
  })

  it.each([
    ['The free times could not be loaded', unavailable],
    ['The free times could not be loaded', { status: 403, contentType: 'text/html', body: '<h1>403 Forbidden</h1>' }],
    ['This doctor has no free time', { json: { data: [] } }],
  ])('of the times: %s', async (text, answer) => {
    const { page, open } = await openPage(browser, clinic)
    await page.clock.install()
    await page.route('**/demo/slots*', (route) => route.fulfill(answer))
    await open()
    await passUntil(page, text)
    await auditForPatients(page)
  })
})

it('while a booking is sent, and once it is confirmed', async () => {
  const { page, choice, button } = await visit(browser, clinic)
  await choice('9:00').check()
  await page.route('**/api/appointments', async (route) => {
    const { data } = await (await route.fetch()).json()
    await page.getByText('Booking…').first().waitFor()
    await auditForPatients(page)
    await route.fulfill({ status: 201, json: { data: { ...data, status: 'confirmed' } } })
  })
  await button('Book appointment').click()
  await page.getByText('Confirmed by the clinic').waitFor()
  await page.getByText('Dr. Ana Novak').waitFor()
  await auditForPatients(page)
})

it('a chosen time that someone else takes meanwhile', async () => {
  const { page, choice } = await visit(browser, clinic)
  await choice('9:30').check()
  await take(page, '09:30')
  await choice('Dr. Peter Lang').check()
  await page.getByText('That time is taken. Choose another').waitFor()
  await auditForPatients(page)
})

it('only a developer who rehearses is told names and codes', async () => {
  const { page, open } = await openPage(browser, clinic)
  await open('?rehearse')
  await page.getByRole('radio', { name: '10:00', exact: true }).check()
  await page.getByText('Rehearse a failure').click()
  await page.getByLabel('The next booking is answered with').selectOption('SLOT_UNAVAILABLE')
  await audit(page)
  await page.getByRole('button', { name: 'Book appointment', exact: true }).click()
  await page.getByText('3003 SLOT_UNAVAILABLE · HTTP 409').waitFor()
  await audit(page)
  expect(await page.getByRole('link', { name: 'Every failure' }).getAttribute('href')).toBe('/')
})

/** From now on, a time of every day is taken. */
async function take(page: Page, time: string): Promise<void> {
  await page.route('**/demo/slots*', async (route) => {
    const { data } = await (await route.fetch()).json()
    const taken = ({ start, free }: { start: string; free: boolean }) => ({
      start,
      free: free && !start.includes(time),
    })
    await route.fulfill({ json: { data: data.map(taken) } })
  })
}

/** Has the service answer a booking with a row that does not carry more than its own. */
function provoke(route: Route, name: string): Promise<void> {
  if (name === 'A_NAME_OF_NO_ROW') {
    return route.fulfill({ status: 418, json: { message: 'Error 418: no row', error: name, status: 418 } })
  }
  return route.continue({ url: `${clinic.url}/api/provoke/${name}`, postData: '{}' })
}
