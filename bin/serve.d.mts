/** With which flags and environment Node runs a built program, so that a test measures what a server takes. */
export const leanFlags: readonly string[]
export const leanEnvironment: Readonly<Record<string, string>>
