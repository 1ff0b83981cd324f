import { route } from '../../../route'
import { setup } from '../../../setup'

export const POST = route(async () => Response.json(await setup().handle()))
