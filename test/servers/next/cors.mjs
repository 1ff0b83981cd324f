import { exposedHeaders } from 'error-codebook/http'

/** Headers of an API for a page of another origin. */
export const headers = async () => [
  {
    source: '/api/:path*',
    headers: [
      { key: 'Access-Control-Allow-Origin', value: 'https://booking.example' },
      { key: 'Access-Control-Allow-Methods', value: 'GET, POST' },
      { key: 'Access-Control-Allow-Headers', value: 'Content-Type' },
      { key: 'Access-Control-Expose-Headers', value: exposedHeaders.join(', ') },
    ],
  },
]
