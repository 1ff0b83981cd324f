/** The status of each page. Reads them to their ends, because a service that stops would break off what nobody has read. */
export async function pageStatuses(pages: readonly string[]): Promise<(readonly [page: string, status: number])[]> {
  const statuses: (readonly [string, number])[] = []
  for (const page of pages) {
    const response = await fetch(page)
    await response.text()
    statuses.push([page, response.status])
  }
  return statuses
}
