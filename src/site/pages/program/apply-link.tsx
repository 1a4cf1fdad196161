import { hrefOf } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { applicationState } from '../../components/admission-cycles.ts'
import type { ShownProgram } from './shown-program.ts'

type Props = Pick<ShownProgram, 'program' | 'clock'>

/** The way to apply, with the state of applications; nothing where the school says no address. */
export function ApplyLink({ program, clock }: Props) {
  if (!program.applyAt) return null
  const state = applicationState(program.deadlines, clock)
  return (
    <a
      className="button button-stated"
      href={hrefOf(program.applyAt)}
      {...(program.applyAt.href && { rel: 'external' })}
    >
      {t('program.apply')}
      {state && <small> {state}</small>}
    </a>
  )
}
