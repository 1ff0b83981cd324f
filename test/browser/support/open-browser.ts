import { execFileSync } from 'node:child_process'
import { type Browser, chromium } from 'playwright-core'
import { afterAll } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, for the tests of a file. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  const browser = await chromium.launch({ executablePath, headless: true, args: flags })
  afterAll(() => browser.close())
  return browser
}
