import { fieldMessages } from '../../contract'

/** What is said of a field that is absent. */
export const requiredField = (label: string): string => fieldMessages.required.replace('{Field}', () => label)
