import { SegmentedControl } from '@mantine/core'
import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readableOn } from '../../../kernel/color.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { asGroup, type Group } from './form/path.ts'
import { previewDocument } from './still-preview.ts'
import { mailPreviewQuery, previewQuery } from './studio-query.ts'

/** The width of each kind of screen in CSS pixels. */
const widths = { phone: 375, tablet: 768, desktop: 1280 } as const
type Screen = keyof typeof widths
const screens = ['phone', 'tablet', 'desktop'] as const

type Props = { type: string; documentKey: string; locale: string | null; data: Group; hash: string }

/** The page as the site would show it, beside the form. It runs nothing and leads nowhere: it is looked at. */
export function PreviewPane({ type, documentKey, locale, data, hash }: Props) {
  // A menu is closed on a phone.
  const [screen, setScreen] = useState<Screen>(type === 'menu' ? 'desktop' : 'phone')
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 375, height: 700 })
  const settled = useSettled(hash, data)
  const { data: shown, error } = useQuery({
    ...previewQuery({ type, key: documentKey, locale }, settled.data, settled.hash),
    placeholderData: keepPreviousData,
    retry: false,
  })

  // What fitted last stays to look at, while something is missing.
  const [html, setHtml] = useState<string | null>(null)
  if (typeof shown?.html === 'string' && shown.html !== html) setHtml(shown.html)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: Math.max(480, window.innerHeight * 0.72) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const scale = Math.min(1, room.width / widths[screen])
  return (
    <section className="preview" aria-labelledby="preview-title">
      <div className="preview-head">
        <h2 id="preview-title">{t('studio.preview')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('studio.preview.screen')}
          value={screen}
          onChange={(value) => setScreen(screens.find((each) => each === value) ?? 'phone')}
          data={screens.map((each) => ({ value: each, label: t(`studio.preview.${each}`) }))}
        />
      </div>
      <p className="small muted" role="status">
        {error ? sayFailure(error) : shown ? saysWhere(shown, html) : t('desk.loading')}
      </p>
      <div ref={box} className="preview-box" style={{ blockSize: room.height }}>
        {html !== null && (
          <PreviewFrame
            html={html}
            colors={type === 'settings' ? asGroup(data.colors) : null}
            style={{
              inlineSize: widths[screen],
              blockSize: room.height / scale,
              transform: `scale(${scale})`,
            }}
          />
        )}
      </div>
      {type === 'settings' && <MailPreview data={settled.data} hash={settled.hash} />}
    </section>
  )
}

/** How mail to people who ask reads, with what is typed of the school. */
function MailPreview({ data, hash }: { data: Group; hash: string }) {
  const { data: mail } = useQuery({
    ...mailPreviewQuery(data, hash),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return (
    <>
      <h3>{t('studio.preview.mail')}</h3>
      <pre className="raw" dir="auto">
        {mail?.text ?? ''}
      </pre>
    </>
  )
}

/** What the preview shows: the page at its address, or what is missing until it can. */
function saysWhere(shown: { html: string | null; path: string }, last: string | null): string {
  if (shown.html !== null) return t('studio.preview.path', { path: shown.path })
  return t(last === null ? 'studio.preview.waiting' : 'studio.preview.unfit')
}

type FrameProps = { html: string; colors: Group | null; style: React.CSSProperties }

/** Keeps its place while its text changes. */
function PreviewFrame({ html, colors, style }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const still = useMemo(() => previewDocument(html), [html])
  const top = useRef(0)
  const settle = useCallback(() => {
    const page = frame.current?.contentDocument
    if (!page) return
    frame.current?.contentWindow?.scrollTo(0, top.current)
    page.addEventListener('scroll', () => {
      top.current = frame.current?.contentWindow?.scrollY ?? 0
    })
    // A click would lead out of what is being edited, and the site lets nobody frame it.
    page.addEventListener(
      'click',
      (event) => {
        // What opens a menu leads nowhere, and runs nothing.
        const opens = (event.target as Element | null)?.closest('summary, [popovertarget]')
        if (!opens) event.preventDefault()
      },
      true,
    )
    page.addEventListener('submit', (event) => event.preventDefault(), true)
    const accent = colors?.[matchMedia('(prefers-color-scheme: dark)').matches ? 'accentDark' : 'accent']
    if (typeof accent !== 'string' || !/^#[0-9a-f]{6}$/i.test(accent)) return
    page.documentElement.style.setProperty('--accent', accent)
    page.documentElement.style.setProperty('--on-accent', readableOn(accent))
  }, [colors])
  return (
    <iframe
      ref={frame}
      title={t('studio.preview')}
      className="preview-frame"
      style={style}
      // No scripts, no forms, no way out; the desk may read it to keep its place.
      sandbox="allow-same-origin"
      srcDoc={still}
      onLoad={settle}
    />
  )
}

const settleMs = 350

/** What was typed last, once the fingers rest. */
function useSettled(hash: string, data: Group) {
  const [settled, setSettled] = useState({ hash, data })
  useEffect(() => {
    if (settled.hash === hash) return
    const timer = setTimeout(() => setSettled({ hash, data }), settleMs)
    return () => clearTimeout(timer)
  }, [settled.hash, hash, data])
  return settled
}
