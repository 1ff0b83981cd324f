import { BookingPage } from './booking-page'
import { NoSession } from './failures/no-session'
import { useSession } from './use-session'

export function App() {
  const { session, error, renew } = useSession()
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
        {session ? (
          <BookingPage session={session} sessionError={error} renewSession={renew} />
        ) : error ? (
          <NoSession error={error} retry={renew} />
        ) : (
          <p role="status">Looking for free times…</p>
        )}
      </main>
      <footer className="page-foot">
        <a href="/">Every failure of this service, and what it means</a>
      </footer>
    </>
  )
}
