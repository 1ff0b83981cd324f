import { route } from '../../route'

export const GET = route(() => Response.json({ ok: true }))
