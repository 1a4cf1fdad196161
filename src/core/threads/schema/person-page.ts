import type { InquiryLine } from '../../inquiries/index.ts'
import type { PersonView } from '../../people/index.ts'
import type { Channel } from '../../submissions/index.ts'
import type { AttachmentView, IncomingView } from '../schema.ts'

type Origin = { receipt: string; channel: Channel; inquiryId: string | null }
/** `import`: what a file of the school's said. It has no reference number. */
type FactOrigin = Origin | { receipt: ''; channel: 'import'; inquiryId: null }
/** `own-page`: taken back there. */
type ConsentOrigin = Origin | { receipt: ''; channel: 'own-page'; inquiryId: null }
/** What passed after the questions. */
export type PersonMessage = { inquiryId: string; at: string; by: string; text: string } & (
  | { isOurs: true; files: AttachmentView[] }
  /** `id`: of the mail. */
  | ({ isOurs: false } & Pick<IncomingView, 'id' | 'files' | 'attachments'>)
)

/** All that the school knows of one person. */
export type PersonPage = {
  person: PersonView
  /** Every value that was ever given, the newest first, with who said so and when. */
  facts: (FactOrigin & {
    id: string
    field: string
    value: string
    state: 'known' | 'proposed' | 'refused'
    at: string
    /** Someone accepted or declined it, which can be taken back. */
    isDecided: boolean
    /** It is proposed where nothing is known. */
    isNew: boolean
  })[]
  consents: (ConsentOrigin & { isGiven: boolean; purpose: string; wording: string; at: string })[]
  inquiries: InquiryLine[]
  messages: PersonMessage[]
  notes: { inquiryId: string; by: string; at: string; text: string }[]
}
