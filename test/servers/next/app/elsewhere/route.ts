import { redirect } from 'next/navigation'
import { route } from '../../route'

export const GET = route(() => redirect('/handled'))
