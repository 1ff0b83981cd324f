import { apiVersion, contract, lifecycles, pathPrefixes } from 'error-codebook/contract'
import { html } from 'hono/html'
import { errorOptions, errorTable } from './error-table'
import { drawGraph } from './graph'

/** The page at `/`. */
export function homePage({ bookingPage }: { bookingPage: boolean }) {
  const count = Object.keys(contract.errors).length
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Clinic API ${apiVersion}: errors and statuses</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/assets/page.css">
  <script type="module" src="/assets/page.js"></script>
</head>
<body>
  <header>
    <h1>Clinic API <small>${apiVersion}</small></h1>
    <p>${count} errors, ${Object.keys(lifecycles).length} lifecycles, one contract. Provoke any error and see what a client sees.</p>
    <nav aria-label="Page"><a href="#provoke">Provoke</a><a href="#statuses">Statuses</a><a href="#errors">Errors</a>
      ${bookingPage ? html`<a href="/booking/">Booking page</a>` : ''}</nav>
  </header>
  <main>
    <section id="provoke" aria-labelledby="provoke-title">
      <h2 id="provoke-title">Provoke an error</h2>
      <form data-base="${pathPrefixes.unversioned}/provoke/">
        <label for="name">Error</label>
        <select id="name" name="name">${errorOptions()}</select>
        <button type="submit">Send the request</button>
      </form>
      <noscript><p>Without JavaScript: open <code>${pathPrefixes.unversioned}/provoke/SLOT_UNAVAILABLE</code>, or another name.</p></noscript>
      <div class="exchange" role="status" aria-live="polite">
        <figure><figcaption>Request</figcaption><pre data-part="request">Nothing sent yet</pre></figure>
        <figure><figcaption>Response</figcaption><pre data-part="response">Nothing received yet</pre></figure>
      </div>
    </section>
    <section id="statuses" aria-labelledby="statuses-title">
      <h2 id="statuses-title">Statuses</h2>
      <div class="graphs">${Object.entries(lifecycles).map(([name, lifecycle]) => graphOf(name, lifecycle))}</div>
    </section>
    <section id="errors" aria-labelledby="errors-title">
      <h2 id="errors-title">Errors</h2>
      ${errorTable()}
    </section>
  </main>
</body>
</html>`
}

function graphOf(name: string, lifecycle: (typeof lifecycles)[keyof typeof lifecycles]) {
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  return html`<figure class="graph">
    <figcaption><h3>${title}</h3></figcaption>
    ${drawGraph(title, lifecycle.transitions, lifecycle.initial)}
    <dl>${Object.entries(lifecycle.statuses).map(([status, { meaning }]) => html`<dt>${status}</dt><dd>${meaning}</dd>`)}</dl>
  </figure>`
}
