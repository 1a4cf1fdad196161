import { translationOf } from '../../translation.ts'
import type { previewTexts as original } from '../../site/preview.ts'

export const previewTexts = translationOf<typeof original>()({
  'preview.note': '预览。此页面尚未发布；此链接有效至{until}。',
})
