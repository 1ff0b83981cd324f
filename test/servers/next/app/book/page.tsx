import { BookingForm } from './booking-form'

export default function Page() {
  return <BookingForm />
}
