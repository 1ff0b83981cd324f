import { forbidden, unauthorized } from 'next/navigation'
import { route } from '../../route'

export const GET = route(() => forbidden())
export const POST = route(() => unauthorized())
