/** Wrong use of a command, or input that it cannot read: what is wrong, where, and what to do. The command exits with 2. */
export class UsageError extends Error {}
