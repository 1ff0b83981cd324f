import type { HttpStatusRow } from '../core/contract'

/** The HTTP statuses of both references, each with its reason phrase, its meaning and the references that list it. */
export const httpStatuses = {
  200: { reason: 'OK', meaning: 'Request successful', listedBy: ['api', 'docplanner'] },
  201: { reason: 'Created', meaning: 'Resource created successfully', listedBy: ['api', 'docplanner'] },
  204: { reason: 'No Content', meaning: 'Request successful, no response body', listedBy: ['api', 'docplanner'] },
  400: { reason: 'Bad Request', meaning: 'Invalid request format', listedBy: ['api', 'docplanner'] },
  401: { reason: 'Unauthorized', meaning: 'Missing or invalid authentication', listedBy: ['api', 'docplanner'] },
  403: {
    reason: 'Forbidden',
    meaning: 'Authenticated but not authorized for this resource',
    listedBy: ['api', 'docplanner'],
  },
  404: { reason: 'Not Found', meaning: 'Resource not found', listedBy: ['api', 'docplanner'] },
  405: {
    reason: 'Method Not Allowed',
    meaning: 'Attempted method is not supported by requested endpoint',
    listedBy: ['docplanner'],
  },
  409: { reason: 'Conflict', meaning: 'Resource conflict (e.g., double booking)', listedBy: ['api', 'docplanner'] },
  422: { reason: 'Unprocessable Entity', meaning: 'Validation failed', listedBy: ['api'] },
  429: { reason: 'Too Many Requests', meaning: 'Rate limit exceeded', listedBy: ['api', 'docplanner'] },
  500: { reason: 'Internal Server Error', meaning: 'Unexpected server error', listedBy: ['api', 'docplanner'] },
  502: {
    reason: 'Bad Gateway',
    meaning: 'Docplanner server is not operative at the moment',
    listedBy: ['docplanner'],
  },
  503: { reason: 'Service Unavailable', meaning: 'Server temporarily unavailable', listedBy: ['api', 'docplanner'] },
  504: {
    reason: 'Gateway Timeout',
    meaning: 'Docplanner server is not operative at the moment',
    listedBy: ['docplanner'],
  },
} as const satisfies Record<number, HttpStatusRow>
