import { newId } from '../../kernel/ids.ts'

/** `campus-closed-today-4k2f`: read aloud, typed, and never used twice. */
export function alertKeyFor(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '')
  return `${slug || 'alert'}-${newId().slice(-4)}`
}
