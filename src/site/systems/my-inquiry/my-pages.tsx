import type { CodePurpose, NotOpened } from '../../../core/visits/index.ts'
import { t } from '../../../messages/message.ts'
import { CodeField } from '../../components/known-fields.tsx'
import { PlainPage } from '../../components/plain-page.tsx'
import type { Frame } from '../../frame.ts'

type CodeProps = { frame: Frame; action: string; purpose: CodePurpose; refused?: NotOpened | undefined }

/** Waits for the code. It says the same whether or not anyone wrote from the address. */
export function CodePage({ frame, action, purpose, refused }: CodeProps) {
  const error = refused && t(`my.code.${refused}`)
  return (
    <PlainPage frame={frame} title={t('my.code.title')} errors={{ code: error }}>
      <p>{t(`my.code.text.${purpose}`)}</p>
      <form className="inquiry" action={action} method="post" noValidate>
        <CodeField words={{ label: t('my.code.label'), help: t('my.code.help') }} error={error} />
        <div className="field-wide submit">
          <button type="submit" className="button">
            {t(`my.code.submit.${purpose}`)}
          </button>
        </div>
      </form>
      <p>
        {t('my.code.nothing')} <Start frame={frame} />
      </p>
    </PlainPage>
  )
}

/** Behind a link of mail: only the button sends a code. */
export function LinkPage({ frame, action }: { frame: Frame; action: string }) {
  return (
    <PlainPage frame={frame} title={t('my.link.title')}>
      <p>{t('my.link.text')}</p>
      <form action={action} method="post">
        <button type="submit" className="button">
          {t('my.open.submit')}
        </button>
      </form>
    </PlainPage>
  )
}

type SaidProps = { frame: Frame; title: string; text: string; leadsOn?: boolean }

/** Says how something ended. */
export function SaidPage({ frame, title, text, leadsOn = true }: SaidProps) {
  return (
    <PlainPage frame={frame} title={title}>
      <p>{text}</p>
      {leadsOn && (
        <p>
          <Start frame={frame} />
        </p>
      )}
    </PlainPage>
  )
}

const Start = ({ frame }: { frame: Frame }) =>
  frame.systems['my-inquiry'] ? <a href={frame.systems['my-inquiry']}>{t('my.start')}</a> : null
