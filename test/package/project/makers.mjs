// Every way in which a program may hold the package, more than one of them at a time.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import * as esm from 'error-codebook'
import * as twinEsm from 'error-codebook-twin'

const require = createRequire(import.meta.url)

/** A bundle in a realm of its own, which has its own Error, Object and Symbol. */
function inNewRealm(bundle) {
  return vm.runInNewContext(`${readFileSync(bundle, 'utf8')};codebook`)
}

export const makers = {
  esm,
  cjs: require('error-codebook'),
  'second copy, esm': twinEsm,
  'second copy, cjs': require('error-codebook-twin'),
  'minified bundle': await import('./bundle.min.mjs'),
  'other realm': inNewRealm('./bundle.iife.js'),
  'minified, other realm': inNewRealm('./bundle.min.iife.js'),
}
