import { html } from 'hono/html'
import type { Exchange } from './call'

/** A call and its answer, as they went over the wire. */
export function exchangeView({ body, answer, verdict }: Exchange) {
  const outcome =
    verdict.kind === 'refused'
      ? `refused${verdict.errorCode === undefined ? '' : ` with ${verdict.errorCode}`}`
      : verdict.kind
  return html`<article>
    <h2>${nameOf(body)} <span class="verdict" data-kind="${verdict.kind.replace(' ', '-')}">${outcome}</span></h2>
    <pre tabindex="0">${
      answer === undefined
        ? 'No answer'
        : html`${answer.status}
Content-Type: ${answer.type}

${answer.body}`
    }</pre>
    <details><summary>What was sent</summary><pre tabindex="0">${pretty(body)}</pre></details>
  </article>`
}

function nameOf(body: string): string {
  const { name } = parsed(body)
  return typeof name === 'string' ? name : 'A call'
}

function pretty(body: string): string {
  const payload = parsed(body)
  return Object.keys(payload).length === 0 ? body : JSON.stringify(payload, null, 2)
}

function parsed(body: string): { readonly name?: unknown } {
  try {
    return JSON.parse(body)
  } catch {
    return {}
  }
}
