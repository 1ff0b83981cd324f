export const fileDocs = {
  FILE_NOT_FOUND: {
    causes: [
      'The `{id}` in `GET /files/{id}` is not the `data.id` of an upload, such as a file name or the id of an appointment.',
      'The upload failed, and the application stored a link without checking the answer.',
      'The file was uploaded to another environment or before the database was replaced.',
    ],
    fix: 'Store `data.id` from the 201 answer of `POST /files`, and use it in `GET /files/{id}`. If the file is gone, its owner uploads it again. Do not retry: the id does not appear later.',
  },
  INVALID_FILE_TYPE: {
    causes: [
      'The file is of another type than PNG, JPEG or PDF, such as a HEIC photo or a Word document.',
      'The `file` part has no `Content-Type` or a general one, such as `application/octet-stream`.',
      'The `Content-Type` says `application/pdf`, but the content is no PDF.',
    ],
    fix: 'The user exports the file as PNG, JPEG or PDF; `errors.file` names the types, and a server may list them in `details.allowed`. Give the `file` part the `Content-Type` that fits its content, and set `accept` on the input. Do not rename the file or change only the header: the content is checked too.',
    see: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Attributes/accept'],
  },
  FILE_TOO_LARGE: {
    causes: [
      'The file is a photo in the full resolution of a phone.',
      'The PDF has many pages that were scanned in high resolution.',
      'The application sends several files in one request, and their total is above the limit.',
    ],
    fix: 'The user chooses a smaller file, or the application scales the image before it uploads; `errors.file` states the limit, and a server may send it as `details.maximum_bytes`. Compare with the `size` of the file before you send it. Do not retry the same file, and do not split it: the API does not join parts.',
  },
  FILE_UPLOAD_FAILED: {
    causes: [
      'The storage behind the API did not answer or refused to write.',
      'The storage has no space left.',
      'The service lacks the right to write to the storage.',
    ],
    fix: 'Keep the chosen file and send the same request again after `retry_after` seconds, or after a few seconds without it. If it lasts, the operator checks the space, the rights and the log of the storage. Do not ask the user to choose another file: this one was accepted.',
  },
  INVALID_IMAGE: {
    causes: [
      'The file has another format than its name says, such as a WebP image that was renamed to `.png`.',
      'The file is incomplete, because a download or a copy stopped early.',
      'The application read the file as text, which damages its bytes.',
    ],
    fix: 'The user opens the image and saves it again as PNG or JPEG, or chooses another one. In code, append the `File` or `Blob` itself to the form. Do not convert the file to a string on the way, and do not retry the same bytes.',
  },
} as const
