import { type Bump, bumps } from '../../evolve/bump'

/** What a version needs for a bump: below 1.0.0 a breaking change is a minor one, and an addition a patch. */
export function scaled(bump: Bump, version: string): Bump {
  if (!version.startsWith('0.')) return bump
  return bump === 'major' ? 'minor' : bump === 'minor' ? 'patch' : bump
}

/** Which part of a version was raised; `none` if it is the same or lower. */
export function bumpBetween(old: string, now: string): Bump {
  const [before, after] = [numbersOf(old), numbersOf(now)]
  const index = after.findIndex((number, at) => number !== before[at])
  if (index < 0 || (after[index] as number) < (before[index] as number)) return 'none'
  return (['major', 'minor', 'patch'] as const)[index] ?? 'none'
}

/** Whether a bump is at least as large as another one. */
export function covers(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(needed)
}

function numbersOf(version: string): number[] {
  return version.split(/[-+]/, 1)[0]?.split('.').map(Number) ?? []
}
