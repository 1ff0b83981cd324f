import { safePick } from '../../core/safe-get'
import { type IssueReader, listOf } from './issue-reader'

interface Item {
  readonly message: string
  readonly path: string
}

/** A model's own validation, not a constraint of the database. Its texts may name the model: `Visit.email cannot be null`. */
export const fromSequelize: IssueReader = (thrown) => {
  const { name, errors } = safePick(thrown, 'name', 'errors')
  if (name !== 'SequelizeValidationError') return undefined
  return listOf<Item>(errors, isItem)?.map(({ message, path }) => {
    const model = message.indexOf(`.${path} `)
    return { message: model < 0 ? message : message.slice(model + 1), path: path.split('.') }
  })
}

function isItem(value: unknown): boolean {
  const { message, path } = safePick(value, 'message', 'path')
  return typeof message === 'string' && typeof path === 'string'
}
