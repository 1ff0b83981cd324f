// The classic way to load a CommonJS package.
import codebook = require('error-codebook')
import client = require('error-codebook/client')
import codebookForHono = require('error-codebook/hono')

const error: codebook.SlotUnavailableError = new codebook.SlotUnavailableError()
const code: 3003 = error.code
const parsed: codebook.AnyApiError | codebook.HttpError = client.parseErrorBody(error.toJSON())
export = [code, parsed, codebookForHono.honoErrorHandler()]
