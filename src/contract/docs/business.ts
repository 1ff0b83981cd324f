export const businessDocs = {
  INSUFFICIENT_PERMISSIONS: {
    causes: [
      'The account has the role for the endpoint, but the operator has not given it the permission for this action.',
      'The permission was withdrawn while the user was signed in.',
      'A script uses a personal account that may do less than the script needs.',
    ],
    fix: 'Ask the operator to give the account the permission, and get a new token afterwards. Hide the action from accounts without it. Do not retry with the same account before that, and do not share the account of someone who may.',
  },
  RESOURCE_ACCESS_DENIED: {
    causes: [
      'The `{id}` in the path belongs to an appointment or consultation of another patient or another doctor.',
      'The request has the token of another user, for example after a change of user in the same browser.',
      'A patient opened a link to a file that someone else uploaded with `POST /files`.',
      'An admin called `POST /appointments/{id}/rating`, which only the parties of the appointment may call.',
    ],
    fix: 'Use ids from `GET /appointments` and `GET /consultations`, which list only what the caller may see, and clear them when the user changes. The owner of a file sends it to others by another way. Do not retry, and do not try neighbouring ids: they are refused too.',
  },
  CONCURRENT_MODIFICATION: {
    causes: [
      'Two people changed the same appointment, consultation or prescription at the same time.',
      'A double click sent the same change twice in parallel.',
      'Another request stored a value that must be unique just before this one.',
    ],
    fix: 'Load the resource again, show the user the changes, and send the request again if it is still wanted. Disable the button while a change is being sent. Do not retry without reading first: you may overwrite the change of someone else.',
  },
  LOCK_TIMEOUT: {
    causes: [
      'Many requests change the records of one doctor or appointment at once, and each waits for the one before.',
      'A report or an import holds its locks for a long time.',
      'A change of the database schema locks a table while the API is in use.',
    ],
    fix: 'Wait `retry_after` seconds, or a few seconds without it, and send the same request again, with a longer wait each time. If it lasts, the operator ends the transaction that holds the lock and moves long jobs to quiet hours. Do not retry at once: every waiting request makes the queue longer.',
    see: ['https://www.postgresql.org/docs/current/view-pg-locks.html'],
  },
  TRANSACTION_FAILED: {
    causes: [
      'Two transactions changed the same records, and the database let only one of them through.',
      'Two transactions waited for each other, and the database ended one to resolve the deadlock.',
      'A script sends many changes of the same records in parallel.',
    ],
    fix: 'Send the same request again after `retry_after` seconds, or after a short random delay without it: nothing of the failed transaction was stored. If it is frequent, the operator makes the service lock records in one order. Do not send the retries in parallel.',
    see: ['https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html'],
  },
  CACHE_ERROR: {
    causes: [
      'The cache has no memory left and refuses to store more.',
      'The service writes to a replica of the cache, which is read-only.',
      "The service's account lacks the right to run the command.",
    ],
    fix: 'Send the same request again after `retry_after` seconds, or after a few seconds without it. If it lasts, the operator reads the reply of the cache in the log and corrects memory, address or rights. Do not work around the cache from the client, for example with random query parameters.',
  },
  RATE_LIMIT_EXCEEDED: {
    causes: [
      'A loop, a poll or a retry without a pause sends too many requests.',
      'The role has used up its limit: a patient has 100 requests an hour and 1000 a day, a doctor 300 and 3000, an admin 1000 and 10000.',
      'The token was absent, expired or invalid, so the request counted as unauthenticated: 20 an hour and 200 a day.',
      'Several callers without a token share one address, such as the network of a clinic, and so one limit.',
    ],
    fix: 'Wait `retry_after` seconds, the same number as in the `Retry-After` header, then send the same request again. To stay below the limit, slow down when `X-RateLimit-Remaining` nears 0; `X-RateLimit-Reset` is the Unix time at which it starts anew. Do not retry earlier, and do not spread requests over several accounts.',
    see: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Retry-After'],
  },
} as const
