// Angular's packages are compiled when they are loaded.
import '@angular/compiler'

import {
  HttpClient,
  type HttpFeature,
  type HttpFeatureKind,
  provideHttpClient,
  withFetch,
  withInterceptors,
} from '@angular/common/http'
import { provideZonelessChangeDetection } from '@angular/core'
import { createApplication } from '@angular/platform-browser'
import { Window } from 'happy-dom'
import { codebookInterceptor } from './recipes/angular'

/** The client of an Angular application that has the interceptor, in a page of this address. */
export async function angularClient(url: string, ...features: HttpFeature<HttpFeatureKind>[]): Promise<HttpClient> {
  const { document, XMLHttpRequest } = new Window({ url })
  Object.assign(globalThis, { document, XMLHttpRequest })
  const http = provideHttpClient(withInterceptors([codebookInterceptor]), ...features)
  const { injector } = await createApplication({ providers: [http, provideZonelessChangeDetection()] })
  return injector.get(HttpClient)
}

export { withFetch }
