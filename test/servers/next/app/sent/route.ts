import { failingStream } from '../../../../http/conformance/drivers/first-half'
import { route } from '../../route'
import { setup } from '../../setup'

export const GET = route(() => new Response(failingStream(setup().handle)))
