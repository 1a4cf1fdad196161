import { t } from '../../messages/message.ts'

type Props = { program: string; name: string; path: string }

/** Where script puts a button that saves the program in the visitor's own browser. @param path of the finder */
export const ShortListButton = ({ program, name, path }: Props) => (
  <short-list
    program={program}
    name={name}
    href={`${path}/shortlist`}
    save={t('shortlist.save')}
    saved={t('shortlist.saved')}
    see={t('shortlist.see', { count: '{count}' })}
  />
)
