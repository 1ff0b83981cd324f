import {
  FileNotFoundError,
  FileUploadFailedError,
  HttpError,
  InvalidFileTypeError,
  InvalidImageError,
  isApiError,
  RequiredFieldMissingError,
  ResourceAccessDeniedError,
} from 'error-codebook'
import { fieldMessage } from 'error-codebook/zod'
import { filesTable } from '../database/files'
import { fileTooLarge, maxFileBytes } from '../http/body-limit'
import type { ClinicContext } from '../http/context'
import { pathId } from '../http/input'
import { keyedRequest, sha256 } from '../http/keyed-request'
import type { Handlers } from '../http/operations'
import { createOnce } from '../rules/create-once'
import { fileTypes } from '../rules/file-type'
import type { Services } from '../services'

export function fileHandlers({ database, clock, reply }: Services): Handlers<'uploadFile' | 'downloadFile'> {
  return {
    async uploadFile(context) {
      const file = await readFile(context)
      const content = new Uint8Array(await file.arrayBuffer())
      checkFile(file, content)
      // Control characters have no place in a name, and PostgreSQL holds no NUL.
      const name = [...file.name.replace(/\p{Cc}/gu, '')].slice(0, 255).join('')
      const asked = { name: file.name, type: file.type, content: sha256(content) }
      const request = keyedRequest(context, 'uploadFile', asked)
      const now = clock()
      try {
        const stored = await database.transaction((transaction) => {
          const table = filesTable(transaction)
          return createOnce(transaction, {
            request,
            now,
            create: () => table.add(context.get('caller'), name, file.type, content, now),
            findCreated: table.find,
          })
        })
        return reply.success(stored, 'File uploaded successfully')
      } catch (cause) {
        throw isApiError(cause) ? cause : new FileUploadFailedError({ cause })
      }
    },

    async downloadFile(context) {
      const id = pathId(context)
      const file = id === undefined ? undefined : await filesTable(database).findContent(id)
      if (file === undefined) throw new FileNotFoundError()
      const { id: callerId, role } = context.get('caller')
      const isOwner = role === file.owner_role && callerId === file.owner_id
      if (!isOwner && role !== 'admin') throw new ResourceAccessDeniedError()
      return context.body(file.content, 200, {
        'Content-Type': file.type,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'X-Content-Type-Options': 'nosniff',
      })
    },
  }
}

async function readFile(context: ClinicContext): Promise<File> {
  if (!context.req.header('Content-Type')?.startsWith('multipart/form-data')) throw new HttpError(415)
  let file: unknown
  try {
    file = (await context.req.formData()).get('file')
  } catch (cause) {
    throw new HttpError(400, { cause })
  }
  if (file instanceof File) return file
  throw new RequiredFieldMissingError({ errors: { file: [fieldMessage('required', 'file')] } })
}

function checkFile({ type }: File, content: Uint8Array): void {
  const known = Object.hasOwn(fileTypes, type) ? fileTypes[type] : undefined
  const allowed = Object.keys(fileTypes)
  const invalidType = (text: string) => new InvalidFileTypeError({ details: { allowed }, errors: { file: [text] } })
  if (known === undefined) throw invalidType(`File must be one of ${allowed.join(', ')}`)
  if (content.length > maxFileBytes) throw fileTooLarge()
  if (known.isWhole(content)) return
  if (known.image) throw new InvalidImageError({ errors: { file: ['File must be an unharmed image'] } })
  throw invalidType(`File must be what its type says: ${type}`)
}
