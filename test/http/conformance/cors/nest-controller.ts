import 'reflect-metadata'
import { Controller, Get, Module, Post, type Type } from '@nestjs/common'
import { SlotUnavailableError, success } from '../../../../src'

class Slots {
  slots() {
    return success({ free: 3 })
  }
  book() {
    throw new SlotUnavailableError()
  }
}

/** The routes of the other examples. Decorators are called as functions: no option of the compiler is needed to read this file. */
export function nestModule(): Type {
  const { prototype } = Slots
  const propertyOf = (name: keyof Slots) => Object.getOwnPropertyDescriptor(prototype, name) ?? {}
  Get('slots')(prototype, 'slots', propertyOf('slots'))
  Post('appointments')(prototype, 'book', propertyOf('book'))
  Controller()(Slots)
  class App {}
  Module({ controllers: [Slots] })(App)
  return App
}
