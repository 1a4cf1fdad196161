import { translationOf } from '../../translation.ts'
import type { recordingTexts as original } from '../../site/recording.ts'

export const recordingTexts = translationOf<typeof original>()({
  'recording.audio': 'Audio, {length}',
  'recording.video': 'Video, {length}',
  'recording.seconds': '{count, plural, one {# segundo} other {# segundos}}',
  'recording.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'recording.captions': 'Subtítulos',
  'recording.transcript': 'Transcripción',
})
