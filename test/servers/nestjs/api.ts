import 'reflect-metadata'
import { Controller, Get, Module, type Type } from '@nestjs/common'
import { EventPattern, MessagePattern } from '@nestjs/microservices'
import { throwError } from 'rxjs'

/** An app whose handlers of HTTP and of messages throw what they are told to. */
export function apiThrowing(thrown: () => unknown): Type {
  class Api {
    later() {
      return Promise.reject(thrown())
    }
    now() {
      throw thrown()
    }
    stream() {
      return throwError(thrown)
    }
    fine() {
      return 'booked'
    }
    event() {
      throw thrown()
    }
  }
  const decorate = (method: keyof Api, ...decorators: MethodDecorator[]) => {
    for (const decorator of decorators) {
      decorator(Api.prototype, method, Object.getOwnPropertyDescriptor(Api.prototype, method) ?? {})
    }
  }
  decorate('later', MessagePattern('later'), Get('later'))
  decorate('now', MessagePattern('now'), Get('now'))
  decorate('stream', MessagePattern('stream'), Get('stream'))
  decorate('fine', MessagePattern('fine'), Get('fine'))
  decorate('event', EventPattern<string>('event'))
  Controller()(Api)
  class App {}
  Module({ controllers: [Api] })(App)
  return App
}
