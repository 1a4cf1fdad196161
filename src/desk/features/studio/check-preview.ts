import axeAddress from 'axe-core/axe.min.js?url'
import type { BrowserCheck } from '../../../core/content/schema.ts'
import { previewDocument } from './still-preview.ts'

/** What axe-core calls the rules of WCAG 2.2, level AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** In CSS pixels: a phone, where most reading is done, and a desktop, where menus and tables stand in full. */
const widths = [375, 1280] as const

type Axe = {
  version: string
  run(document: Document, options: object): Promise<{ violations: Violation[] }>
}
type Violation = {
  id: string
  impact?: 'minor' | 'moderate' | 'serious' | 'critical' | null
  help: string
  nodes: readonly { target: readonly unknown[] }[]
}

/**
 * Runs axe-core on a page as the site would show it, out of sight. Nothing but axe runs there: the page's own scripts are taken
 * out, and the frame inherits the desk's policy, which allows none within its text.
 */
export async function checkPreview(html: string): Promise<BrowserCheck> {
  const found = new Map<string, BrowserCheck['findings'][number]>()
  let version = ''
  for (const width of widths) {
    const frame = await openFrame(html, width)
    try {
      const axe = await loadAxe(frame)
      version = axe.version
      const { violations } = await axe.run(frame.document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      })
      for (const { id, impact, help, nodes } of violations)
        found.set(id, {
          rule: id.slice(0, 60),
          isError: impact === 'serious' || impact === 'critical',
          text: help.slice(0, 300),
          target: String(nodes[0]?.target[0] ?? '').slice(0, 300),
          count: nodes.length,
        })
    } finally {
      frame.close()
    }
  }
  return { version, widths: [...widths], findings: [...found.values()].slice(0, 100) }
}

type Frame = { document: Document; window: Window; close: () => void }

function openFrame(html: string, width: number): Promise<Frame> {
  const frame = document.createElement('iframe')
  frame.className = 'check-frame'
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  frame.width = String(width)
  frame.height = '900'
  frame.srcdoc = previewDocument(html)
  document.body.append(frame)
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => {
      const { contentDocument, contentWindow } = frame
      if (contentDocument && contentWindow)
        resolve({ document: contentDocument, window: contentWindow, close: () => frame.remove() })
      else reject(new Error('the preview cannot be read'))
    })
  })
}

function loadAxe({ document, window }: Frame): Promise<Axe> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = axeAddress
    script.addEventListener('load', () => resolve((window as unknown as { axe: Axe }).axe))
    script.addEventListener('error', () => reject(new Error('axe-core cannot be loaded')))
    document.head.append(script)
  })
}
