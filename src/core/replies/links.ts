import type { ReplyFacts } from './reply-facts.ts'
import type { Finding } from './schema.ts'

/** Links that lead nowhere: without an address, to an example, or to a page of the site that is not there. */
export function checkLinks(text: string, site: ReplyFacts['site']): Finding[] {
  const empty = empties.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([found]): Finding => ({
      type: 'empty-link',
      found: found.trim(),
      expected: '',
    })),
  )
  const dead = [...text.matchAll(/https?:\/\/[^\s<>"'”’)\]，。；]+/giu)].flatMap(([found]): Finding[] => {
    const address = found.replace(/[.,;:!?]+$/u, '')
    if (!URL.canParse(address)) return [{ type: 'empty-link', found: address, expected: '' }]
    const { origin, pathname, hostname } = new URL(address)
    if (
      /(?:^|\.)(?:example\.(?:com|org|net|edu)|localhost|invalid|test)$/iu.test(hostname) &&
      origin !== site?.origin
    )
      return [{ type: 'empty-link', found: address, expected: '' }]
    const path = pathname.replace(/\/$/u, '') || '/'
    return site && origin === site.origin && !site.paths.has(path)
      ? [{ type: 'dead-link', found: address, expected: '' }]
      : []
  })
  return [...empty, ...dead]
}

const empties = [
  // Markdown without an address.
  /\[[^\]\n]+\]\(\s*(?:#|https?:\/\/)?\s*\)/giu,
  // The beginning of an address and nothing more.
  /\bhttps?:\/\/(?=[\s,.;:!?)\]]|$)/giu,
  /\bwww\.(?=[\s,;:!?)\]]|$)/giu,
  // `at this link:` and then nothing.
  /(?:(?:this|the following|the) (?:link|address|page)|link (?:here|below)|here|diesem link|folgendem link|folgenden link|hier|este enlace|siguiente enlace|aquí|ce lien|lien suivant|ici|链接|网址)[ \t]*[:：][ \t]*(?=[.,;]|\n\s*\n|\n*$)/giu,
  /<\s*>|\(\s*(?:link|url|enlace|lien|链接)\s*\)|\[\s*(?:link|url|enlace|lien|链接)\s*\](?!\()/giu,
]
