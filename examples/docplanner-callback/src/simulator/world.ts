const day = 86_400_000
const hour = 3_600_000

/** The clinic as Docplanner knows it. */
export const facility = { id: '70', name: 'Riverside Clinic' }
export const address = { id: '700', name: 'Riverside Clinic', street: 'Quay 1', post_code: '00-001' }
export const service = { id: '9', name: 'Consultation', price: 50, is_price_from: false, is_visible: true }

/** Its doctors there. The last is not known to the clinic. */
export const doctors = [
  { id: '5001', name: 'Ana', surname: 'Novak' },
  { id: '5002', name: 'Peter', surname: 'Lang' },
  { id: '5999', name: 'Cleo', surname: 'East' },
] as const

/** The whole hours from tomorrow on in which the clinic is open, one after the other. */
export function freeHours(now: () => Date): () => Date {
  const [opens, count] = [8, 10]
  let taken = 0
  return () => {
    const tomorrow = (Math.floor(now().getTime() / day) + 1) * day
    const [days, hours] = [Math.floor(taken / count), taken++ % count]
    return new Date(tomorrow + days * day + (opens + hours) * hour)
  }
}

/** Another time of the same day, or of one after it. */
export function later(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * hour)
}

/** ISO 8601 with the time zone of a place that is an hour ahead. */
export function local(moment: Date): string {
  return `${later(moment, 1).toISOString().slice(0, 19)}+01:00`
}
