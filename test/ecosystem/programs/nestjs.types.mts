import { type INestApplication, ValidationPipe } from '@nestjs/common'
import { ApiErrorFilter, nestApiHeaders, validationPipeOptions } from 'error-codebook/nestjs'

export function prepare(app: INestApplication): void {
  app.use(nestApiHeaders())
  app.useGlobalFilters(new ApiErrorFilter({ onError: (_error, { native }) => void native.getType() }))
  app.useGlobalPipes(new ValidationPipe(validationPipeOptions({ whitelist: true })))
}
// @ts-expect-error the options are Nest's, not any
validationPipeOptions({ whitelist: 'true' })
