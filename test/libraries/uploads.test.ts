import { uploadMapper } from '../../src/server/mappers'
import { uploads } from './outcomes/uploads'
import { type Provocations, proveOutcomes } from './support/prove-outcomes'
import { type Form, malformedHeader, tooLarge, truncated, unexpectedField, withoutBoundary } from './uploads/forms'
import { uploadServers } from './uploads/upload-servers'

type Library = keyof typeof uploadServers

/** Sends a form to every server. */
const sent = (form: Form) =>
  Object.fromEntries(
    Object.entries(uploadServers).map(([library, send]) => [library, (options: never) => send(form, options)]),
  ) as unknown as { readonly [_ in Library]: Provocations<typeof uploads>['a truncated form']['multer'] }

proveOutcomes(
  uploads,
  { clinic: uploadMapper(), shop: uploadMapper({ tooLarge: 'INVALID_ORDER' }) },
  {
    'a truncated form': sent(truncated),
    'a malformed header of a part': sent(malformedHeader),
    'a missing boundary': sent(withoutBoundary),
    'a file over the limit': sent(tooLarge),
    'an unexpected field': sent(unexpectedField),
  },
)
