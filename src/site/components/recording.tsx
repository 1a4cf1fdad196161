import { recordingTypes, type Recording as RecordingOf } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'

type File = RecordingOf['files'][number]

const addressOf = ({ name, type }: File) => `/media/${name}.${recordingTypes[type]}`

/** A recording that plays on the page, with its words in writing. None of it is loaded before it is pressed. */
export function Recording({
  recording: { kind, files, poster, captions, transcript, width, height },
  title,
  language,
}: {
  recording: RecordingOf
  title: string
  language: string
}) {
  // A `video` or an `audio`; what a video must have, its content type demands.
  const Player = kind
  return (
    <div className="recording">
      <Player
        controls
        preload="none"
        aria-label={title}
        {...(kind === 'video' && { playsInline: true, width, height, poster: poster && addressOf(poster) })}
      >
        {files.map((file) => (
          <source key={file.name} src={addressOf(file)} type={file.type} />
        ))}
        {captions && (
          <track
            kind="captions"
            src={addressOf(captions)}
            srcLang={language}
            label={t('recording.captions')}
            default
          />
        )}
      </Player>
      <details className="question">
        <summary>{t('recording.transcript')}</summary>
        {transcript.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
    </div>
  )
}

/** `Video, 20 seconds` */
export const recordingWords = ({ kind, seconds }: Pick<RecordingOf, 'kind' | 'seconds'>): string => {
  const minutes = Math.round(seconds / 60)
  return t(`recording.${kind}`, {
    length:
      seconds < 90 ? t('recording.seconds', { count: seconds }) : t('recording.minutes', { count: minutes }),
  })
}
