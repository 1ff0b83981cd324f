import type { Contract } from '../contract'
import { type Fault, placeOf } from './fault'

/** Operations that a request cannot tell apart, and paths that are none. */
export function operationFaults({ operations = {} }: Contract): Fault[] {
  const faults: Fault[] = []
  const nameOfRoute = new Map<string, string>()
  for (const [name, { method, path }] of Object.entries(operations)) {
    const place = placeOf('operations', name)
    if (!path.startsWith('/')) {
      faults.push({ place: `${place}.path`, problem: `${path} does not start with "/"`, fix: `Write /${path}.` })
    }
    // Whatever its parameters are called, it is the same route.
    const route = `${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`
    const other = nameOfRoute.get(route)
    if (other !== undefined) {
      faults.push({ place, problem: `${other} already has ${method} ${path}`, fix: 'Remove one of them.' })
    }
    nameOfRoute.set(route, name)
  }
  return faults
}
