import { safeGet, safePick } from '../../core/safe-get'

/** How many causes are followed: a chain may go round. */
const longestChain = 10

/** The codes of system errors, as Node writes them into its messages: `ENOENT: no such file or directory, stat '/srv/secret'`. */
const systemCode =
  /\b(E2BIG|EACCES|EADDRINUSE|EADDRNOTAVAIL|EAGAIN|EAI_[A-Z]+|EBADF|EBUSY|ECANCELED|ECONNABORTED|ECONNREFUSED|ECONNRESET|EEXIST|EFBIG|EHOSTUNREACH|EINVAL|EIO|EISDIR|ELOOP|EMFILE|ENAMETOOLONG|ENETUNREACH|ENFILE|ENOENT|ENOMEM|ENOSPC|ENOTCONN|ENOTDIR|ENOTEMPTY|ENOTFOUND|ENOTSUP|EPERM|EPIPE|EPROTO|EROFS|ETIMEDOUT|EXDEV)\b/

/**
 * Whether a message is that of a system error, which names files and hosts: the thrown error is one, or a library put the message
 * into its own error.
 */
export function isSystemMessage(thrown: unknown, message: string): boolean {
  if (systemCode.test(message)) return true
  let error = thrown
  for (let depth = 0; depth < longestChain && error != null; depth += 1) {
    if (isSystemError(error) && message.includes(String(safeGet(error, 'message')))) return true
    error = safeGet(error, 'cause')
  }
  return false
}

/** Node's own error of a failed call of the operating system. */
function isSystemError(value: unknown): boolean {
  const { code, errno, syscall } = safePick(value, 'code', 'errno', 'syscall')
  return typeof code === 'string' && (typeof errno === 'number' || typeof syscall === 'string')
}
