import { errorBody, HttpError, InternalError, SlotUnavailableError } from '../../../src'

const answerOf = (error: Parameters<typeof errorBody>[0]) => ({
  status: error.status,
  allow: error.status === 405 ? 'GET, HEAD' : null,
  body: JSON.stringify(errorBody(error)),
})

/** What every server answers to the requests of `programs/ask.mjs`. */
export const expectedAnswers = {
  taken: answerOf(new SlotUnavailableError()),
  nowhere: answerOf(new HttpError(404)),
  secret: answerOf(new InternalError()),
}

/** What a server with a router answers besides. */
export const expectedRefusals = {
  method: answerOf(new HttpError(405)),
  malformed: answerOf(new HttpError(400)),
}
