export const systemDocs = {
  DATABASE_ERROR: {
    causes: [
      'The database restarts, or it has no free connection.',
      'The database has no disk space left, or it is read-only after a failover.',
      'The service was deployed before the database schema was changed, so it asks for a table or a column that is absent.',
    ],
    fix: 'Wait `retry_after` seconds, or a few seconds without it, and send the same request again, for a booking with the same `Idempotency-Key`. If it lasts, the operator reads the error code of the database in the log. Do not assume that nothing was stored: load the resource before you repeat a change.',
    see: ['https://www.postgresql.org/docs/current/errcodes-appendix.html'],
  },
  SERVICE_UNAVAILABLE: {
    causes: [
      'A service that the clinic depends on is down or restarts.',
      'A service that the clinic depends on answers too slowly, and the API stopped waiting.',
      'The network between the clinic and that service is interrupted.',
    ],
    fix: 'Wait `retry_after` seconds, or a few seconds without it, and send the same request again, with a longer wait each time. Tell users that the service is down for a while, and keep their input; the operator checks the status of the service. Do not retry at once or without end: it delays the recovery.',
    see: ['https://www.rfc-editor.org/rfc/rfc9110#field.retry-after'],
  },
  INTERNAL_ERROR: {
    causes: [
      'The service has a bug, and this request reached it.',
      'Another service failed in a way that the API has no error for.',
      'Another service refused the credentials of the API, which are not those of the caller.',
    ],
    fix: 'Report the time, the method and the path to the operator, who finds the cause in the log: the answer does not contain it. Show users a general text and keep their input. Do not retry automatically: the same request fails again until the operator has fixed the cause.',
  },
  CONFIG_ERROR: {
    causes: [
      'A setting is absent in the environment of the service.',
      'A setting has a wrong form, such as a `JWT_SECRET` of fewer than 32 characters or `WORKING_HOURS` other than two times.',
      'A new version of the service needs a setting that the deployment does not have yet.',
    ],
    fix: 'The operator corrects the settings that the log of the start names, and restarts the service, which reads them only then. Callers can only report it. Do not retry, and do not write the values to the log: one of them is a secret.',
  },
  CACHE_UNAVAILABLE: {
    causes: [
      'The cache, which may also count the requests for the rate limit, is down or restarts.',
      'The cache answers too slowly, often because it is overloaded.',
      'The service has a wrong address or password for the cache.',
    ],
    fix: 'Wait `retry_after` seconds, or a few seconds without it, and send the same request again, for a booking with the same `Idempotency-Key`. If it lasts, the operator restores the cache, or lets requests pass uncounted until it is back. Do not show this as a used-up limit: the caller did nothing wrong.',
  },
} as const
