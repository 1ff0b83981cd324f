/** Opened with `?rehearse`, the page is a developer's: the failure can be chosen, and the notices tell names and codes. */
export const isRehearsing = new URLSearchParams(location.search).has('rehearse')
