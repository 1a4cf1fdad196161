import type { FoundReceipt } from '../core/inquiries/index.ts'
import { promiseTime } from '../core/promises/index.ts'
import { formatInstant } from '../messages/spoken-formats.ts'
import type { ContentReader } from './content-reader.ts'
import { framed, school, type createOpener, type MadePage } from './open-content.ts'
import { ConfirmRequestPage } from './pages/confirm-request.tsx'
import { ReceiptPage, type ReceiptPromise } from './pages/receipt.tsx'
import { inquiryForm, type FormState } from './shown-form.ts'

type Deps = {
  read: ContentReader
  open: ReturnType<typeof createOpener>
  now: () => Date
  /** The form with what was sent. */
  formToChange: (form: FormState) => Promise<MadePage>
}

/** What its sender sees of an inquiry afterwards. */
export function createReceiptMakers({ read, open, now, formToChange }: Deps) {
  return {
    async receipt(
      number: string,
      address: string,
      finding: Promise<FoundReceipt | null>,
      isEmbedded = false,
    ): Promise<MadePage> {
      const [content, found] = await Promise.all([
        read({ lists: ['menu', 'alert', 'program'], documents: [school, inquiryForm] }),
        finding,
      ])
      const { frame, clock, made } = open(content)
      const { timeZone, promise, language } = frame.school
      // Settings change; what somebody was promised does not.
      const instant =
        found &&
        (found.answeredAt ?? found.promisedBy ?? promiseTime(found.receivedAt, { timeZone, ...promise }))
      const said = instant && {
        is: whatBecameOf(found, instant <= now()),
        instant: formatInstant(instant, timeZone, language),
      }
      const form = content.get(inquiryForm.type, inquiryForm.key)?.data
      const programs = content.list('program').filter(({ key }) => found?.inquiry.programs.includes(key))
      const page = made(
        <ReceiptPage
          frame={isEmbedded ? { ...frame, isEmbedded } : frame}
          number={number}
          promise={said}
          state={found?.state ?? 'waiting'}
          isToConfirm={found?.isToConfirm ?? false}
          sent={found && form ? { ...found, form, programs, clock } : null}
          changeHref={`${address}/change`}
        />,
        [],
      )
      return isEmbedded ? framed(page, frame) : page
    },

    /** Where the mail leads that asks a sender to confirm. */
    async confirm(number: string, action: string): Promise<MadePage> {
      const { frame, made } = open(await read({ lists: ['menu', 'alert'], documents: [school] }))
      return made(<ConfirmRequestPage frame={frame} number={number} action={action} />, [])
    },

    /** The form with everything that was sent, so that it can be changed and sent again. */
    async change(found: FoundReceipt): Promise<MadePage> {
      const { country, country_typed, more = {}, ...inquiry } = found.inquiry
      const draft = { ...inquiry, country: country ?? country_typed ?? '', more: { ...more } }
      return formToChange({ draft, mistakes: {} })
    },
  }
}

/** Nobody is promised what is over. */
function whatBecameOf(
  { answeredAt, isAnsweredInPart, isClosed }: FoundReceipt,
  isOver: boolean,
): ReceiptPromise['is'] {
  if (answeredAt) return 'answered'
  if (isClosed) return 'closed'
  if (isAnsweredInPart) return isOver ? 'part-late' : 'part'
  return isOver ? 'late' : 'running'
}
