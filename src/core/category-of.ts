import type { Contract } from './contract'

/** The category whose range holds a code, if any. */
export function categoryOf(categories: Contract['categories'], code: number): string | undefined {
  return Object.entries(categories).find(([, { range }]) => range[0] <= code && code <= range[1])?.[0]
}
