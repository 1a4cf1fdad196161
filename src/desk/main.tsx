import './ui/styles/desk.css'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DeskFailure } from './api.ts'
import { sessionQuery } from './features/session/session-query.ts'
import { createQueryClient } from './query-client.ts'
import { createDeskRouter } from './router.tsx'
import { firstLanguage, speakLanguage, useSpokenLanguage } from './spoken-language.ts'
import { cssVariablesResolver, theme } from './theme.ts'
import { languages } from '../kernel/languages.ts'

const queryClient = createQueryClient(() => queryClient.setQueryData(sessionQuery.queryKey, null))
const router = createDeskRouter(queryClient)
const place = document.getElementById('desk')
if (!place) throw new Error('the page has no place for the desk')

const readNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

/** Drawn anew in another language, so that no text of the one before stays. */
function Desk() {
  const language = useSpokenLanguage()
  return (
    <DirectionProvider
      key={language}
      initialDirection={languages[language].direction}
      detectDirection={false}
    >
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        getStyleNonce={readNonce}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="bottom-left" limit={3} transitionDuration={0} zIndex={30} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

// Without its catalog the desk speaks English.
await speakLanguage(firstLanguage()).catch(reportError)

// A page that the browser kept whole is asked for anew: who was at it may have signed out since.
addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload())

createRoot(place, {
  // A failure that a screen shows in words is no defect of the script.
  onCaughtError: (error) => {
    if (!(error instanceof DeskFailure)) reportError(error)
  },
}).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)
