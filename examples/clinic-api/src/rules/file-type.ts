import { isWholeJpeg, isWholePng } from './image'

interface FileType {
  /** Whether the bytes are a whole file of this type. */
  readonly isWhole: (bytes: Uint8Array) => boolean
  readonly image: boolean
}

/** What may be uploaded, by media type. */
export const fileTypes: { readonly [type: string]: FileType } = {
  'image/png': { isWhole: isWholePng, image: true },
  'image/jpeg': { isWhole: isWholeJpeg, image: true },
  'application/pdf': {
    isWhole: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-',
    image: false,
  },
}
