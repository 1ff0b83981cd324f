import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import createHttpError from 'http-errors'
import { type Plant, type PlantedValue, withSecrets } from './planted-value'

/** Node quotes the path. */
function missingFile(plant: Plant): Error {
  try {
    readFileSync(`/srv/${plant('path')}`)
  } catch (error) {
    return withSecrets(error as Error, plant)
  }
  throw new Error('The file is not to exist')
}

const refused = (plant: Plant) =>
  withSecrets(
    Object.assign(new Error(`connect ECONNREFUSED ${plant('host')}:5432`), {
      code: 'ECONNREFUSED',
      errno: -111,
      syscall: 'connect',
      address: plant('address'),
    }),
    plant,
  )

const noProgram = (plant: Plant) =>
  withSecrets(
    spawnSync(`/srv/${plant('program')}`, [plant('argument')]).error ?? new Error('It is not to start'),
    plant,
  )

/** Errors of Node, whose messages quote paths, hosts and arguments. */
export const systemErrors: readonly PlantedValue[] = [
  ['a file that is missing', missingFile],
  [
    'a file that is missing, with a status',
    (plant) => Object.assign(missingFile(plant), { status: 404, statusCode: 404 }),
  ],
  [
    'a file that is missing, taken over by http-errors as koa-send does',
    (plant) => createHttpError(404, missingFile(plant)),
  ],
  ['a refused connection', refused],
  ['a program that is missing', noProgram],
]
