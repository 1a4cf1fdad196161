import { translationOf } from '../../translation.ts'
import type { recordingTexts as original } from '../../site/recording.ts'

export const recordingTexts = translationOf<typeof original>()({
  'recording.audio': 'صوت، {length}',
  'recording.video': 'فيديو، {length}',
  'recording.seconds':
    '{count, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتان} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  'recording.minutes':
    '{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'recording.captions': 'ترجمة نصية',
  'recording.transcript': 'نص التسجيل',
})
