import type { Contract } from '../contract'
import { type Fault, placeOf } from './fault'

/** RFC 9110, 5.6.2. */
const token = /^[!#$%&'*+.^_`|~\w-]+$/

/** The version is sent, and compared: visible ASCII without spaces, with a number at its start. */
const sendableVersion = /^\d+(?:\.\d+)*(?:[-+][\w.+-]*)?$/

/** Versions and names of headers that cannot be sent. */
export function headerFaults({ version, since, versionHeader, rateLimits, errors }: Contract): Fault[] {
  const versions: [place: string, version: string | undefined][] = [
    ['version', version],
    ['since', since],
    ...Object.entries(errors).flatMap(([name, row]): [string, string | undefined][] => [
      [`${placeOf('errors', name)}.since`, row.since],
      [`${placeOf('errors', name)}.deprecated.since`, row.deprecated?.since],
    ]),
  ]
  const headers: [place: string, name: string | undefined][] = [
    ['versionHeader', versionHeader],
    ...Object.entries(rateLimits?.headers ?? {}).map(([key, name]): [string, string] => [
      `rateLimits.headers.${key}`,
      name,
    ]),
  ]
  return [
    ...versions.flatMap(([place, each]) =>
      each === undefined || sendableVersion.test(each)
        ? []
        : [{ place, problem: `${JSON.stringify(each)} is not a version`, fix: 'Write it like 1.4.0.' }],
    ),
    ...headers.flatMap(([place, name]) =>
      name === undefined || token.test(name)
        ? []
        : [
            {
              place,
              problem: `${JSON.stringify(name)} is not the name of a header`,
              fix: 'Write it like X-API-Version.',
            },
          ],
    ),
  ]
}
