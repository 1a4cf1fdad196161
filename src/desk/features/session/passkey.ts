import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'

const load = () => import('@simplewebauthn/browser')
type Library = Awaited<ReturnType<typeof load>>
type RequestOptions = Parameters<Library['startAuthentication']>[0]['optionsJSON']
type CreationOptions = Parameters<Library['startRegistration']>[0]['optionsJSON']

/** Lets the browser ask for a passkey. @throws DeskFailure in words, where none was given */
export const askForPasskey = (optionsJSON: RequestOptions) =>
  inWords(async () => ({ response: { ...(await (await load()).startAuthentication({ optionsJSON })) } }))

/** Lets the browser make a passkey. @throws DeskFailure in words, where none was made */
export const makePasskey = (optionsJSON: CreationOptions) =>
  inWords(async () => ({ response: { ...(await (await load()).startRegistration({ optionsJSON })) } }))

async function inWords<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (error) {
    const isKnown = error instanceof Error && error.name === 'InvalidStateError'
    throw new DeskFailure('conflict', isKnown ? t('passkeys.known') : t('passkeys.none-given'))
  }
}
