import fc from 'fast-check'
import type { Lifecycle } from '../../src/core'

/** Names that mean something elsewhere, or are hard to draw. */
const treacherous = [
  'constructor',
  '__proto__x',
  'start',
  'state',
  '[*] x',
  's0',
  '"quoted" --> x',
  'a : b; c %% d',
  '#quot; &amp; <b>',
  '`code` **bold** \\n',
  '</svg><script>alert(1)</script>',
  'two  spaces',
  'line\nbreak',
  '\u001b[31m',
  'مرحبا بالعالم',
  '漢字の状態',
  '🎉 ok 👨‍👩‍👧',
  '● done ■ ↑ ↓',
  'x'.repeat(120),
  'end',
]

const plainName = fc.stringMatching(/^[a-z]{1,12}$/)

/** Any lifecycle whose statuses have these names, cyclic ones and those with unreachable parts too. */
function lifecycleOf(name: fc.Arbitrary<string>, maxStatuses: number): fc.Arbitrary<Lifecycle> {
  return fc.uniqueArray(name, { minLength: 1, maxLength: maxStatuses }).chain((names) =>
    fc
      .record({
        moves: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
          maxLength: 3 * names.length,
        }),
        guarded: fc.subarray(names),
      })
      .map(({ moves, guarded }) => ({
        initial: names[0] as string,
        statuses: Object.fromEntries(names.map((each) => [each, { meaning: `It is ${each}` }])),
        transitions: Object.fromEntries(
          names.map((each) => [each, moves.filter(([from]) => from === each).map(([, to]) => to)]),
        ),
        requirements: Object.fromEntries(
          guarded.map((each, index) => [
            each,
            [
              index % 2 === 0
                ? { role: ['owner', 'admin'], refusal: 'REFUSED' }
                : { field: 'reason', refusal: 'REFUSED' },
            ],
          ]),
        ),
        refusals: [{ refusal: 'REFUSED' }],
        unknownStatus: 'REFUSED',
      })),
  )
}

/** Statuses that are plain words. */
export const plainLifecycle = lifecycleOf(plainName, 25)

/** Statuses with any name. */
export const wildLifecycle = lifecycleOf(
  fc.oneof(plainName, fc.constantFrom(...treacherous), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })),
  12,
)

/** A sound one with all the treacherous names, and arrows in circles. */
export const treacherousLifecycle: Lifecycle = {
  initial: treacherous[0] as string,
  statuses: Object.fromEntries(treacherous.map((each) => [each, { meaning: `It is ${each}` }])),
  transitions: Object.fromEntries(
    treacherous.map((each, index) => [
      each,
      each === 'end'
        ? []
        : [1, 3, 0].slice(0, (index % 3) + 1).map((step) => treacherous[(index + step) % treacherous.length] as string),
    ]),
  ),
  requirements: { end: [{ role: ['"boss"', 'a;b'], refusal: 'REFUSED' }] },
  refusals: [{ refusal: 'REFUSED' }],
  unknownStatus: 'REFUSED',
}
