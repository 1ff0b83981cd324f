import { assertInstalled } from '../../support/test-servers'

export default assertInstalled
