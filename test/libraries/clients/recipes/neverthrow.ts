import { ResultAsync } from 'neverthrow'
import { fetchOrThrow, toClientError } from '../../../../src/client'

export const bookSafely = ResultAsync.fromThrowable(fetchOrThrow, (thrown) => toClientError(thrown, 'bookAppointment'))
