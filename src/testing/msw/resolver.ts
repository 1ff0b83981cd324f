/** Answers a request: what MSW calls a resolver. Each call makes a Response of its own. */
export type Resolver<Info = unknown> = (info: Info) => Response | Promise<Response>
