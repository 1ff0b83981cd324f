import { nextRouteHandler } from 'error-codebook/next'

export const GET = nextRouteHandler(async (_: Request, { params }: { params: Promise<{ id: string }> }) =>
  Response.json(await params),
)
