import { existsSync, readFileSync } from 'node:fs'

/**
 * The most memory that this process had, in MB. What it takes for its own counts what the larger process had that started it; Linux
 * tells its own beside it.
 */
export function mostMemoryMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
  return Math.round(kilobytes / 1024)
}
