import type { AnyApiError, HttpError, Recovery } from 'error-codebook'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { isRehearsing } from '../rehearsing'

interface Props {
  title: string
  /** How it looks: by the error's recovery, unless the page has dealt with it already. */
  tone?: Recovery | 'solved'
  error?: AnyApiError | HttpError | undefined
  /** Where the focus goes when the notice appears, if not to the notice itself. */
  focus?: (notice: HTMLElement) => void
  children?: ReactNode
}

/** Leaves the focus where it is. */
export const stay = () => {}

const focusNotice = (notice: HTMLElement) => notice.focus()

/** What went wrong and what the visitor can do. */
export function Notice({ title, error, tone = error?.recovery ?? 'transient', focus = focusNotice, children }: Props) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const onAppear = useRef(focus)
  useEffect(() => {
    if (section.current) onAppear.current(section.current)
  }, [])
  return (
    <section className={`notice ${tone}`} ref={section} tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {isRehearsing && error && <p className="facts">{factsOf(error)}</p>}
    </section>
  )
}

/** For developers: a patient reads no codes. */
function factsOf({ error, code, status, message }: AnyApiError | HttpError): string {
  const http = status === 0 ? 'No HTTP answer' : `HTTP ${status}`
  return [code ? `${code} ${error}` : error, http, message].filter(Boolean).join(' · ')
}
