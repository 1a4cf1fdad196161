import { maxCapBytes, maxMailBytes } from '../api/hooks/index.ts'
import { maxImportBytes } from '../core/imports/index.ts'
import { mostFormBytes } from '../core/intake/index.ts'
import { maxPictureBytes } from '../core/media/index.ts'
import { maxAttachmentBytes } from '../kernel/attachment-limits.ts'
import { canonicalPath } from '../platform/http/canonical-path.ts'
import { embedPath } from '../site/embed-path.ts'
import { splitLanguage } from '../site/visited-language.ts'

/** Of a request of the desk; the form of the site may send more. */
const mostBodyBytes = 128 * 1024

/** Of what an editor sends: a long page is still a tenth of it. */
const mostDocumentBytes = 1024 * 1024

const bodyLimits: Readonly<Record<string, number>> = {
  '/inquire': mostFormBytes,
  [embedPath]: mostFormBytes,
  '/api/hooks/mail': maxMailBytes,
  '/api/hooks/cap': maxCapBytes,
  '/api/desk/imports': maxImportBytes,
  '/api/desk/media': maxPictureBytes,
}

/** How many bytes the body of a request may have. @param path as it was asked, in any spelling */
export const bodyBytesAt = (path: string): number =>
  bodyLimits[canonicalPath(splitLanguage(path)?.path ?? path)] ??
  (/^\/api\/desk\/inquiries\/[^/]+\/files$/.test(path) ? maxAttachmentBytes + 1024 : null) ??
  (path.startsWith('/api/desk/content/') ? mostDocumentBytes : mostBodyBytes)
