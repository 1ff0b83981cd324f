import { crc32 } from 'node:zlib'

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Whether the bytes are a PNG with every chunk there and unharmed: each carries a checksum. */
export function isWholePng(bytes: Uint8Array): boolean {
  if (!pngSignature.every((byte, index) => bytes[index] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let offset = pngSignature.length
  let first = true
  // A chunk is its length, its type, its data and a checksum of the last two.
  while (offset + 12 <= bytes.length) {
    const end = offset + 8 + view.getUint32(offset)
    if (end + 4 > bytes.length) return false
    const type = new TextDecoder('latin1').decode(bytes.subarray(offset + 4, offset + 8))
    if (first && type !== 'IHDR') return false
    if (crc32(bytes.subarray(offset + 4, end)) !== view.getUint32(end)) return false
    if (type === 'IEND') return true
    first = false
    offset = end + 4
  }
  return false
}

/** Whether the bytes start and end as a JPEG does. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const starts = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  return starts && bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9
}
