import { lazy, Suspense } from 'react'
import { t } from '../../../../messages/desk-message.ts'
import type { RichTextProps } from './rich-text/rich-text-context.ts'

// A third of the desk's script, for the screen of a document alone.
const RichTextEditor = lazy(() =>
  import('./rich-text/editor.tsx').then(({ RichTextEditor }) => ({ default: RichTextEditor })),
)

/** Running text: headings, paragraphs, lists, tables, and blocks with forms of their own. */
export function RichTextView(props: RichTextProps) {
  return (
    <Suspense fallback={<p className="muted rich-text-waiting">{t('desk.loading')}</p>}>
      <RichTextEditor {...props} />
    </Suspense>
  )
}
