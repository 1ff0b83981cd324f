import { useQuery } from '@tanstack/react-query'
import { BookingPage } from './booking-page'
import { NotLoaded } from './failures/not-loaded'
import { sessionQuery } from './queries'
import { isRehearsing } from './rehearsing'

export function App() {
  const loading = useQuery(sessionQuery)
  const session = loading.data
  return (
    <>
      <main>
        <header className="page-head">
          <h1 id="page-title" tabIndex={-1}>
            Book an appointment
          </h1>
          {session && (
            <p>
              You are booking as <strong>{session.patient.name}</strong>.
            </p>
          )}
        </header>
        {session ? <BookingPage session={session} /> : <NotLoaded loading={loading} />}
      </main>
      {isRehearsing && (
        <footer className="page-foot">
          <a href="/">Every failure of this service, and what it means</a>
        </footer>
      )}
    </>
  )
}
