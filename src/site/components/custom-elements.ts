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
      'inquiry-form': Plain
      'copy-text': Plain & { label: string; copied: string }
    }
  }
}
