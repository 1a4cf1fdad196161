import { expect, test } from 'vitest'
import { splitQuote } from './split-quote.ts'
import { textOfHtml } from './text-of-html.ts'

test.each([
  [
    'Apple Mail',
    '<body>Thank you!<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On Nov 26, 2026, at 10:28 PM, Ada &lt;ask@school.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>Dear Noor</div></blockquote></div></body>',
  ],
  [
    'Gmail on a phone, Spanish',
    '<div dir="auto">Thank you!</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">El jue, 26 nov 2026, 22:28, Ada &lt;<a href="mailto:ask@school.example">ask@school.example</a>&gt; escribi&oacute;:<br></div><blockquote class="gmail_quote">Dear Noor</blockquote></div>',
  ],
  [
    'Outlook',
    '<div class="WordSection1"><p class="MsoNormal">Thank you!<o:p></o:p></p></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ada &lt;ask@school.example&gt;<br><b>Sent:</b> Thursday<br><b>To:</b> Noor<br></div><p>Dear Noor</p>',
  ],
])('what %s quotes in HTML alone is told from what is new', (_program, html) => {
  const { text, quoted } = splitQuote(textOfHtml(html))
  expect(text).toBe('Thank you!')
  expect(quoted).toContain('Dear Noor')
})

test('answers between quoted parts of HTML stay in their place', () => {
  const html =
    '<blockquote type="cite">Part-time?</blockquote><p>Yes.</p><blockquote type="cite">And when?</blockquote><p>In spring.</p>'
  const text = '> Part-time?\n\nYes.\n\n> And when?\n\nIn spring.'
  expect(textOfHtml(html)).toBe(text)
  expect(splitQuote(text)).toEqual({ text, quoted: '' })
})

test('paragraphs, lists, rows and empty lines are told apart; an indented paragraph is no quotation', () => {
  const html =
    '<head><title>No</title><style>p{}</style></head><p>One\n  line</p><p>Two</p><ul><li>first</li><li>second</li></ul><table><tr><td>GRE</td><td>320</td></tr></table><p class="MsoNormal">Noor</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Boston</p><blockquote>Indented</blockquote>'
  expect(textOfHtml(html)).toBe('One line\n\nTwo\n\n- first\n- second\nGRE 320\nNoor\n\nBoston\nIndented')
})

test.each([
  ['closed', `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`],
  ['left open', `${'<div>'.repeat(100_000)}deep`],
  ['quotes left open', `${'<blockquote type="cite">'.repeat(100_000)}deep`],
  ['tags without an end', `deep<p>${'<a b="'.repeat(100_000)}`],
  ['attributes without end', `deep<p ${Array.from({ length: 300_000 }, (_, at) => `a${at}`).join(' ')}>`],
  ['closing tags without opening tags', `deep${'<a>'.repeat(100_000)}${'</b>'.repeat(100_000)}`],
  ['nothing but signs', `deep<p>${'<'.repeat(100_000)}`],
])('what a hostile mail nests without end, %s, is read at once', (_what, html) => {
  const begin = performance.now()
  expect(textOfHtml(html)).toContain('deep')
  expect(performance.now() - begin).toBeLessThan(5_000)
})

test('comments, values that hold `>`, and signs that are no tag', () => {
  expect(textOfHtml('<!-- <p>no --><a title="a > b">5 &lt; 6, 6 < 7 &amp; so on</a><!-- no end')).toBe(
    '5 < 6, 6 < 7 & so on',
  )
})

test('a head that nobody closed ends where the body begins', () => {
  expect(textOfHtml('<head><meta charset="utf-8"><title>No</title><body><p>Yes</p>')).toBe('Yes')
})
