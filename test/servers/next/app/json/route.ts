import { route } from '../../route'

export const POST = route(async (request) => Response.json(await request.json()))
