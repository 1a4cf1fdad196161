import { translationOf } from '../../translation.ts'
import type { recordingTexts as original } from '../../site/recording.ts'

export const recordingTexts = translationOf<typeof original>()({
  'recording.audio': '音频，{length}',
  'recording.video': '视频，{length}',
  'recording.seconds': '{count, plural, other {# 秒}}',
  'recording.minutes': '{count, plural, other {# 分钟}}',
  'recording.captions': '字幕',
  'recording.transcript': '文字稿',
})
