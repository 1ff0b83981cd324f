import { notFound } from 'next/navigation'
import { route } from '../../route'

// A path that nothing serves: Next.js would answer with a page.
export const GET = route(() => notFound())
