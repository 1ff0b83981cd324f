/** The address of the page about a row; `undefined` if the contract has no `docsUrl`. */
export function pageOf(name: string, docsUrl: string | undefined): string | undefined {
  return docsUrl?.replaceAll('{name}', encodeURIComponent(name))
}
