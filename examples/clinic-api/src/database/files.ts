import type { Caller } from '../auth/caller'
import { wireTime } from '../clock'
import { first, one, type Queries } from './open'

export interface StoredFile {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly size: number
  readonly created_at: string
}

export interface FileContent {
  readonly owner_role: string
  readonly owner_id: number
  readonly name: string
  readonly type: string
  readonly content: Uint8Array<ArrayBuffer>
}

const columns = 'id, name, type, length(content) as size, created_at'

export function filesTable(db: Queries) {
  return {
    add: (owner: Caller, name: string, type: string, content: Uint8Array, now: Date) =>
      one<StoredFile>(
        db,
        `insert into files (owner_role, owner_id, name, type, content, created_at) values ($1, $2, $3, $4, $5, $6)
         returning ${columns}`,
        [owner.role, owner.id, name, type, content, wireTime(now)],
      ),

    find: (id: number) => first<StoredFile>(db, `select ${columns} from files where id = $1`, [id]),

    findContent: (id: number) =>
      first<FileContent>(db, 'select owner_role, owner_id, name, type, content from files where id = $1', [id]),
  }
}
