import type { HTMLAttributes } from 'react'

type Plain = HTMLAttributes<HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'site-navigation': Plain
      'site-alert': Plain & { revision: string }
      /** `emergency`: the revisions of the alerts that the page is about, which gives way once they are over. */
      'live-alerts': Plain & { stream: string; emergency?: string }
      'error-summary': Plain
      'confirm-here': Plain & { request: string }
      'inquiry-form': Plain
      /** `words` holds `{instant}`; `over` is said once it is past. */
      'local-time': Plain & { words: string; over: string }
      /** `from` is an ISO 8601 instant. */
      'count-down': Plain & { from: string }
      'list-finder': Plain & { class?: string }
      /** `program` is its key; `see` holds `{count}`. */
      'short-list': Plain & Record<'program' | 'name' | 'href' | 'save' | 'saved' | 'see', string>
      'cost-form': Plain
      /** `note` holds `{program}`. */
      'short-list-page': Plain & { class?: string } & Record<'note' | 'code' | 'copy' | 'copied', string>
      'search-field': Plain & { suggestions: string; label: string }
      'copy-text': Plain & { label: string; copied: string }
    }
  }
}
