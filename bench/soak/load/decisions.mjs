/** Remembers who was told that a slot is theirs, and finds a slot that two were told of. */
export function createDecisions(breaches) {
  const owners = new Map()
  const deliveries = new Map()

  function own(slot, request) {
    const owner = owners.get(slot) ?? request
    if (owner !== request) breaches.add('decisions', `slot ${slot} was given to ${owner} and to ${request}`)
    owners.set(slot, owner)
  }

  return {
    owners,
    deliveries,
    /** Notes an answer to a booking, or to a delivery. */
    note(request, { status }) {
      const { slot, delivery } = request
      if (delivery === undefined) {
        if (status === 201 && slot !== undefined) own(slot, request.request)
        return
      }
      if (status !== 200 && status !== 409) return
      const decided = deliveries.get(delivery) ?? status
      if (decided !== status)
        breaches.add('repeats', `delivery ${delivery} was answered with ${decided}, then with ${status}`)
      deliveries.set(delivery, decided)
      if (status === 200) own(slot, `delivery ${delivery}`)
    },
  }
}
