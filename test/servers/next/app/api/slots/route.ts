import { success } from 'error-codebook'
import { route } from '../../../route'

export const GET = route(() => Response.json(success({ free: 3 })))
