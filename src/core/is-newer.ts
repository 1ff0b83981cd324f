/** Whether a version is a later one: `2.10.0` than `2.9.1`. */
export function isNewer(version: string, than: string): boolean {
  return /^\d/.test(version) && version.localeCompare(than, 'en', { numeric: true }) > 0
}
