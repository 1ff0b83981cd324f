import { route } from '../../route'
import { setup } from '../../setup'

export const GET = route(async () => {
  throw setup().thrown()
})
