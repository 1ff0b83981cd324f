import type { Outcomes } from './outcome'

const multers = ['multer', '@koa/multer', "NestJS's `FileInterceptor`"] as const

const parsers = [...multers, 'koa-body', 'formidable', '@fastify/multipart'] as const

const forms = [...parsers, 'busboy', '`request.formData()`', "Hono's `parseBody()`"] as const

export const uploads = {
  title: 'Uploads',
  mapper: { clinic: 'uploadMapper()', shop: "uploadMapper({ tooLarge: 'INVALID_ORDER' })" },
  failures: {
    'a truncated form': { libraries: forms, clinic: [400, 400], shop: [400, 400] },
    'a malformed header of a part': {
      libraries: [...multers, 'formidable', 'busboy', '`request.formData()`', "Hono's `parseBody()`"],
      clinic: [400, 400],
      shop: [400, 400],
    },
    'a missing boundary': {
      libraries: [...parsers, 'busboy', '`request.formData()`'],
      clinic: [400, 400],
      shop: [400, 400],
    },
    'a file over the limit': {
      libraries: parsers,
      clinic: [413, 'FILE_TOO_LARGE'],
      shop: [413, 'INVALID_ORDER'],
    },
    'an unexpected field': {
      libraries: multers,
      clinic: [400, 'VALIDATION_FAILED'],
      shop: [400, 'INVALID_ORDER'],
    },
  },
} as const satisfies Outcomes
