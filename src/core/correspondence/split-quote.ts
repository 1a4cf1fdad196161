/** How mail programs announce what they quote, each at the start of its line. */
const announcements = [
  // Outlook, in many languages: a rule, or the words.
  /^_{10,}$/,
  /^-{2,}\s*(original message|ursprüngliche nachricht|message d.origine|mensaje original|元のメッセージ|原始邮件|forwarded message)\s*-*$/i,
  // Gmail, Apple Mail, Thunderbird.
  /^on .{6,200} wrote:$/i,
  /^am .{6,200} schrieb.*:$/i,
  /^le .{6,200} a écrit\s*:$/i,
  /^el .{6,200} escribió:$/i,
  /^il .{6,200} ha scritto:$/i,
  /^em .{6,200} escreveu:$/i,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,120}[:：]$/,
  /^.{2,200}[<＜][^<>\s@]+@[^<>\s@]+[>＞].{0,40}[:：]$/,
]
/** How those with a day begin. */
const opening = /^(on|am|le|el|il|em|\d{4}年)\s?.*\d/i
/** The first lines of the block with which Outlook heads what it quotes. */
const headFrom = /^\*?(from|von|de|da|差出人|发件人)\s*[:：]\*?\s/i
const headSent =
  /^\*?(sent|date|gesendet|datum|envoyé|enviado( el)?|fecha|inviato|data|送信日時|日付|发送时间)\s*[:：]\*?/i

/**
 * What is new in a mail's text, and what it quotes below. Nothing is lost: one after the other they are the whole.
 * Where someone answers between the quoted lines there is no such place, and all of it is new.
 */
export function splitQuote(text: string): { text: string; quoted: string } {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const start = findQuote(lines)
  if (start < 0) return { text: text.trim(), quoted: '' }
  const [above, below] = [lines.slice(0, start).join('\n').trim(), lines.slice(start)]
  // Someone who writes nothing above it answers below, or between.
  if (above === '' || isAnsweredInside(below)) return { text: text.trim(), quoted: '' }
  return { text: above, quoted: below.join('\n').trim() }
}

/** Further down nobody begins to quote, and looking at millions of lines would hold up everything else. */
const maxLines = 5_000
const maxAnnouncement = 500

function findQuote(lines: readonly string[]): number {
  return lines.slice(0, maxLines).findIndex((_, index) => {
    const line = (lines[index] ?? '').trim()
    if (line.length > maxAnnouncement) return /^[>＞]/.test(line)
    const following = lines.slice(index + 1, index + 4).map((each) => each.trim())
    if (announcements.some((each) => each.test(line))) return true
    if (isAnnouncedOver(line, following)) return true
    if (headFrom.test(line)) return following.some((each) => headSent.test(each))
    // GMX and WEB.DE put the time first.
    if (headSent.test(line)) return following.some((each) => headFrom.test(each) && each.includes('@'))
    return /^[>＞]/.test(line)
  })
}

/** Whether a long announcement begins here that is broken over two lines or three. One that is whole in the next line begins there. */
function isAnnouncedOver(line: string, [second = '', third = '']: readonly string[]): boolean {
  const words = announcements.slice(2)
  if (line === '' || second === '' || words.some((each) => each.test(second))) return false
  if (words.some((each) => each.test(`${line} ${second}`))) return true
  return opening.test(line) && third !== '' && words.some((each) => each.test(`${line} ${second} ${third}`))
}

const isQuoted = (line: string) => /^\s*[>＞]/.test(line)

/** Lines of their own after quoted ones, with quoted ones after them again, or a good deal of text at the end. */
function isAnsweredInside(lines: readonly string[]): boolean {
  const first = lines.findIndex(isQuoted)
  if (first < 0) return false
  const rest = lines.slice(first)
  return rest.some((line) => !isQuoted(line) && line.trim() !== '')
}
