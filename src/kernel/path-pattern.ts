/** `/programs` is that page alone; `/programs/*` is that page with all below it. */
export const pathPattern = /^\/([a-z0-9-]+(\/[a-z0-9-]+)*)?(\/?\*)?$/

/** Whether a path, without its query, is one of those that the patterns name. */
export function isOnPath(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => {
    if (!pattern.endsWith('*')) return pattern === path
    const above = pattern.slice(0, -1).replace(/\/$/, '')
    return path === above || path.startsWith(`${above}/`)
  })
}
