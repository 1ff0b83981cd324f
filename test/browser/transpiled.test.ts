import { expect, it } from 'vitest'
import { projectFiles } from '../package/support/paths'
import { type AppReport, transpiledApp } from '../support/transpiled-app'
import { type Transpile, transpilers } from '../support/transpilers'
import { openBrowser } from './support/open-browser'

const browser = await openBrowser()

async function reportOf(transpile?: Transpile): Promise<AppReport> {
  const page = await browser.newPage()
  await page.addScriptTag({ content: await transpiledApp(projectFiles, transpile) })
  return page.evaluate(() => (globalThis as unknown as { reported: Promise<AppReport> }).reported)
}

// Bundles the package four times.
it('a page transpiled for old browsers finds what an untranspiled one finds', async () => {
  const native = await reportOf()
  expect(native.rows.SLOT_UNAVAILABLE?.slice(0, 3)).toEqual([true, true, 'SlotUnavailableError'])
  for (const name of ['Babel, for IE 11', 'Babel, for IE 11, loose', 'TypeScript, ES5'] as const) {
    expect(await reportOf(transpilers[name]), name).toEqual(native)
  }
}, 60_000)
