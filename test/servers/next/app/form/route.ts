import { route } from '../../route'

export const POST = route(async (request) => Response.json(Object.fromEntries(await request.formData())))
