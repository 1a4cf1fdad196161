import { translationOf } from '../../translation.ts'
import type { recordingTexts as original } from '../../site/recording.ts'

export const recordingTexts = translationOf<typeof original>()({
  'recording.audio': 'Audio, {length}',
  'recording.video': 'Vidéo, {length}',
  'recording.seconds': '{count, plural, one {# seconde} other {# secondes}}',
  'recording.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'recording.captions': 'Sous-titres',
  'recording.transcript': 'Transcription',
})
