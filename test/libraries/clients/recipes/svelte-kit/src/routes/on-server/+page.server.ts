export { load } from '../appointments/+page'
