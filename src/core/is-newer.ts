/** Whether a version is a later one: `2.10.0` than `2.9.1`. What follows the numbers, as in `2.0.0-beta`, does not count. */
export function isNewer(version: string, than: string): boolean {
  return version.replace(/[^\d.].*/, '').localeCompare(than, 'en', { numeric: true }) > 0
}
