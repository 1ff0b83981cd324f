const begin = '<!-- Written by `npm run bench:types`. -->'
const end = '<!-- The end of what `npm run bench:types` writes. -->'

/** The page with this section instead of the one that it has, or at its end. */
export function withTypesSection(page, section) {
  const written = `${begin}\n\n${section}\n\n${end}`
  const old = writtenIn(page)
  return old === '' ? `${page.trimEnd()}\n\n${written}\n` : page.replace(old, () => written)
}

/** A new page with the section about types of the old one. */
export function keepTypesSection(page, oldPage) {
  const old = writtenIn(oldPage)
  return old === '' ? page : `${page.trimEnd()}\n\n${old}\n`
}

function writtenIn(page) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  return from < 0 || to < from ? '' : page.slice(from, to + end.length)
}
