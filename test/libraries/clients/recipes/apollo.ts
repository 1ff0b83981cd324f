import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { fetchOrThrow } from '../../../../src/client'

export const apolloClient = (uri: string) =>
  new ApolloClient({ link: new HttpLink({ uri, fetch: fetchOrThrow }), cache: new InMemoryCache() })
