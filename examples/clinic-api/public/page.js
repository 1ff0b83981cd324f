const form = document.querySelector('form')
const select = form.elements.namedItem('name')
const request = document.querySelector('[data-part=request]')
const response = document.querySelector('[data-part=response]')

let session

/** The token of a patient of one's own: a visitor without one may send few requests. */
async function token() {
  session ??= fetch('/demo/session').then((answer) => (answer.ok ? answer.json() : {}))
  return (await session).token
}

/** What a row that carries more than a message is given, so that it shows. */
function bodyFor(option) {
  const carries = option.dataset.carries.split(' ')
  if (carries.includes('errors')) return { errors: { field_name: ['Error message for field'] } }
  return carries.includes('retryAfter') ? { retry_after: 60 } : undefined
}

async function provoke() {
  const path = form.dataset.base + select.value
  const body = bodyFor(select.selectedOptions[0])
  const method = body ? 'POST' : 'GET'
  const text = body && JSON.stringify(body, undefined, 2)
  const bearer = await token()
  const headers = {
    ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
    ...(text ? { 'Content-Type': 'application/json' } : {}),
  }
  request.textContent = exchange(`${method} ${path}`, Object.entries(headers), text ?? '')
  try {
    const answer = await fetch(path, { method, headers, ...(text ? { body: text } : {}) })
    const received = pretty(await answer.text())
    response.textContent = exchange(`${answer.status} ${answer.statusText}`, [...answer.headers], received)
  } catch (failure) {
    response.textContent = `No answer: ${failure.message}`
  }
}

function exchange(firstLine, headers, body) {
  const lines = headers.map(([name, value]) => `${name}: ${value.length > 60 ? `${value.slice(0, 40)}...` : value}`)
  return [firstLine, ...lines, '', body].join('\n').trimEnd()
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  provoke()
})

document.addEventListener('click', ({ target }) => {
  const name = target.dataset?.provoke
  if (!name) return
  select.value = name
  provoke()
  document.getElementById('provoke').scrollIntoView()
})
