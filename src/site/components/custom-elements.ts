import type { HTMLAttributes } from 'react'

type Plain = HTMLAttributes<HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'site-navigation': Plain
      'site-alert': Plain & { revision: string }
      'error-summary': Plain
      'inquiry-form': Plain
      'copy-text': Plain & { label: string; copied: string }
    }
  }
}
