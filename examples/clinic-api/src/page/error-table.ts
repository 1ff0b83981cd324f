import { categories, errors } from 'error-codebook/contract'
import { html } from 'hono/html'

interface Row {
  readonly code: number
  readonly status: number
  readonly meaning: string
  readonly recovery: string
  readonly carries?: readonly string[]
}

/** The rows of the contract, by category; each can be tried. */
export function errorTable() {
  const rows: [name: string, row: Row][] = Object.entries(errors)
  return html`<table>
    <thead><tr>
      <th scope="col">Name</th><th scope="col">Code</th><th scope="col">HTTP</th><th scope="col">Meaning</th>
      <th scope="col">Recovery</th><th scope="col"><span class="hidden">Try it</span></th>
    </tr></thead>
    ${Object.values(categories).map(({ title, range: [first, last] }) => {
      const own = rows.filter(([, { code }]) => first <= code && code <= last)
      return html`<tbody>
        <tr class="category"><th colspan="6" scope="rowgroup">${title} <span>${first}-${last}</span></th></tr>
        ${own.map(([name, row]) => errorRow(name, row))}
      </tbody>`
    })}
  </table>`
}

function errorRow(name: string, { code, status, meaning, recovery }: Row) {
  return html`<tr>
    <th scope="row"><code>${name}</code></th>
    <td data-label="Code">${code}</td>
    <td data-label="HTTP">${status}</td>
    <td data-label="Meaning">${meaning}</td>
    <td data-label="Recovery"><span class="recovery ${recovery}">${recovery}</span></td>
    <td><button type="button" data-provoke="${name}" aria-label="Provoke ${name}">Provoke</button></td>
  </tr>`
}

/** The names as options of a selection, each with the fields that its row carries. */
export function errorOptions() {
  const rows: [name: string, row: Row][] = Object.entries(errors)
  return rows.map(
    ([name, { code, carries = [] }]) =>
      html`<option value="${name}" data-carries="${carries.join(' ')}">${code} ${name}</option>`,
  )
}
