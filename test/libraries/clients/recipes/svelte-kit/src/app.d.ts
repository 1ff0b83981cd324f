import type { SerializedError } from 'error-codebook/client'

declare global {
  namespace App {
    interface Error extends Partial<SerializedError> {
      message: string
    }
  }
}
