import type { HttpInterceptorFn } from '@angular/common/http'
import { catchError, throwError } from 'rxjs'
import { toClientError } from '../../../../src/client'

export const codebookInterceptor: HttpInterceptorFn = (request, next) =>
  next(request).pipe(catchError((thrown) => throwError(() => toClientError(thrown))))
